/** Values that may stand at TikTok in a field that no program declares: its fills, its defaults, and any other. */
import { FILLS, levelsOf } from "../../facts/index.js";
import { type Field, type Resource, wireName } from "../../provider/definitions/index.js";
import { toWire } from "../../provider/engine/objects/wire.js";
import { otherValue } from "./samples.js";

/** What no table of ours knows, in every shape that TikTok shows things in. */
const ODD = [null, "", 0, "0", true, "UNSET", [null, "1"], { new_one: "1" }];

/** Of a long list of choices, the ends: what holds for these holds for those between them. */
const MOST = 6;

/** A list where TikTok has an object would be no row of TikTok's. */
const oddFor = (field: Field): readonly unknown[] =>
  field.tiktok.kind === "object" ? ODD.filter((value) => !Array.isArray(value)) : ODD;

const choicesOf = (field: Field): readonly unknown[] => {
  const values = Array.isArray(field.enum) ? field.enum : [];
  const items = field.items as { readonly enum?: readonly unknown[] } | undefined;
  return [...values, ...(items?.enum ?? []).map((one) => [one])].filter(
    (_one, at, all) => at < MOST / 2 || at >= all.length - MOST / 2,
  );
};

/** What the facts say that TikTok fills into the field, whatever it depends on. */
const fillsOf = (resource: Resource, wire: string): readonly unknown[] =>
  FILLS.filter((fill) => fill.field === wire && resource.level !== undefined && levelsOf(fill).includes(resource.level))
    .flatMap(({ shows, also = [] }) => [shows, ...also])
    .filter((value) => !JSON.stringify(value ?? null).includes('"from"'));

/** Values of one field as a row shows them, each once. */
export function valuesAtTikTok(resource: Resource, name: string): readonly unknown[] {
  const field = resource.fields[name];
  const wire = field && wireName(name, field);
  if (!field || !wire) return [];
  const other = toWire(resource, { [name]: otherValue(field, undefined) }, [name])[wire];
  const all = [other, ...(field.tiktok.unset ?? []), ...choicesOf(field), ...fillsOf(resource, wire), ...oddFor(field)];
  return [...new Map(all.map((value) => [json(value), value])).values()];
}

/** For titles of tests: ids beyond 2^53 are bigint. */
export const json = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, one: unknown) => (typeof one === "bigint" ? String(one) : one));
