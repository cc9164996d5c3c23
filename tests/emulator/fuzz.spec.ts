import { expect } from "chai";
import fc from "fast-check";
import { adContract } from "../../emulator/contract/ad.js";
import { adGroupContract } from "../../emulator/contract/ad-group.js";
import { campaignContract } from "../../emulator/contract/campaign.js";
import { allowedValues, type Contract, type ContractField } from "../../emulator/contract/fields.js";
import type { Endpoint } from "../../emulator/endpoint.js";
import { SEED } from "../../emulator/index.js";
import { endpoints } from "../../emulator/routes/index.js";
import { Emulated } from "../support/emulated.js";

type Fields = Record<string, unknown>;

const REQUESTS = 10_000;
const FUZZ_SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
/** Names of ids that the pool has; generated bodies hold `$campaign` where the real id goes. */
const POOLS: Readonly<Record<string, string>> = {
  campaign_id: "$campaign",
  campaign_ids: "$campaign",
  adgroup_id: "$group",
  adgroup_ids: "$group",
  ad_id: "$ad",
  ad_ids: "$ad",
  pixel_id: "$pixel",
  source_audience_id: "$audience",
  custom_audience_id: "$audience",
};

const time = fc
  .integer({ min: Date.parse("2026-12-01T12:00:00Z"), max: Date.parse("2027-06-01T00:00:00Z") })
  .map((ms) => new Date(ms).toISOString().slice(0, 19).replace("T", " "));
const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdefghij klmno") });
const money = fc.constantFrom(20, 50, 60, 99.99, 1000, 0.5);

/** One value of a type that the table allows. */
function scalar(name: string, field: ContractField): fc.Arbitrary<unknown> {
  const allowed = allowedValues(field);
  if (allowed) return fc.constantFrom(...allowed);
  const pool = POOLS[name];
  switch (field.type.replace("[]", "")) {
    case "id":
      return pool ? fc.constant(pool) : fc.integer({ min: 1, max: 10 ** 9 }).map(String);
    case "number":
      return money;
    case "integer":
      return fc.integer({ min: field.min ?? 1, max: Math.min(field.max ?? 50, 50) });
    case "boolean":
      return fc.boolean();
    case "time":
      return time;
    case "object":
      return field.of ? body(field.of) : fc.dictionary(word, word, { maxKeys: 2 });
    default:
      return pool ? fc.constant(pool) : word;
  }
}

const valid = (name: string, field: ContractField): fc.Arbitrary<unknown> =>
  field.type.endsWith("[]")
    ? fc.array(scalar(name, field), { minLength: field.required ? 1 : 0, maxLength: Math.min(3, field.max ?? 3) })
    : scalar(name, field);

/** A body in which required fields are there and a few of the others. */
function body(contract: Contract): fc.Arbitrary<Fields> {
  const entries = Object.entries(contract).filter(([, field]) => field.type !== "file");
  const required = entries.filter(([, field]) => field.required);
  const others = entries.filter(([, field]) => !field.required);
  const make = (list: readonly [string, ContractField][]) =>
    fc.tuple(...list.map(([name, field]) => valid(name, field).map((value) => [name, value] as const)));
  const some = others.length === 0 ? fc.constant([]) : fc.subarray(others, { maxLength: Math.min(6, others.length) });
  return fc
    .tuple(
      make(required),
      some.chain((list) => make(list)),
    )
    .map(([one, other]) => Object.fromEntries([...one, ...other]));
}

const JUNK: readonly unknown[] = [
  null,
  "",
  0,
  -1,
  1e300,
  true,
  "x".repeat(2_000),
  [],
  [[]],
  {},
  { a: 1 },
  "😀",
  "NOPE",
  ["NOPE"],
  [null],
];

interface Request {
  readonly endpoint: Endpoint;
  readonly fields: Fields;
}

