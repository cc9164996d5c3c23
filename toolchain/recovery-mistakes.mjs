// Typical mistakes in recovery: what earlier runs have begun, what may be adopted, what the journal forgets. Each is
// applied to the compiled code, and RECOVERY_SPECS must detect it (hand-made-mutants.mjs). docs/mutants.md names those
// that cannot matter.
const CREATE = "provider/engine/recovery/create-once.js";
const FIND = "provider/engine/recovery/find-lost.js";
const OBJECT_LOOKUP = "provider/engine/recovery/object-lookup.js";
const FILE_LOOKUP = "provider/engine/recovery/file-lookup.js";
const CREATED_AFTER = "provider/engine/recovery/created-after.js";
const TAKE_OVER = "provider/engine/recovery/take-over.js";
const LEFTOVERS = "provider/engine/recovery/leftovers.js";
const TAKEN_NAME = "provider/engine/recovery/taken-name.js";
const UNMANAGED = "provider/engine/recovery/unmanaged.js";
const SCOPE = "provider/engine/recovery/scope.js";

/** Specs that must detect them, below dist/tests/: the fastest first, since a run ends at the first failure. */
export const RECOVERY_SPECS = [
  "engine/recovery/scope",
  "engine/recovery/differences",
  "engine/recovery/taken-name",
  "engine/recovery/find-lost",
  "engine/recovery/create-once",
  "engine/recovery/take-over",
  "engine/recovery/elsewhere",
  "engine/odd-answers",
  "engine/batching/shared-calls",
  "resources/pixel",
];

