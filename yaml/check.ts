import { type Fault, type Resource, UNKNOWN, type Values } from "../provider/definitions/index.js";
import { type CheckContext, check, NO_ADVERTISER } from "../provider/engine/index.js";
import { crowdingFaults } from "../provider/engine/objects/crowding.js";
import { resourceOf } from "../provider/resources/index.js";
import type { ConfigDocument, Path } from "./document.js";
import { type Planned, PlannedId } from "./plan.js";
import type { Problem } from "./problem.js";
import { shortPath } from "./smart-plus.js";

/**
 * Whether the value at a path is already reported; rules then treat it as unknown, so that a mistake is reported once.
 */
export type IsWrong = (document: ConfigDocument, path: Path) => boolean;

/** Usually nothing is wrong, and then no value is looked up. */
export const NOTHING_WRONG: IsWrong = () => false;

/** Stands for an id that is yet to be made. */
const placeholder = ({ title, name }: Planned): string =>
  resourceOf(title).origin.ids === "texts" ? `id of ${name}` : "1000000000000000000";

/**
 * Ids inside objects, such as the video of a creative, become placeholder text, so that rules about the surrounding
 * properties work before the video exists.
 */
function placeholders(value: unknown): unknown {
  if (value instanceof PlannedId) return placeholder(value.target);
  if (Array.isArray(value)) return value.map(placeholders);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, placeholders(one)]));
}

/** Inputs as Check sees them: ids of resources that do not exist yet are unknown, as in a preview. */
function checkable({ inputs, document, path, defaults }: Planned, isWrong: IsWrong): Values {
  const known = (value: unknown): unknown => (value instanceof PlannedId ? UNKNOWN : placeholders(value));
  const wrong = (name: string): boolean =>
    isWrong !== NOTHING_WRONG && [path, defaults, []].some((base) => isWrong(document, [...base, name]));
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      wrong(name) ? UNKNOWN : Array.isArray(value) ? value.map(known) : known(value),
    ]),
  );
}

/** Views of parents, created once for all children. */
function parentViews(isWrong: IsWrong): (parent: Planned | undefined) => Values | undefined {
  const made = new Map<Planned, Values>();
  const viewOf = (parent: Planned | undefined): Values | undefined => {
    if (!parent) return undefined;
    const view = made.get(parent) ?? { ...checkable(parent, isWrong), parent: viewOf(parent.parent) };
    made.set(parent, view);
    return view;
  };
  return viewOf;
}

/** `utmParams[0].key` → steps. */
const steps = (property: string): Path =>
  property
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function has(document: ConfigDocument, path: Path): boolean {
  let value: unknown = document.value;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !(step in value)) return false;
    value = Reflect.get(value, step);
  }
  return true;
}

/** The position to report: the property, the default that provided it, or the name of the object that lacks it. */
export function problemOf(planned: Planned, fault: Fault): Problem {
  const { document, path, defaults } = planned;
  const property = shortPath(steps(fault.property), (name) => has(document, [...path, name]));
  const first = property.slice(0, 1);
  const base = [path, defaults, []].find(
    (one) => (one.length > 0 || first[0] === "advertiserId") && has(document, [...one, ...first]),
  );
  const position = base ? document.at([...base, ...property]) : document.at(path, true);
  return { file: document.file, text: document.text, position, reason: fault.reason };
}

function twins(resources: readonly Planned[]): Problem[] {
  const seen = new Map<string, Planned>();
  return resources.flatMap((planned) => {
    const { title, inputs, parent } = planned;
    const { noun, config, origin } = resourceOf(title);
    if (config.mayShareName || origin.nameFrom === "file" || inputs.name === undefined) return [];
    const key = JSON.stringify([title, inputs.advertiserId, parent?.name, inputs.name]);
    const other = seen.get(key);
    seen.set(key, planned);
    if (!other) return [];
    return [
      problemOf(planned, {
        property: "name",
        reason: `name "${String(inputs.name)}" is also that of the ${noun} ${other.name}; TikTok requires unique names.`,
      }),
    ];
  });
}