/** A body, with junk in the place of some fields. */
function requestTo(endpoint: Endpoint): fc.Arbitrary<Request> {
  const names = Object.entries(endpoint.params)
    .filter(([, field]) => field.type !== "file")
    .map(([name]) => name);
  const spoiled =
    names.length === 0
      ? fc.constant({})
      : fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...JUNK), { maxKeys: 2 });
  const spoil = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: spoiled });
  return fc.tuple(body(endpoint.params), spoil).map(([fields, junk]) => ({ endpoint, fields: { ...fields, ...junk } }));
}

const REFERENCE_TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  id: (value) => typeof value === "string" && /^\d{1,20}$/.test(value),
  number: (value) => typeof value === "number",
  integer: (value) => typeof value === "number" && Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  time: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value),
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

/** The judge, written apart from the emulator's own check: what a value breaks of its field. */
function broken(field: ContractField, value: unknown): string | undefined {
  if (value === undefined || value === null) return field.required && field.type !== "file" ? "missing" : undefined;
  if (field.type === "file") return undefined;
  const many = field.type.endsWith("[]");
  if (many && !Array.isArray(value)) return "no list";
  const list = many ? (value as unknown[]) : [value];
  const isRight = REFERENCE_TYPES[field.type.replace("[]", "")];
  if (!list.every((one) => isRight?.(one))) return "type";
  const allowed = allowedValues(field);
  if (allowed && list.some((one) => one !== "" && !allowed.includes(String(one)))) return "enum";
  const size = typeof value === "string" || Array.isArray(value) ? value.length : (value as number);
  if (field.max !== undefined && typeof value !== "object" && typeof value !== "boolean" && size > field.max)
    return "max";
  if (many && field.max !== undefined && list.length > field.max) return "max";
  if (field.required && size === 0 && many) return "missing";
  if (typeof value === "number" && field.min !== undefined && value < field.min) return "min";
  if (!field.of) return undefined;
  return list.map((one) => brokenBody(field.of as Contract, one as Fields)).find((one) => one !== undefined);
}

const brokenBody = (contract: Contract, fields: Fields): string | undefined =>
  Object.entries(contract)
    .map(([name, field]) => {
      const reason = broken(field, fields[name]);
      return reason && `${name}: ${reason}`;
    })
    .find((reason) => reason !== undefined);

