/** Carries properties over by their outcomes, and takes back what Check refuses. */
import {
  isAbsent,
  isValues,
  type Resource,
  UNKNOWN,
  type Values,
  valuesIn,
} from "../../../provider/definitions/index.js";
import { check } from "../../../provider/engine/index.js";
import { comparable } from "../../../provider/engine/objects/values.js";
import { withoutAssets } from "./asset.js";
import type { Outcomes } from "./outcomes.js";
import { type Loss, lossOf, type Plain } from "./plain.js";

type Path = readonly (string | number)[];

/** Sets a value at a path; missing objects along it are created. */
function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = isValues(target[first]) ? { ...target[first] } : {};
  put(inner, rest, value);
  target[first] = inner;
}

/** Whether a value is more than another spelling of "not set". */
const isStatement = ({ resource, inputs }: Plain, name: string): boolean => {
  const field = resource.fields[name];
  return field !== undefined && comparable(field, inputs[name]) !== undefined;
};

/** The result of converting a plain object to `to`: computed properties (`made`), kept ones, and losses. */
export function carried<Property extends string>(
  from: Plain,
  to: Resource,
  outcomes: Outcomes<Property>,
  made: Record<string, unknown>,
): { readonly inputs: Record<string, unknown>; readonly losses: Loss[] } {
  const inputs: Record<string, unknown> = { ...made };
  const losses: Loss[] = [];
  for (const [name, outcome] of Object.entries<Outcomes<Property>[Property]>(outcomes)) {
    if (isAbsent(from.inputs[name])) continue;
    const isStated = isStatement(from, name);
    // What Smart+ requires is written, even where it equals TikTok's default.
    if ("kept" in outcome && (isStated || outcome.kept in to.required))
      put(inputs, outcome.kept.split("."), from.inputs[name]);
    if (!isStated) continue;
    if ("lost" in outcome && from.declared.has(name) && !outcome.silent?.includes(from.inputs[name]))
      losses.push(lossOf(from, name, outcome.lost));
  }
  return { inputs, losses };
}

/** `creativeList[1].creativeInfo.musicInfo` → steps. */
const stepsOf = (property: string): Path =>
  property
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (one, step) =>
      Array.isArray(one) && typeof step === "number" ? one[step] : isValues(one) ? one[String(step)] : undefined,
    value,
  );

/** A copy without the value at a path, and without objects that become empty. */
function without(value: unknown, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  if (Array.isArray(value)) {
    const next = rest.length === 0 ? undefined : without(value[Number(first)], rest);
    return value.flatMap((one, index) => (index !== first ? [one] : next === undefined ? [] : [next]));
  }
  if (!isValues(value)) return value;
  const { [String(first)]: inner, ...others } = value;
  const next = rest.length === 0 ? undefined : without(inner, rest);
  const left = next === undefined || isAbsent(next) ? others : { ...others, [String(first)]: next };
  return Object.keys(left).length === 0 ? undefined : left;
}

/** The inputs that Check accepted. */
export interface Settled {
  readonly inputs: Record<string, unknown>;
  /** Completed by Check: the view that children see. */
  readonly checked: Values;
  readonly dropped: readonly { readonly path: string; readonly reason: string }[];
  /** Why it cannot exist; then nothing else counts. */
  readonly refused?: string;
}

/** Context of a checked object. */
export interface Around {
  readonly parent?: Values;
  readonly siblings?: readonly Values[];
  readonly now: number;
  /** Receives which entry of creativeList is removed. */
  readonly onCreative?: (index: number, reason: string) => void;
}

const MOST_ROUNDS = 200;

/** Repeats Check until it passes: optional properties that it refuses are removed, one fault after another. */
export async function settled(resource: Resource, given: Record<string, unknown>, around: Around): Promise<Settled> {
  const { parent, siblings, now, onCreative } = around;
  let inputs = given;
  const dropped: { path: string; reason: string }[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const seen = {
      ...valuesIn(withoutAssets(inputs)),
      ...(resource.parent ? { [resource.parent.field]: UNKNOWN } : {}),
    };
    const context = { advertiserId: String(inputs.advertiserId ?? "0"), isNew: true, now, inspect: noFiles, siblings };
    const { faults, inputs: checked } = await check(resource, seen, parent, context);
    const [fault] = faults;
    if (!fault) return { inputs, checked, dropped };
    const path = stepsOf(fault.property);
    const refused = (): Settled => {
      const earlier = dropped.find((one) => one.path === fault.property);
      return { inputs, checked, dropped, refused: earlier?.reason ?? fault.reason };
    };
    if (path[0] === "creativeList" && typeof path[1] === "number" && onCreative) {
      onCreative(path[1], fault.reason);
      inputs = { ...valuesIn(without(inputs, path.slice(0, 2))) };
      continue;
    }
    if (at(inputs, path) === undefined || String(path[0]) in resource.required) {
      if (path.length < 2 || at(inputs, path) === undefined) return refused();
    }
    dropped.push({ path: fault.property, reason: fault.reason });
    inputs = { ...valuesIn(without(inputs, path)) };
  }
  throw new Error(`${resource.title}: Check is never content`);
}

/** Smart+ objects have no files of their own. */
const noFiles = (): Promise<never> => Promise.reject(new Error("a Smart+ object has no file"));

/** Losses from what Check refused, at the plain property that it came from. */
export function droppedLosses<Property extends string>(
  from: Plain,
  outcomes: Outcomes<Property>,
  { dropped }: Settled,
): Loss[] {
  const names = Object.entries<Outcomes<Property>[Property]>(outcomes);
  return dropped.map(({ path, reason }) => {
    const property = names.find(([, outcome]) => "kept" in outcome && outcome.kept === path)?.[0] ?? path;
    const known = property in from.resource.fields ? property : undefined;
    return { ...lossOf(from, known, reason), property };
  });
}
