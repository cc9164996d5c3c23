import { Command, Option } from "commander";
import { lookAfter, type Session, unreadable } from "../../../provider/engine/index.js";
import type { Intent, Journal } from "../../../provider/engine/recovery/journal.js";
import { walkAccount } from "../../lib/account-objects.js";
import { UserError } from "../../lib/exit.js";
import { keyOf } from "../../lib/key.js";
import { wholeNumber } from "../../lib/options.js";
import { note, print } from "../../lib/output.js";
import { plural } from "../../lib/plural.js";
import { runSteps } from "../../lib/progress.js";
import { widthOf } from "../../lib/table.js";
import type { Attended } from "../../stack/attended.js";
import { previewJson } from "../../stack/engine.js";
import { otherStacksOf } from "../../stack/other-stacks.js";
import { type Connection, connectAccount, stackSettings } from "../../stack/project.js";
import { readState, type StackState } from "../../stack/state.js";
import { findUnmanaged } from "../drift/find.js";
import { type Change, readPlan } from "../preview/steps.js";
import { isConfirmed, withRunOptions } from "../up/attended-update.js";
import { type RunOptions, runUpdate } from "../up/run.js";
import { type FoundObject, foundIn, foundUnmanaged } from "./found.js";
import { recoverText } from "./render.js";
import { existingJournal, intentsOf, sessionOf, type Whose } from "./session.js";

interface Options extends RunOptions {
  readonly format: "text" | "json";
  readonly days: string;
  readonly show?: boolean;
}

const DAY_MS = 86_400_000;

/** Where the command runs, and what it examines. */
interface Work {
  readonly at: Attended;
  readonly options: Options;
  readonly state: StackState;
  readonly connection: Connection;
}

/** What the program declares. Throws UserError if it cannot be planned: then its resources are unknown. */
async function plannedBy({ at, options }: Work): Promise<readonly Change[]> {
  const plan = readPlan(await previewJson(options.stack, at), "the preview");
  if (plan.problems.length > 0) throw new UserError(`The program cannot be planned:\n${plan.problems.join("\n")}`);
  return plan.changes;
}

/** Objects of another provider of the same stack would be created meanwhile, and considered lost. */
function refuseLiving(intents: readonly Intent[]): void {
  if (intents.every(({ heldBy }) => heldBy === undefined)) return;
  throw new UserError(
    "An update of this stack is running, or one that was killed is waiting for its last answers. Nothing was changed. Run this again when it has ended.",
  );
}

const adapterOf = (changes: readonly Change[], { resources }: StackState): Session["adapter"] =>
  [...changes, ...resources].some(({ urn }) => /::tiktok:index:|\$tiktok:index:/.test(urn)) ? "native" : "dynamic";

/**
 * Recently created objects in no stack, whether or not a journal names them: three list calls per account, six if it
 * has Smart+ objects.
 */
async function besides({ state, connection, options, at }: Work, known: readonly FoundObject[]) {
  const since = connection.client.serverNow() - Number(options.days) * DAY_MS;
  const ofState = state.resources.map(({ inputs }) => String(inputs.advertiserId ?? ""));
  const accounts = new Set([...ofState, connection.settings.advertiserId ?? ""].filter(Boolean));
  const found: FoundObject[] = [];
  for (const advertiser of accounts) {
    const account = await walkAccount(connection.client, advertiser);
    const live = new Map(account.objects.map((one) => [keyOf(one.resource.title, one.id), one]));
    const late = findUnmanaged({ state: state.resources, live, code: new Map(), since }).filter(
      ({ created }) => created !== undefined && Date.parse(created) >= since,
    );
    const rows = late.flatMap((one) => {
      const object = live.get(keyOf(one.title, one.id));
      return object ? [{ ...one, row: object.row, parentId: object.parentId }] : [];
    });
    found.push(...foundUnmanaged(rows, known));
  }
  const elsewhere = found.length > 0 ? await otherStacksOf(state, [], at) : new Map();
  return found.filter(({ title, id }) => !elsewhere.has(keyOf(title, id ?? "")));
}