describe("the emulator under fuzz", function () {
  this.timeout(180_000);
  let emulated: Emulated;
  const pools: Record<string, string[]> = {};

  before(async () => {
    emulated = await Emulated.start();
    const { campaign_id } = await emulated.campaign();
    const { adgroup_id } = await emulated.group(campaign_id);
    const audience = emulated.emulator.world.store;
    pools.$campaign = [String(campaign_id)];
    pools.$group = [String(adgroup_id)];
    pools.$ad = await emulated.ads(adgroup_id, 3);
    pools.$pixel = [String((await emulated.done("/pixel/create/", { pixel_name: "p" })).pixel_id)];
    pools.$audience = ["1"];
    expect(audience.count("campaign", {})).to.equal(1);
  });

  after(() => emulated.close());

  const filled = (value: unknown): unknown => {
    if (typeof value === "string" && value in pools) return pools[value]?.at(-1);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one)]));
  };

  /** Everything that a write could change. */
  const written = (): string => {
    const [line] = emulated.emulator.world.store.query<Record<string, unknown>>(
      "select count(*) as objects, total(length(row)) as size, sum(deleted) as deleted, (select max(seq) from changes) as changes from objects where kind <> 'task'",
    );
    return JSON.stringify(line);
  };

  const codes = new Map<number, number>();

  const send = async ({ endpoint, fields }: Request): Promise<void> => {
    const given = filled(fields) as Fields;
    const reason = brokenBody(endpoint.params, given);
    const before = reason === undefined ? "" : written();
    const shown = JSON.stringify(given).slice(0, 1_000);
    const url = new URL(`${emulated.url}/open_api/v1.3${endpoint.path}`);
    const query = endpoint.method === "GET";
    if (query)
      for (const [name, value] of Object.entries({ advertiser_id: SEED.advertiser, ...given }))
        url.searchParams.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
    const answer = await fetch(url, {
      method: endpoint.method,
      headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
      ...(query ? {} : { body: JSON.stringify({ advertiser_id: SEED.advertiser, ...given }) }),
    });
    const label = `${endpoint.method} ${endpoint.path} ${shown}`;
    expect(answer.status, label).to.equal(200);
    const text = await answer.text();
    const reply = text.startsWith("{")
      ? (JSON.parse(text) as { code: number; message: string; data: unknown })
      : undefined;
    // A report's CSV is no envelope.
    if (!reply) return;
    codes.set(reply.code, (codes.get(reply.code) ?? 0) + 1);
    expect(reply.code, `${label} ${reply.message}`).not.to.equal(50000);
    expect(reply.message, label).not.to.match(/\{\w+\}|undefined|NaN|\[object/);
    // A query's texts become numbers and JSON only where they can, so only bodies are judged.
    if (query || reason === undefined) return;
    expect(reply.code, `${label} is invalid (${reason}) and was accepted`).not.to.be.oneOf([0, 20001]);
    expect(written(), `${label} was refused and has written`).to.equal(before);
  };

  it(`answers ${REQUESTS} requests without a system error, and accepts no invalid write`, async () => {
    const weighted = endpoints
      .filter(({ path }) => !path.startsWith("/oauth2/"))
      .map((endpoint) => ({
        weight: /^\/(campaign|adgroup|ad)\//.test(endpoint.path) ? 6 : 1,
        arbitrary: requestTo(endpoint),
      }));
    await fc.assert(fc.asyncProperty(fc.oneof(...weighted), send), {
      numRuns: REQUESTS,
      seed: FUZZ_SEED,
      endOnFailure: true,
    });
    expect([...codes.values()].reduce((sum, one) => sum + one, 0)).to.be.at.least(REQUESTS * 0.95);
    expect(codes.get(0), "some must be right").to.be.greaterThan(1_000);
    expect(codes.get(40002), "some must be wrong").to.be.greaterThan(1_000);
  });

  it("has stored only what its tables allow, and no orphan", () => {
    const { store } = emulated.emulator.world;
    const levels = [
      ["campaign", campaignContract],
      ["adgroup", adGroupContract],
      ["ad", adContract],
    ] as const;
    for (const [kind, contract] of levels) {
      for (const one of store.find(kind, {})) {
        // What a read shows where nothing was set may be no value that a write takes.
        const made = (one.row._made ?? []) as string[];
        const set = Object.fromEntries(
          Object.entries({ ...one.row, ...((one.row._sent ?? {}) as object) }).filter(
            ([name, value]) =>
              name !== "operation_status" && !made.includes(name) && value !== (contract as Contract)[name]?.shown,
          ),
        );
        const optional = Object.entries(contract).map(([name, field]) => [name, { ...field, required: false }]);
        expect(
          brokenBody(Object.fromEntries(optional) as Contract, set),
          `${kind} ${JSON.stringify(one.row).slice(0, 600)}`,
        ).to.equal(undefined);
        if (kind !== "campaign") expect(store.get("campaign", one.campaign), one.id).not.to.equal(undefined);
        if (kind === "ad") expect(store.get("adgroup", one.adgroup), one.id).not.to.equal(undefined);
      }
    }
  });

  it("survives bodies that are not JSON objects", async () => {
    for (const text of ["", "{", "[]", "7", '"x"', "null", "\u0000", "{}".repeat(3), `{"a":${"[".repeat(5_000)}`]) {
      const answer = await fetch(`${emulated.url}/open_api/v1.3/campaign/create/`, {
        method: "POST",
        headers: { "Access-Token": SEED.token, "Content-Type": "application/json" },
        body: text,
      });
      const { code } = (await answer.json()) as { code: number };
      expect([answer.status, code], text.slice(0, 20)).to.deep.equal([200, 40002]);
    }
  });
});
