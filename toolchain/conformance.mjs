#!/usr/bin/env node
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
// `npm run conformance -- FILE… [--json OUT] [--only TEXT] [--quiet]`: holds provider and emulator against cases written from TikTok's own documents and from reports of what the live API did.
// Without FILES: tests/conformance/cases/. The product must be compiled (npm run build).
// A case: { id, doc, confidence: "doc" | "live" | "report", about, expect, field?, currency?, objects: [ {kind, body}, … , judged ] }; only the last object is judged.
//   kind campaign | adgroup | ad | smart_campaign | smart_adgroup | smart_ad | portfolio | saved_audience; a case may have several objects of a kind: siblings below the last parent before them
//   {kind, body}    expect "ok" | "refused"; field: the wire name that a refusal must be about (reported, not judged)
//   {kind, update}  the last object of that kind is updated: "ok" = in place, "refused" = TikTok refuses it (Check refuses, or Diff replaces)
//   {kind, scheduled}  its budget of the account's next day, in the call that sets it: "ok" = taken, "refused"
//   {kind, read}    TikTok shows these for the last object of that kind: "same" = refresh and preview see no change, and what an import makes of it passes Check
// Placeholders: $video $image $identity $bc $pixel $app $catalog $post $cta $music; $future(days) "YYYY-MM-DD HH:MM:SS" (08:00 UTC).
// Figures: provider = Check, Diff, YAML configs; emulator = its verdicts; shows = reads that the emulator shows as TikTok does (of those asked).
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const REPO = join(dirname(fileURLToPath(import.meta.url)), "..");
const here = join(REPO, "tests", "conformance", "cases");
const require = createRequire(join(REPO, "package.json"));
const dist = (...paths) => {
  for (const path of paths) {
    try {
      return require(join(REPO, "dist", path));
    } catch (error) {
      if (path === paths.at(-1)) throw error;
    }
  }
};
const { createEmulator } = dist("emulator/index.js");
const { resources } = dist("provider/resources/index.js");
const { wireName } = dist("provider/definitions/index.js");
const lifecycle = dist("provider/engine/index.js");
const wire = dist("provider/engine/objects/wire.js");
const { loadConfigs } = dist("yaml/load.js");
const args = process.argv.slice(2);
const opt = (name) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const only = opt("--only"),
  jsonFile = opt("--json");
const quiet = args.includes("--quiet");
const files = args.filter((one) => !one.startsWith("--"));
const list = (folder) =>
  readdirSync(folder)
    .filter((one) => one.endsWith(".json"))
    .map((one) => join(folder, one));
const all = (files.length ? files : list(here))
  .flatMap((file) =>
    JSON.parse(readFileSync(file, "utf8"))
      .filter((one) => one.objects)
      .map((one) => ({ ...one, file: basename(file) })),
  )
  .filter((one) => !only || JSON.stringify(one).includes(only));