/** Everything left behind, matched with the program's plan. */
async function look(work: Work, journal: Journal | undefined) {
  const { at, state, connection } = work;
  const changes = await plannedBy(work);
  const stack = `urn:pulumi:${state.stack}::${state.project}`;
  const whose: Whose = { folder: at.folder, stack, adapter: adapterOf(changes, state) };
  const intents = journal ? await intentsOf(journal, connection, whose) : [];
  refuseLiving(intents);
  const session = journal && sessionOf(connection, journal, whose);
  const left = journal && session ? await lookAfter(session, journal, intents) : [];
  const untold = intents.flatMap((intent) => (session && unreadable(session, intent)) ?? []);
  const urns = new Map(state.resources.map(({ id, urn }) => [id, urn]));
  const named = foundIn(left, changes, urns);
  return { found: [...named, ...(await besides(work, named))], untold, adapter: whose.adapter };
}

/** Adopts what the program declares: an update of those resources only, which finds each by its intent. */
async function takeOver(
  found: readonly FoundObject[],
  options: Options,
  stack: string,
  at: Attended,
): Promise<boolean> {
  const targets = found.flatMap(({ kind, urn }) => (kind === "declared" && urn !== null ? [urn] : []));
  if (targets.length === 0) return false;
  const what = plural(targets.length, "object");
  const changing = found.filter(({ changes }) => changes.some(({ isKnown }) => isKnown)).length;
  const question = `Adopt ${what} into stack ${stack}${changing > 0 ? `, and change ${changing} of them as listed` : ""}?`;
  if (!(await isConfirmed(options.yes, question, "adopt them"))) return false;
  await runUpdate(
    "up",
    targets.flatMap((urn) => ["--target", urn]),
    { ...options, stack },
    at,
  );
  note(`${what} adopted.\n`);
  return true;
}

async function recover(options: Options): Promise<void> {
  wholeNumber(options.days, "--days", 1, 999);
  const at: Attended = { folder: process.cwd(), environment: process.env };
  const { settings } = await stackSettings(at.folder, options.stack);
  const state = await readState(options.stack, at);
  const connection = connectAccount(settings, `urn:pulumi:${state.stack}::${state.project}`);
  const journal = await existingJournal(connection);
  let seen: Awaited<ReturnType<typeof look>> | undefined;
  try {
    const run = async (): Promise<void> => {
      seen = await look({ at, options, state, connection }, journal);
    };
    await runSteps([{ title: `Looking for what updates of stack ${state.stack} left behind`, run }]);
  } finally {
    // The adopting update must find this command's locks released.
    await journal?.close();
    await connection.close();
  }
  if (!seen) return;
  const { found, untold, adapter } = seen;
  if (options.format === "json") print(`${JSON.stringify({ version: 1, found }, undefined, 2)}\n`);
  else print(recoverText(found, adapter, widthOf(process.stdout)));
  for (const sentence of untold) note(`${sentence}\n`);
  if (found.length + untold.length === 0) return;
  const done = !options.show && (await takeOver(found, options, options.stack ?? state.stack, at));
  // Undecided objects must not look resolved.
  if (!done || untold.length > 0 || found.some(({ kind }) => kind !== "declared")) throw new UserError("");
}

const HELP = `
After an interrupted update: lists the creates that it had begun and that no state has (from the journal of this machine, or
tiktok:journalUrl), and objects created recently below the stack's own that no stack has. What the program asks for is adopted after
one question, by an update of those resources only, which brings each to what the program declares now: status, budget and everything
else that changes is listed first, with both values. For the rest it reports what to do. Ends with 1 while something is left.

Examples:
  tiktok-ads recover                     # look, one question, adopt
  tiktok-ads recover --show              # only look
  tiktok-ads recover --stack live --yes
  tiktok-ads recover --show --format json --days 30`;

/** `tiktok-ads recover`: shows what an interrupted update left behind, and adopts it. */
export function recoverCommand(): Command {
  const command = new Command("recover").description("Shows what an interrupted update left behind, and adopts it");
  return withRunOptions(command, "adopt without a question")
    .option("--show", "only look: adopt nothing")
    .addOption(new Option("--format <format>", "what to write").choices(["text", "json"]).default("text"))
    .option("--days <n>", "how far back to look for objects that no journal names", "7")
    .addHelpText("after", HELP)
    .action(recover);
}
