/** Custom, lookalike and saved audiences (reference 5.3). */
import { createHash } from "node:crypto";
import { dice } from "../behaviour/dice.js";
import { idsParam, p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import type { Stored } from "../store.js";
import { type Body, bodyIn, formatTime, textOrNone, textsIn, textsOrNone } from "../validate.js";
import { nextLongId, type World } from "../world.js";
import { page } from "./pages.js";

const MOST_AUDIENCES = 400;
const MOST_SAVED = 100;
const MOST_BYTES = 250 * 1024 * 1024;
const DAY = 86_400_000;
const places = { campaign: "", adgroup: "", deleted: false };

/** A file of identifiers; its path has 16 characters and belongs to the advertiser. */
function uploadFile(world: World, { advertiser, body, file }: Call): Body {
  if (!file) throw refusal("fileMissing", { path: "file" });
  if (file.bytes.length === 0) throw refusal("fileEmpty");
  if (file.bytes.length > MOST_BYTES) throw refusal("fileTooLarge");
  const signature = createHash("md5").update(file.bytes).digest("hex");
  if (required(body, "file_signature").toLowerCase() !== signature) throw refusal("signatureWrong", { what: "file" });
  const path = createHash("sha256")
    .update(`${advertiser}${world.store.next("audience_files")}`)
    .digest("hex")
    .slice(0, 16);
  const lines = file.bytes
    .toString("utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "").length;
  const row = { lines, calculate_type: body.calculate_type };
  world.store.put({ kind: "audience_file", id: path, advertiser, ...places, name: file.name, row });
  return { file_path: path };
}

/** Number of people in the named files. */
function linesOf(world: World, advertiser: string, paths: readonly string[]): number {
  return paths
    .map((path) => {
      const file = world.store.get("audience_file", path);
      if (file?.advertiser !== advertiser) throw refusal("audienceFile", { path });
      return Number(file.row.lines);
    })
    .reduce((sum, lines) => sum + lines, 0);
}

function store(world: World, advertiser: string, name: string, facts: Body): Body {
  if (world.store.count("audience", { advertiser }) >= MOST_AUDIENCES) throw refusal("audienceLimit");
  const id = nextLongId(world);
  const now = world.now();
  const row = {
    audience_id: id,
    name,
    audience_sub_type: "NORMAL",
    calculate_type: null,
    cover_num: 0,
    is_expiring: false,
    is_auto_refresh: false,
    is_creator: true,
    shared: false,
    owner_id: advertiser,
    msg: "",
    error_msg: "",
    create_time: formatTime(now),
    expired_time: formatTime(now + 365 * DAY),
    _ready_at: now + world.behaviour.taskSeconds * 1000,
    ...facts,
  };
  world.store.put({ kind: "audience", id, advertiser, ...places, name, row });
  return { custom_audience_id: id };
}

function createFromFiles(world: World, { advertiser, body }: Call): Body {
  const people = linesOf(world, advertiser, textsIn(body.file_paths));
  return store(world, advertiser, required(body, "custom_audience_name"), {
    audience_type: "Customer File Audience",
    audience_sub_type: body.audience_sub_type ?? "NORMAL",
    calculate_type: body.calculate_type,
    cover_num: people,
  });
}

function createFromRule(world: World, { advertiser, body }: Call): Body {
  const name = required(body, "custom_audience_name");
  return store(world, advertiser, name, {
    audience_type: body.audience_type,
    rule: JSON.stringify(body.rule_spec),
    is_auto_refresh: body.is_auto_refresh ?? true,
    cover_num: 1_000 + Math.floor(dice(world.behaviour.seed, name)(0) * 100_000),
  });
}

const GROWTH: Readonly<Record<string, number>> = { NARROW: 5, BALANCED: 20, BROAD: 50 };

function createLookalike(world: World, { advertiser, body }: Call): Body {
  const spec = bodyIn(body.lookalike_spec);
  const source = owned(world, "audience", required(spec, "source_audience_id"), advertiser, "audience");
  return store(world, advertiser, required(body, "custom_audience_name"), {
    audience_type: "Lookalike Audience",
    lookalike_spec: spec,
    cover_num: Math.max(1_000, Number(source.row.cover_num)) * (GROWTH[String(spec.audience_size)] ?? 5),
  });
}

const isReady = (world: World, one: Stored): boolean => Number(one.row._ready_at) <= world.now();

function details(world: World, one: Stored): Body {
  const { _ready_at, ...row } = one.row;
  const ready = isReady(world, one);
  return { ...row, is_valid: ready, cover_num: ready ? row.cover_num : 0 };
}

function updateAudience(world: World, { advertiser, body }: Call): Body {
  const before = owned(world, "audience", required(body, "custom_audience_id"), advertiser, "audience");
  const paths = textsOrNone(body.file_paths);
  const name = textOrNone(body.custom_audience_name);
  if (!paths && name === undefined) throw refusal("audienceNothing", { path: "custom_audience_name" });
  if (!isReady(world, before)) throw refusal("audienceTooSmall");
  const people = paths ? linesOf(world, advertiser, paths) : 0;
  const had = Number(before.row.cover_num);
  const now: Readonly<Record<string, number>> = {
    REPLACE: people,
    APPEND: had + people,
    REMOVE: Math.max(0, had - people),
  };
  const cover = paths ? now[String(body.action ?? "REPLACE")] : had;
  world.store.put({
    ...before,
    name: name ?? before.name,
    row: { ...before.row, name: name ?? before.name, cover_num: cover },
  });
  return {};
}

function readAudiences(world: World, { advertiser, body }: Call): Body {
  const found = world.store.find("audience", { advertiser, ids: textsIn(body.custom_audience_ids) });
  return {
    list: found.map((one) => ({
      audience_details: details(world, one),
      audience_history: [{ action: "Create", action_time: one.row.create_time, editor: "API", msg: "" }],
    })),
  };
}

/** TikTok's documented maximum; a published client requests ten times as many. */
const MOST_PAGE = 100;

function listAudiences(world: World, { advertiser, body: query }: Call): Body {
  const ids = textsOrNone(query.custom_audience_ids);
  const rows = world.store.find("audience", { advertiser, ...(ids ? { ids } : {}) }).map((one) => details(world, one));
  if (world.behaviour.undecided === "refuse" && Number(query.page_size) > MOST_PAGE)
    throw refusal("tooLarge", { path: "page_size", max: MOST_PAGE });
  const { list, page_info } = page(rows, query, 10);
  return { list, page_info };
}

/** All or nothing. */
function deleteAll(
  world: World,
  kind: "audience" | "saved_audience",
  advertiser: string,
  ids: readonly string[],
): Body {
  return world.store.atomically(() => {
    for (const id of ids) world.store.drop(kind, owned(world, kind, id, advertiser, "audience").id);
    return {};
  });
}

/** The list shows what was sent, and no create time. */
function createSaved(world: World, { advertiser, body }: Call): Body {
  refuseByFacts({ level: "saved_audience", body, currency: "USD", mode: "create" });
  if (world.store.count("saved_audience", { advertiser }) >= MOST_SAVED) throw refusal("savedAudienceLimit");
  const id = nextLongId(world);
  const { advertiser_id: _advertiser, ...targeting } = body;
  const row = { ...targeting, saved_audience_id: id };
  world.store.put({ kind: "saved_audience", id, advertiser, ...places, name: String(body.saved_audience_name), row });
  return { saved_audience_id: id };
}

function listSaved(world: World, { advertiser, body: query }: Call): Body {
  const ids = textsOrNone(query.saved_audience_ids);
  const rows = world.store.find("saved_audience", { advertiser, ...(ids ? { ids } : {}) }).map((one) => one.row);
  const { list, page_info } = page(rows, query, 10);
  return { saved_audiences: list, page_info };
}

const name = { custom_audience_name: { max: 128 } };
const ids = { custom_audience_ids: idsParam(100) };
const subType = { audience_sub_type: { oneOf: "audience_sub_type" } };
const days = { retention_in_days: { type: "integer", min: 1, max: 365 } } as const;
const spec = fromSdk("POST /dmp/custom_audience/lookalike/create/").lookalike_spec?.of ?? {};
const lookalikeSpec = p("object", {
  required: true,
  of: {
    ...spec,
    source_audience_id: p("string", { required: true }),
    audience_size: p("string", { oneOf: "lookalike_spec.audience_size" }),
    mobile_os: p("string", { oneOf: "lookalike_spec.mobile_os" }),
    location_ids: p("string[]", { required: true, min: 1 }),
  },
});

export const audienceEndpoints: readonly Endpoint[] = [
  post(
    "/dmp/custom_audience/file/upload/",
    "5.3",
    fromSdk("POST /dmp/custom_audience/file/upload/", {
      file: { type: "file", required: true },
      file_signature: { required: true },
      calculate_type: { required: true, oneOf: "calculate_type.file_upload" },
    }),
    uploadFile,
  ),
  post(
    "/dmp/custom_audience/create/",
    "5.3",
    fromSdk("POST /dmp/custom_audience/create/", {
      ...name,
      ...subType,
      ...days,
      calculate_type: { oneOf: "calculate_type" },
      file_paths: { min: 1, max: 500 },
    }),
    createFromFiles,
  ),
  post(
    "/dmp/custom_audience/rule/create/",
    "5.3",
    fromSdk("POST /dmp/custom_audience/rule/create/", {
      ...name,
      ...days,
      audience_type: { oneOf: "custom_audience.rule.audience_type" },
    }),
    createFromRule,
  ),
  post(
    "/dmp/custom_audience/lookalike/create/",
    "5.3",
    fromSdk("POST /dmp/custom_audience/lookalike/create/", { ...name, lookalike_spec: lookalikeSpec }),
    createLookalike,
  ),
  post(
    "/dmp/custom_audience/update/",
    "5.3",
    fromSdk("POST /dmp/custom_audience/update/", {
      ...name,
      ...subType,
      action: { oneOf: "custom_audience.update.action" },
      file_paths: { max: 500 },
    }),
    updateAudience,
  ),
  get(
    "/dmp/custom_audience/get/",
    "5.3",
    fromSdk("GET /dmp/custom_audience/get/", { ...ids, history_size: { type: "integer", min: 1, max: 100 } }),
    readAudiences,
  ),
  get(
    "/dmp/custom_audience/list/",
    "5.3",
    { ...fromSdk("GET /dmp/custom_audience/list/", { custom_audience_ids: { max: 100, ids: true } }), ...paging(1000) },
    listAudiences,
  ),
  post("/dmp/custom_audience/delete/", "5.3", fromSdk("POST /dmp/custom_audience/delete/", ids), (world, call) =>
    deleteAll(world, "audience", call.advertiser, textsIn(call.body.custom_audience_ids)),
  ),
  post(
    "/dmp/saved_audience/create/",
    "5.3",
    fromSdk("POST /dmp/saved_audience/create/", {
      saved_audience_name: { max: 512, noEmoji: true },
      location_ids: { min: 1 },
      gender: { oneOf: "gender" },
      age_groups: { oneOf: "age_groups" },
      operating_systems: { oneOf: "operating_systems", max: 1 },
      network_types: { oneOf: "network_types" },
    }),
    createSaved,
  ),
  get(
    "/dmp/saved_audience/list/",
    "5.3",
    { ...fromSdk("GET /dmp/saved_audience/list/", { saved_audience_ids: { max: 100, ids: true } }), ...paging(100) },
    listSaved,
  ),
  post(
    "/dmp/saved_audience/delete/",
    "5.3",
    fromSdk("POST /dmp/saved_audience/delete/", { saved_audience_ids: idsParam(100) }),
    (world, call) => deleteAll(world, "saved_audience", call.advertiser, textsIn(call.body.saved_audience_ids)),
  ),
];