/** The mistake, its file, and its edit. */
export const RECOVERY_MISTAKES = [
  [
    "several that fit are told apart by luck",
    CREATE,
    "ids.length > Math.max(1, await journal.unclear(intent.key))",
    "ids.length > 99",
  ],
  [
    "states are not asked for what an earlier run left",
    CREATE,
    "const ours = from.earlier ? await (0, take_over_js_1.unmanaged)(session, resource, inputs, found.fitting) : found.fitting;",
    "const ours = found.fitting;",
  ],
  [
    "a changed fixed property is taken over (look)",
    CREATE,
    "if (from.earlier)\n            (0, take_over_js_1.refuseChanged)(resource, inputs, row);",
    "",
  ],
  [
    "the process that began it is not waited for",
    CREATE,
    "while ((await journal.lives",
    "while (false && (await journal.lives",
  ],
  [
    "what an answer named and is gone is taken over",
    CREATE,
    "if (!row) {\n        await journal.forget(intent);\n        return undefined;\n    }",
    "if (!row) {\n        return { id: objectId, row: {}, takenOver: true };\n    }",
  ],
  [
    "what this run knows is taken over",
    CREATE,
    "session.known.has(objectId) || (await (0, take_over_js_1.holderOf)",
    "(await (0, take_over_js_1.holderOf)",
  ],
  [
    "what a state has is taken over",
    CREATE,
    "session.known.has(objectId) || (await (0, take_over_js_1.holderOf)(session, resource, inputs, objectId))",
    "session.known.has(objectId)",
  ],
  [
    "a changed fixed property is taken over (answer)",
    CREATE,
    "(0, take_over_js_1.refuseChanged)(resource, inputs, row);\n    return { id: objectId",
    "return { id: objectId",
  ],
  [
    "a failed look hides the create's error",
    CREATE,
    "throw lookError instanceof errors_js_2.LifecycleError ? lookError : error;",
    "throw lookError;",
  ],
  [
    "a look's refusal is hidden",
    CREATE,
    "throw lookError instanceof errors_js_2.LifecycleError ? lookError : error;",
    "throw error;",
  ],
  ["below a fresh parent is looked", CREATE, "session.known.isFresh(parent))", "false)"],
  ["guarded creates look first", CREATE, "if (guarded || (", "if (("],
  ["a campaign of the account is taken over", CREATE, "if (!resource.parent && free[0])", "if (false)"],
  [
    "an answer that names another's object is believed (known)",
    CREATE,
    "session.known.has(id) || session.known.isMade(id) ||",
    "session.known.isMade(id) ||",
  ],
  [
    "an answer that names another's object is believed (made)",
    CREATE,
    "session.known.has(id) || session.known.isMade(id) ||",
    "session.known.has(id) ||",
  ],
  [
    "an answer that names another's object is believed (journal)",
    CREATE,
    "|| (await journal.holds(id).catch(() => false))",
    "",
  ],
  [
    "a refusal forgets what was begun before",
    CREATE,
    "    if (!earlier)\n        await forgotten(journal, intent);\n    throw error;",
    "    await forgotten(journal, intent);\n    throw error;",
  ],
  [
    "a refusal leaves its intent",
    CREATE,
    "    if (!earlier)\n        await forgotten(journal, intent);\n    throw error;",
    "    throw error;",
  ],
  [
    "a refusal's refusal forgets what was begun before",
    CREATE,
    "        if (!earlier)\n            await forgotten(journal, intent);\n        throw refusal;",
    "        await forgotten(journal, intent);\n        throw refusal;",
  ],
  [
    "a refusal's refusal leaves its intent",
    CREATE,
    "        if (!earlier)\n            await forgotten(journal, intent);\n        throw refusal;",
    "        throw refusal;",
  ],
  ["left out of a batch is not sent again", CREATE, "!(creation.guarded || wasLeftOut(error))", "!creation.guarded"],
  [
    "unguarded creates are sent again",
    CREATE,
    "if (attempt > 1 || !(creation.guarded || wasLeftOut(error)))",
    "if (attempt > 1)",
  ],
  [
    "the second attempt's refusal is reported as nothing created",
    CREATE,
    "throw unclear ? error : unknown;",
    "throw error;",
  ],
  ["secrets in the journal", "provider/engine/recovery/purpose.js", "!secrets?.has(property)", "true"],
  [
    "a create refused twice takes nothing in its place",
    CREATE,
    "const other = unclear ? undefined : await inItsPlace(creation, intent, error);",
    "const other = undefined;",
  ],
  [
    "a journal that cannot note loses the answer",
    CREATE,
    'const why = (0, shape_js_1.messageOf)(error);\n        session.log("warning"',
    'throw error;\n        session.log("warning"',
  ],
  ["taken over counts as new", CREATE, "session.known.addMade(left.id, false)", "session.known.addMade(left.id, true)"],
  [
    "the last taken over counts as new",
    CREATE,
    "session.known.addMade(made.id, made.takenOver !== true)",
    "session.known.addMade(made.id, true)",
  ],
  ["one look although it may show late", CREATE, "session.client.serverNow() - intent.startedAt > SETTLED_MS", "true"],
  ["never one look", CREATE, "session.client.serverNow() - intent.startedAt > SETTLED_MS", "false"],
  ["older objects are taken", CREATED_AFTER, ">= since - exports.ROUNDING_MS;", ">= 0;"],
  ["whole seconds are forgotten", CREATED_AFTER, ">= since - exports.ROUNDING_MS;", ">= since;"],
  ["any name fits", OBJECT_LOOKUP, "every(([name, value]) => row[name] === value)", "every(([name, value]) => true)"],
  [
    "another file of the name",
    FILE_LOOKUP,
    "inputs.signature === undefined || row.signature === inputs.signature",
    "true",
  ],
  ["known objects are free", FIND, "!session.known.has(id) && !session.known.isMade(id)", "!session.known.isMade(id)"],
  [
    "the journal's objects are free",
    FIND,
    "&& !(await (0, elsewhere_js_1.isClaimed)(session, id)))\n            free",
    "&& true)\n            free",
  ],
  ["lists do not lag", FIND, "oneLook ? [0] : row_js_1.PAUSES_MS", "[0]"],
  [
    "only what it was begun as fits",
    FIND,
    "fits)(resource, begun, row) || (0, exports.fits)(resource, inputs, row)",
    "fits)(resource, begun, row)",
  ],
  [
    "only what is declared now fits",
    FIND,
    "(0, exports.fits)(resource, begun, row) || (0, exports.fits)(resource, inputs, row)",
    "(0, exports.fits)(resource, inputs, row)",
  ],
  ["a status is another content", FIND, 'verdicts[name] !== "status" &&', ""],
  ["late fields are another content", FIND, "!late.includes(name)", "true"],
  ["a schedule is another content", FIND, 'verdicts[name] !== "schedule" &&', ""],
  ["anything fits", FIND, "differences(resource, inputs, row).length === 0", "true"],
  ["what a state has is free by content", FIND, "if (!(await isHeld(session, resource, row)))", "if (true)"],
  [
    "oldest first",
    FIND,
    "other.length - one.length || (one < other ? 1 : -1)",
    "one.length - other.length || (one < other ? -1 : 1)",
  ],
  [
    "states that cannot be read have nothing",
    TAKE_OVER,
    "const why = (0, shape_js_1.messageOf)(error);\n        throw new",
    "const why = undefined;\n        return why;\n        throw new",
  ],
  ["unmanaged asks no state", TAKE_OVER, "holders[index] === undefined", "true"],
  [
    "the first of the name is ours",
    TAKE_OVER,
    "rows.find((row) => (0, find_lost_js_1.fits)(resource, inputs, row))",
    "rows[0]",
  ],
  ["nothing is unchangeable", TAKE_OVER, "if (fixed.length === 0)", "if (true)"],
  [
    "a create that never happened is forgotten too early",
    LEFTOVERS,
    "session.client.serverNow() - intent.startedAt > SETTLED_MS",
    "true",
  ],
  [
    "a create that never happened is never forgotten",
    LEFTOVERS,
    "session.client.serverNow() - intent.startedAt > SETTLED_MS",
    "false",
  ],
  ["what a state has is kept in the journal", LEFTOVERS, 'outcome === "managed" || (outcome', "(outcome"],
  ["what is to come is reported", LEFTOVERS, "!isToCome(purpose.kind, purpose.advertiserId, purpose.name)", "true"],
  [
    "own state is not asked",
    LEFTOVERS,
    "session.known.has(intent.objectId) || (await isOwn(session, resource, intent.objectId))",
    "session.known.has(intent.objectId)",
  ],
  ["known objects are looked for", LEFTOVERS, "session.known.has(intent.objectId) || (await isOwn", "(await isOwn"],
  [
    "an answer that could not be checked is reported",
    LEFTOVERS,
    'if (outcome === "unknown" && intent.objectId !== undefined)',
    "if (false)",
  ],
  [
    "a look that failed is not reported",
    LEFTOVERS,
    'if (outcome === "unknown" && intent.objectId !== undefined)',
    'if (outcome === "unknown")',
  ],
  [
    "what fits and a state has is reported",
    LEFTOVERS,
    "if (!(await session.states.holderOf(resource, String(row[resource.wireId]))))",
    "if (true)",
  ],
  ["a name in the library is no taken name", TAKEN_NAME, "error.failure.code === NAME_IN_LIBRARY ||", ""],
  ["made by this run is nobody's", TAKEN_NAME, "session.known.isMade(id) || session.known.has(id)", "false"],
  ["another create's is nobody's", TAKEN_NAME, "if (begunIn === undefined)", "if (false)"],
  ["unreadable states have no owner", TAKEN_NAME, '() => "unknown"', '() => "no stack"'],
  [
    "whatever is above it, it is in place",
    OBJECT_LOOKUP,
    "return parent !== undefined && String(row[parentWire(resource)]) === String(inputs[parent.field]);",
    "return parent !== undefined;",
  ],
  ["a campaign is in place", OBJECT_LOOKUP, "return parent !== undefined && ", "return parent === undefined || "],
  ["old ones are reported", UNMANAGED, "(0, times_js_1.instantOf)(row.create_time) >= since", "true"],
  [
    "what a state has is reported",
    UNMANAGED,
    "if (await session.states.holderOf(resource, id).catch(() => undefined))",
    "if (false)",
  ],
  [
    "another project's intents are ours",
    SCOPE,
    "return folder === projectFolder || folder.startsWith(",
    "return true || folder.startsWith(",
  ],
];