/**
 * Assets that would get the same name in one account's library: the same file under two names, or two files with the
 * same name. TikTok accepts a name once, so the second upload would be refused halfway through the update.
 */
function sameAssets(checked: CheckedInputs): Problem[] {
  const seen = new Map<string, { readonly planned: Planned; readonly inputs: Values }>();
  return [...checked].flatMap(([planned, inputs]) => {
    const { noun, origin } = resourceOf(planned.title);
    if (origin.nameFrom !== "file" || typeof inputs.name !== "string") return [];
    if (planned.inputs.name !== undefined) return [];
    const key = JSON.stringify([planned.title, inputs.advertiserId, inputs.name]);
    const other = seen.get(key);
    if (!other) {
      seen.set(key, { planned, inputs });
      return [];
    }
    const isSame = inputs.signature !== undefined && inputs.signature === other.inputs.signature;
    const what = isSame
      ? `is the same file as ${noun} ${other.planned.name}`
      : `gets the library name of ${noun} ${other.planned.name}`;
    return [
      problemOf(planned, {
        property: "source",
        reason: `${noun} ${planned.name} ${what}, and TikTok's library allows a name only once. Use ${other.planned.name} instead of ${planned.name}, or give this one its own name:. For a file that another project has uploaded, write source: library and its name:.`,
      }),
    ];
  });
}

/** Includes what the resource inherits from its parent. The engine's own Check fills in the other defaults again. */
function inheriting(definition: Resource, inputs: Values, checked: Values): Values {
  const inherited = (definition.derived ?? []).filter(({ property }) => checked[property] !== undefined);
  return { ...inputs, ...Object.fromEntries(inherited.map(({ property }) => [property, checked[property]])) };
}

/** A resource's number among its parent's children of its kind, from 1. */
function counter(): (planned: Planned) => number {
  const counts = new Map<Planned | undefined, Map<string, number>>();
  return ({ parent, title }) => {
    const below = counts.get(parent) ?? new Map<string, number>();
    counts.set(parent, below);
    const nth = (below.get(title) ?? 0) + 1;
    below.set(title, nth);
    return nth;
  };
}

/** Inputs of each planned resource, completed by Check; ids that do not exist yet are UNKNOWN. */
export type CheckedInputs = Map<Planned, Values>;

/** Runs Check on all planned resources: offline, all faults of all resources. Fills in inherited values. */
export async function checkPlan(
  resources: readonly Planned[],
  context: CheckContext,
  isWrong: IsWrong,
): Promise<{ problems: Problem[]; warnings: Problem[]; checked: CheckedInputs }> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const parentView = parentViews(isWrong);
  const checkedInputs: CheckedInputs = new Map();
  const homeless = new Set<ConfigDocument>();
  const nthOf = counter();
  for (const planned of resources) {
    const definition = resourceOf(planned.title);
    const inputs = Object.entries(checkable(planned, isWrong)).filter(([name]) => name in definition.fields);
    const seen = parentView(planned.parent);
    const checked = await check(definition, Object.fromEntries(inputs), seen, context);
    checkedInputs.set(planned, checked.inputs);
    // Configs do not tell which objects exist already; the engine's Check knows, and refuses new ones.
    const crowded = crowdingFaults(definition, checked.inputs, seen, nthOf(planned));
    warnings.push(...[...(checked.notChecked ?? []), ...crowded].map((fault) => problemOf(planned, fault)));
    for (const fault of checked.faults) {
      if (fault !== NO_ADVERTISER) problems.push(problemOf(planned, fault));
      // One line at the top of a file fixes everything below it.
      else homeless.add(planned.document);
    }
  }
  problems.push(
    ...[...homeless].map(({ file, text }) => ({
      file,
      text,
      position: { line: 1, column: 1 },
      reason: `${NO_ADVERTISER.reason} Write at the top of the file: advertiserId: "7000000000000000001", with your account's id.`,
    })),
  );
  problems.push(...twins(resources), ...sameAssets(checkedInputs));
  for (const [planned, inputs] of checkedInputs) {
    planned.inputs = inheriting(resourceOf(planned.title), planned.inputs, inputs);
  }
  return { problems, warnings, checked: checkedInputs };
}
