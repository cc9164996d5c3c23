/** What programs declare beyond our tables: raw fields and unchecked properties. */
import {
  EXTRA,
  type Fault,
  isAbsent,
  isValues,
  type Resource,
  UNCHECKED,
  UNKNOWN,
  type Values,
  wireName,
} from "../../definitions/index.js";

/** Request fields that the provider itself sets. */
const OURS = new Set(["advertiser_id", "request_id", "patch_update", "operation_status", "creatives"]);

/** Names of fields that determine spend, and when. */
const MONEY = /(^|_)(budget|bid|bids|price|roas|spend|spending|schedule|dayparting)(_|$)/;

function refusal(resource: Resource, name: string): string | undefined {
  const property = Object.entries(resource.fields).find(
    ([own, field]) => name === own || name === wireName(own, field),
  );
  if (property) return `is the property ${property[0]} of ${resource.noun}s. Write ${property[0]} there instead.`;
  const isOutput = Object.entries(resource.outputs).some(([own, field]) => name === wireName(own, field));
  if (OURS.has(name) || name === resource.wireId || isOutput) return "is set by the provider itself. Remove it.";
  if (MONEY.test(name))
    return "affects spend, which guardrails and previews could not see there. Use a property of this release.";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return "is not a TikTok name: they are in snake_case, such as new_setting.";
  return undefined;
}

/** Raw fields that are not allowed, and the warning that the others are not checked. */
export function extraFaults(resource: Resource, inputs: Values): { faults: Fault[]; advice: Fault[] } {
  const given = inputs[EXTRA];
  if (!isValues(given)) return { faults: [], advice: [] };
  const faults = Object.keys(given).flatMap((name) => {
    const wrong = refusal(resource, name);
    const property = `${EXTRA}.${name}`;
    return wrong === undefined ? [] : [{ property, reason: `${property} ${wrong}` }];
  });
  const names = Object.keys(given);
  if (faults.length > 0 || names.length === 0) return { faults, advice: [] };
  const reason = `${EXTRA} of ${resource.noun} ${show(inputs.name)}: ${names.join(", ")} ${names.length > 1 ? "are" : "is"} sent to TikTok as written, not checked.`;
  return { faults, advice: [{ property: EXTRA, reason }] };
}

const show = (name: unknown): string => (typeof name === "string" ? `"${name}"` : "");

/** Parent, account and status of an object are always checked. */
const ALWAYS = new Set(["advertiserId", "status", EXTRA, UNCHECKED]);

/** The properties that the program wants unchecked, and names without effect. */
export function uncheckedIn(resource: Resource, inputs: Values): { names: ReadonlySet<string>; faults: Fault[] } {
  const given = inputs[UNCHECKED];
  if (!Array.isArray(given)) return { names: new Set(), faults: [] };
  const faults = given.flatMap((name: unknown) => {
    if (name === UNKNOWN || typeof name !== "string") return [];
    if (ALWAYS.has(name) || name === resource.parent?.field)
      return [{ property: UNCHECKED, reason: `${UNCHECKED} names ${name}, which is always checked. Remove it.` }];
    if (name in resource.fields) return [];
    return [
      { property: UNCHECKED, reason: `${UNCHECKED} names ${name}, which is not a property of ${resource.noun}s.` },
    ];
  });
  return { names: new Set(given.filter((one): one is string => typeof one === "string")), faults };
}

/** `utmParams[0].key` → `utmParams`. */
export const rootOf = (property: string): string => property.split(/[.[]/)[0] ?? "";

/** A fault of an unchecked property, as reported. */
export const asAdvice = ({ property, reason }: Fault): Fault => ({
  property,
  reason: `Not checked, because ${UNCHECKED} names ${rootOf(property)}: ${reason}`,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** Ids beyond 2^53 arrive as bigint and are text in programs; keys have no order. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (!isValues(value)) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, one]) => [name, plain(one)]));
}

/** Raw fields as a row shows them: those that the program sets, with TikTok's value if it differs. */
export function liveExtra(declared: unknown, row: Readonly<Record<string, unknown>>): unknown {
  if (!isValues(declared)) return declared;
  const live = Object.entries(declared).flatMap(([name, value]): [string, unknown][] => {
    // What no read shows cannot be compared.
    if (!(name in row) || same(value, row[name])) return [[name, value]];
    return isAbsent(row[name]) ? [] : [[name, plain(row[name])]];
  });
  return Object.fromEntries(live);
}

/** The effect of changing raw fields: a removed one is TikTok's from then on. */
export function extraVerdict(before: unknown, after: unknown): "update" | "local" | undefined {
  const [was, is] = [isValues(before) ? before : {}, isValues(after) ? after : {}];
  if (Object.entries(is).some(([name, value]) => !same(value, was[name]))) return "update";
  return Object.keys(was).some((name) => !(name in is)) ? "local" : undefined;
}