const KINDS = {
  saved_audience: {
    title: "SavedAudience",
    path: "/dmp/saved_audience",
    id: "saved_audience_id",
    ids: "saved_audience_ids",
  },
  portfolio: {
    title: "CreativePortfolio",
    path: "/creative/portfolio",
    id: "creative_portfolio_id",
    ids: "creative_portfolio_ids",
  },
  campaign: { title: "Campaign", path: "/campaign", id: "campaign_id", name: "campaign_name", ids: "campaign_ids" },
  adgroup: {
    title: "AdGroup",
    path: "/adgroup",
    id: "adgroup_id",
    name: "adgroup_name",
    ids: "adgroup_ids",
    parent: "campaign",
  },
  ad: { title: "Ad", path: "/ad", id: "ad_id", name: "ad_name", ids: "ad_ids", parent: "adgroup" },
  smart_campaign: {
    title: "SmartPlusCampaign",
    path: "/smart_plus/campaign",
    id: "campaign_id",
    name: "campaign_name",
    ids: "campaign_ids",
  },
  smart_adgroup: {
    title: "SmartPlusAdGroup",
    path: "/smart_plus/adgroup",
    id: "adgroup_id",
    name: "adgroup_name",
    ids: "adgroup_ids",
    parent: "smart_campaign",
  },
  smart_ad: {
    title: "SmartPlusAd",
    path: "/smart_plus/ad",
    id: "smart_plus_ad_id",
    name: "ad_name",
    ids: "smart_plus_ad_ids",
    parent: "smart_adgroup",
  },
};
const isSmart = (kind) => kind.startsWith("smart_");
/** Kinds that are judged by Check alone, since nothing above or next to them matters. */
const isByItself = (kind) => isSmart(kind) || kind === "portfolio" || kind === "saved_audience";
const definition = (kind) => resources.find((one) => one.title === KINDS[kind].title);
const pad = (n) => String(n).padStart(2, "0");
const future = (days) => {
  const d = new Date(Date.now() + days * 864e5);
  return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} 08:00:00`;
};
function fill(value, names) {
  if (typeof value === "string") {
    const f = /^\$future\((-?\d+)\)$/.exec(value);
    if (f) return future(Number(f[1]));
    return value in names ? names[value] : value;
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, names));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fill(v, names)]));
  return value;
}
const camel = (name) => name.replace(/_([a-z0-9])/g, (_a, l) => l.toUpperCase());
const deepCamel = (v) =>
  Array.isArray(v)
    ? v.map(deepCamel)
    : v && typeof v === "object"
      ? Object.fromEntries(Object.entries(v).map(([k, x]) => [camel(k), deepCamel(x)]))
      : v;
const last = (one) => one.objects.at(-1);
const bodyOf = (one, kind, before = one.objects.length) =>
  one.objects
    .slice(0, before)
    .filter((o) => o.kind === kind && o.body)
    .at(-1)?.body;
function toProperties(kind, body) {
  const def = definition(kind);
  const byWire = new Map(Object.entries(def.fields).map(([name, field]) => [wireName(name, field), [name, field]]));
  const missing = [];
  const out = {};
  for (const [key, value] of Object.entries(body)) {
    if (["advertiser_id", "campaign_id", "adgroup_id", "request_id"].includes(key)) continue;
    const found = byWire.get(key);
    if (!found) {
      missing.push(key);
      continue;
    }
    const [name, field] = found;
    out[name] =
      typeof value === "number" && ["id", "numericId", "text"].includes(field.tiktok.kind)
        ? String(value)
        : deepCamel(value);
  }
  return { out, missing };
}
const ref = (v) => (v === undefined ? undefined : { id: String(v) });
function forYaml(kind, body) {
  const { out, missing } = toProperties(kind, body);
  if (kind === "ad") {
    if (out.video !== undefined) out.video = ref(out.video);
    if (out.images !== undefined) out.images = out.images.map(ref);
    if (out.avatarIconWebUri !== undefined) out.avatarIconWebUri = ref(out.avatarIconWebUri);
  }
  return { out, missing };
}
async function providerCreate(one) {
  const folder = mkdtempSync(join(tmpdir(), "case-"));
  mkdirSync(join(folder, "ads"));
  const missing = [];
  const campaigns = {};
  const smartPlusCampaigns = {};
  let camp,
    group,
    n = 0;
  for (const o of one.objects) {
    const { out, missing: m } = forYaml(o.kind, o.body);
    n += 1;
    if (o === last(one)) missing.push(...m);
    if (o.kind === "campaign") campaigns[`c${n}`] = camp = { ...out, adGroups: {} };
    else if (o.kind === "smart_campaign") smartPlusCampaigns[`c${n}`] = camp = { ...out, adGroups: {} };
    else if (["adgroup", "smart_adgroup"].includes(o.kind)) camp.adGroups[`g${n}`] = group = { ...out, ads: {} };
    else group.ads[`a${n}`] = out;
  }
  writeFileSync(
    join(folder, "ads", "case.yaml"),
    JSON.stringify(
      { advertiserId: NAMES.$advertiser, currency: one.currency ?? "USD", campaigns, smartPlusCampaigns },
      null,
      1,
    ),
  );
  const plan = await loadConfigs({ projectFolder: folder, configPath: "ads", strict: true });
  rmSync(folder, { recursive: true });
  if (missing.length) return { verdict: "unknown", why: `no property for ${missing.join(", ")}` };
  return plan.problems.length
    ? { verdict: "refused", why: plan.problems.map((p) => p.reason).join(" | ") }
    : { verdict: "ok", why: "" };
}
const context = () => ({ advertiserId: NAMES.$advertiser, inspect: async () => ({ faults: [] }) });
function viewOf(one, kind) {
  const p = KINDS[kind].parent;
  if (!p) return undefined;
  const body = bodyOf(one, p);
  if (!body) return undefined;
  return { ...(one.currency ? { currency: one.currency } : {}), ...toProperties(p, body).out, parent: viewOf(one, p) };
}
async function checked(one, kind, body) {
  const def = definition(kind);
  const { out, missing } = toProperties(kind, body);
  const parent = def.parent ? { [def.parent.field]: "1800000000000001" } : {};
  const result = await lifecycle.check(
    def,
    {
      ...parent,
      ...(KINDS[kind].name ? { name: body[KINDS[kind].name] } : {}),
      ...(one.currency && def.fields.currency ? { currency: one.currency } : {}),
      ...out,
    },
    viewOf(one, kind),
    context(),
  );
  return { ...result, missing };
}
const reasons = (faults) => faults.map((f) => `${f.property}: ${f.reason}`).join(" | ");
/** Ad groups of one Smart+ campaign are judged together, as a program declares them. */
const hasSiblings = (one, kind) =>
  kind === "smart_adgroup" && one.objects.filter((o) => o.kind === kind && o.body).length > 1;
async function provider(one) {
  const object = last(one);
  const { kind } = object;
  const def = definition(kind);
  if (!def) return { verdict: "unknown", why: `no resource ${KINDS[kind].title}` };
  if (object.body) {
    if (!isByItself(kind) || hasSiblings(one, kind)) return providerCreate(one);
    const c = await checked(one, kind, object.body);
    if (c.missing.length) return { verdict: "unknown", why: `no property for ${c.missing.join(", ")}` };
    return c.faults.length ? { verdict: "refused", why: reasons(c.faults) } : { verdict: "ok", why: "" };
  }
  const before = bodyOf(one, kind);
  const a = await checked(one, kind, before);
  if (a.faults.length) return { verdict: "broken", why: `before: ${reasons(a.faults)}` };
  if (object.update || object.scheduled) {
    const change = object.update ?? { scheduled_budget: object.scheduled };
    const b = await checked(one, kind, { ...before, ...change });
    if (b.missing.length) return { verdict: "unknown", why: `no property for ${b.missing.join(", ")}` };
    if (b.faults.length) return { verdict: "refused", why: reasons(b.faults) };
    const d = lifecycle.diff(def, a.inputs, b.inputs);
    return d.replaces.length
      ? { verdict: "refused", why: `replaces for ${d.replaces.join(", ")}` }
      : { verdict: "ok", why: d.changed.length ? "in place" : "no change" };
  }
  const row = { ...wire.toWire(def, a.inputs, Object.keys(a.inputs)), ...object.read };
  const live = wire.inputsOf(def, row, a.inputs);
  const d = lifecycle.diff(def, live, a.inputs);
  if (d.changed.length)
    return { verdict: "changed", why: `${d.replaces.length ? "REPLACES " : "updates "}${d.changed.join(", ")}` };
  const again = await lifecycle.check(def, wire.inputsOf(def, row, undefined), viewOf(one, kind), context());
  return again.faults.length ? { verdict: "import refused", why: reasons(again.faults) } : { verdict: "same", why: "" };
}
let account;
const accounts = new Map();
/** The account in a case's currency: the first one is in US dollars, others are opened. */
async function accountIn(currency = "USD") {
  if (!accounts.has(currency)) {
    const body = JSON.stringify({ currency });
    const reply = await fetch(`${emulator.url}/_emulator/accounts`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    accounts.set(currency, (await reply.json()).advertiser_id);
  }
  return accounts.get(currency);
}
let emulator,
  NAMES = {},
  requestId = 1000;
const headers = () => ({ "Access-Token": emulator.seed.token, "content-type": "application/json" });
const api = async (path, body) =>
  (
    await fetch(`${emulator.url}/open_api/v1.3${path}`, {
      method: "POST",
      headers: headers(),
      body: JSON.stringify(body),
    })
  ).json();
const get = async (path, query) =>
  (await fetch(`${emulator.url}/open_api/v1.3${path}?${new URLSearchParams(query)}`, { headers: headers() })).json();
const holds = (want, got) =>
  want && typeof want === "object" && !Array.isArray(want)
    ? got && typeof got === "object" && Object.entries(want).every(([k, x]) => holds(x, got[k]))
    : JSON.stringify(want) === JSON.stringify(got);
const CREATE_ONLY = new Set([
  "placement_type",
  "placements",
  "promotion_type",
  "promotion_target_type",
  "optimization_goal",
  "billing_event",
  "budget_mode",
  "operation_status",
]);
const KEPT = [
  "adgroup_name",
  "budget",
  "schedule_type",
  "schedule_start_time",
  "schedule_end_time",
  "location_ids",
  "age_groups",
  "gender",
  "bid_price",
  "conversion_bid_price",
  "pacing",
  "bid_type",
];
function updateBody(one, object, ids) {
  const { kind, update } = object;
  const before = bodyOf(one, kind);
  const a = account;
  if (kind === "ad")
    return {
      advertiser_id: a,
      adgroup_id: ids.adgroup,
      patch_update: object.patch === true,
      creatives: [{ ...(object.patch ? {} : before), ...update, ad_id: ids.ad }],
    };
  const kept =
    kind === "adgroup" && !object.bare
      ? Object.fromEntries(
          KEPT.filter((k) => k in before && !(k in update) && !CREATE_ONLY.has(k)).map((k) => [k, before[k]]),
        )
      : {};
  return { advertiser_id: a, [KINDS[kind].id]: ids[kind], ...kept, ...update };
}
function createBody(object, ids) {
  const { kind, body } = object;
  const a = account;
  const parent = KINDS[kind].parent ? { [KINDS[KINDS[kind].parent].id]: ids[KINDS[kind].parent] } : {};
  if (kind === "ad") return { advertiser_id: a, ...parent, creatives: [body] };
  return {
    advertiser_id: a,
    ...parent,
    ...(isSmart(kind) && kind !== "smart_ad" && !object.noRequestId ? { request_id: String(++requestId) } : {}),
    ...body,
  };
}
async function emulate(one) {
  const ids = {};
  for (const object of one.objects) {
    const judged = object === last(one);
    const { kind } = object;
    const { path, id, ids: filter } = KINDS[kind];
    if (object.read) {
      const row =
        (await get(`${path}/get/`, { advertiser_id: account, filtering: JSON.stringify({ [filter]: [ids[kind]] }) }))
          .data?.list?.[0] ?? {};
      const off = Object.entries(object.read)
        .filter(([k, v]) => !holds(v, row[k]))
        .map(([k, v]) => `${k} ${JSON.stringify(row[k])} for ${JSON.stringify(v)}`);
      return { verdict: "same", shows: off.length === 0, why: off.join("; ") };
    }
    const reply = object.scheduled
      ? await api(`${path}/budget/update/`, {
          advertiser_id: account,
          scheduled_budget: [{ [id]: ids[kind], scheduled_budget: object.scheduled }],
        })
      : object.update
        ? await api(`${path}/update/`, updateBody(one, object, ids))
        : await api(`${path}/create/`, createBody(object, ids));
    if (judged)
      return {
        verdict: reply.code === 0 ? "ok" : "refused",
        why: reply.code === 0 ? "" : `${reply.code} ${reply.message}`,
      };
    if (reply.code !== 0) return { verdict: "broken", why: `${kind}: ${reply.code} ${reply.message}` };
    ids[kind] = String(kind === "ad" ? (reply.data.creatives?.[0]?.ad_id ?? reply.data.ad_ids?.[0]) : reply.data[id]);
  }
}
async function upload(path, file, field, signature) {
  const form = new FormData();
  const bytes = readFileSync(join(REPO, file));
  form.set("advertiser_id", NAMES.$advertiser);
  form.set("upload_type", "UPLOAD_BY_FILE");
  form.set(signature, createHash("md5").update(bytes).digest("hex"));
  form.set(field, new Blob([bytes]), basename(file));
  const { data } = await (
    await fetch(`${emulator.url}/open_api/v1.3${path}`, {
      method: "POST",
      headers: { "Access-Token": emulator.seed.token },
      body: form,
    })
  ).json();
  return Array.isArray(data) ? data[0] : data;
}
async function fixtures() {
  const a = emulator.seed.advertiser;
  NAMES = {
    $advertiser: a,
    $identity: emulator.seed.identity,
    $bc: emulator.seed.identityBusinessCenter,
    $app: "7000000000000000301",
    $catalog: "7000000000000000401",
    $post: "7000000000000000501",
    $music: "7000000000000000701",
  };
  NAMES.$pixel = String(
    (await api("/pixel/create/", { advertiser_id: a, pixel_name: "cases" })).data?.pixel_id ?? "7000000000000000601",
  );
  NAMES.$video = (
    await upload("/file/video/ad/upload/", "examples/media/spring.mp4", "video_file", "video_signature")
  )?.video_id;
  NAMES.$image = (
    await upload("/file/image/ad/upload/", "examples/media/spring.png", "image_file", "image_signature")
  )?.image_id;
  NAMES.$cta = (
    await api("/creative/portfolio/create/", {
      advertiser_id: a,
      creative_portfolio_type: "CTA",
      portfolio_content: [{ asset_content: "LEARN_MORE", asset_ids: ["202156"] }],
    })
  ).data?.creative_portfolio_id;
  await fetch(`${emulator.url}/_emulator/clock`, {
    method: "POST",
    body: JSON.stringify({ advance_seconds: 120 }),
    headers: { "content-type": "application/json" },
  }).catch(() => {});
}
emulator = await createEmulator({});
await fixtures();
account = NAMES.$advertiser;
accounts.set("USD", account);
const rows = [];
let n = 0;
for (const raw of all) {
  n += 1;
  const names = { ...NAMES, $advertiser: await accountIn(raw.currency) };
  const one = fill(JSON.parse(JSON.stringify(raw).replaceAll("$n", String(n))), names);
  account = names.$advertiser;
  one.objects.forEach((o, at) => {
    const key = KINDS[o.kind].name;
    if (key && o.body && o.body[key] === undefined && !o.noName) o.body[key] = `case ${n} ${at} ${o.kind}`;
  });
  const guard = async (work) => {
    try {
      return await work(one);
    } catch (e) {
      return { verdict: "crash", why: String(e.stack ?? e).slice(0, 300) };
    }
  };
  const [ours, emu] = [await guard(provider), await guard(emulate)];
  rows.push({
    id: raw.id,
    file: raw.file,
    about: raw.about,
    doc: raw.doc,
    confidence: raw.confidence,
    field: raw.field,
    expect: raw.expect,
    provider: ours,
    emulator: emu,
    providerOk: ours.verdict === raw.expect,
    emulatorOk: emu.verdict === raw.expect,
  });
}
await emulator.close();
if (!quiet)
  for (const r of rows)
    if (!r.providerOk || !r.emulatorOk)
      console.log(
        `${r.id} [${r.confidence}] ${r.about}\n   expect ${r.expect}${r.field ? ` (${r.field})` : ""}; provider ${r.provider.verdict}${r.providerOk ? "" : " ✗"} ${r.provider.why}; emulator ${r.emulator.verdict}${r.emulatorOk ? "" : " ✗"} ${r.emulator.why}`.slice(
          0,
          700,
        ),
      );
const count = (some) => rows.filter(some).length;
const kinds = (who) => {
  const c = {};
  for (const r of rows)
    if (!r[`${who}Ok`]) {
      const k = r[who].verdict === "broken" ? "fixture refused" : `${r.expect} → ${r[who].verdict}`;
      c[k] = (c[k] ?? 0) + 1;
    }
  return Object.entries(c)
    .map(([k, v]) => `${k} ${v}`)
    .join(", ");
};
for (const file of [...new Set(rows.map((r) => r.file))]) {
  const f = rows.filter((r) => r.file === file);
  console.log(
    `${file}: provider ${f.filter((r) => r.providerOk).length}, emulator ${f.filter((r) => r.emulatorOk).length} of ${f.length}`,
  );
}
const asked = rows.filter((r) => r.emulator.shows !== undefined);
console.log(`provider: ${count((r) => r.providerOk)} of ${rows.length} right; wrong: ${kinds("provider")}`);
console.log(
  `emulator: ${count((r) => r.emulatorOk)} of ${rows.length} right; wrong: ${kinds("emulator")}; shows ${asked.filter((r) => r.emulator.shows).length} of ${asked.length} reads as TikTok does`,
);
if (jsonFile) writeFileSync(jsonFile, JSON.stringify(rows, null, 1));
process.exit(rows.every((r) => r.providerOk && r.emulatorOk) ? 0 : 1);
