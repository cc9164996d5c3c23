/** Parses Pulumi's plan into TikTok resources and their operations. */

import { valuesFromEngine } from "../../../provider/adapters/engine-values.js";
import { type Resource, upgraded, type Values, valuesIn } from "../../../provider/definitions/index.js";
import { type Difference, diff } from "../../../provider/engine/index.js";
import { audienceIn, savedAudience, USES_AUDIENCE } from "../../../provider/resources/saved-audience.js";
import { nameOfUrn, resourceOfType } from "../../../provider/resources/types.js";
import { type Declared, type MediaFacts, whatIs } from "../../../provider/spend/declared.js";
import { levelValues } from "../../../provider/spend/levels.js";
import {
  fromJson,
  type Is,
  isRecord,
  isText,
  listOf,
  messageOf,
  optional,
  orNull,
  recordOf,
  shaped,
} from "../../../provider/text/shape.js";
import { UserError } from "../../lib/exit.js";

/** The operation on a resource; `import` adopts an existing object. */
export type Op = "create" | "update" | "replace" | "delete" | "same" | "import";

/** One of TikTok's resources in a plan. */
export interface Change {
  readonly op: Op;
  readonly resource: Resource;
  readonly urn: string;
  /** TikTok's id, if it exists. */
  readonly id?: string;
  /** Its name in Pulumi. */
  readonly name: string;
  readonly before?: Values;
  readonly after?: Values;
  readonly difference: Difference;
  /** URNs of the parent, if the plan has it. */
  readonly parentBefore?: string;
  readonly parentAfter?: string;
  /** URNs of the saved audience that an ad group uses, if the plan has it. */
  readonly audiences?: readonly string[];
}

/** The plan of one stack. */
export interface Plan {
  readonly project: string;
  readonly stack: string;
  readonly changes: readonly Change[];
  /** Resources of other providers that change. */
  readonly others: number;
  /** Errors and warnings from Pulumi, without their labels. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

interface State {
  readonly urn?: string;
  readonly id?: string;
  readonly type: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>> | null;
}

interface Step {
  readonly op: string;
  readonly urn: string;
  readonly oldState?: State;
  readonly newState?: State;
}

interface Diagnostic {
  readonly message?: string | undefined;
  readonly severity?: string | undefined;
}

interface PlanJson {
  readonly steps?: readonly Step[] | null;
  readonly diagnostics?: readonly Diagnostic[] | null;
}

const isState: Is<State> = shaped({
  urn: optional(isText),
  id: optional(isText),
  type: isText,
  inputs: optional(isRecord),
  propertyDependencies: optional(orNull(recordOf(orNull(listOf(isText))))),
});

const isPlan: Is<PlanJson> = shaped({
  steps: optional(
    orNull(listOf(shaped({ op: isText, urn: isText, oldState: optional(isState), newState: optional(isState) }))),
  ),
  diagnostics: optional(orNull(listOf(shaped({ message: optional(isText), severity: optional(isText) })))),
});

const OPS: Readonly<Record<string, Op>> = {
  create: "create",
  update: "update",
  replace: "replace",
  delete: "delete",
  same: "same",
  import: "import",
  "import-replacement": "replace",
  refresh: "same",
};
/** The two parts of a replacement; `replace` stands for both. */
const HALVES = new Set(["create-replacement", "delete-replaced", "discard-replaced", "read-replacement"]);

const NOTHING: Difference = { verdicts: {}, replaces: [], changed: [] };

/** The plan's URNs of existing resources. */
interface Urns {
  /** By the URN in the state, which differs if a resource is renamed. */
  readonly byOldUrn: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, string>;
}

function urnsIn(steps: readonly Step[]): Urns {
  const by = (key: "urn" | "id"): ReadonlyMap<string, string> =>
    new Map(
      steps.flatMap(({ urn, oldState }) => {
        const old = oldState?.[key];
        return old === undefined ? [] : [[old, urn] as const];
      }),
    );
  return { byOldUrn: by("urn"), byId: by("id") };
}

/** The parent's URN in the plan: that of the program's dependency, else of the resource with the id. */
function parentOf({ parent }: Resource, state: State | undefined, byId: Urns["byId"], byUrn?: Urns["byOldUrn"]) {
  if (!parent || !state) return undefined;
  const named = state.propertyDependencies?.[parent.field]?.[0];
  const found = named !== undefined && byUrn ? byUrn.get(named) : named;
  return found ?? byId.get(String(state.inputs?.[parent.field]));
}

/** The plan's resources that an ad group may use as its saved audience: by the program's dependency, else by the id. */
function audiencesOf(state: State | undefined, { byId }: Urns): readonly string[] {
  const id = audienceIn(valuesIn(state?.inputs));
  if (id === undefined) return [];
  const named = USES_AUDIENCE.flatMap((name) => state?.propertyDependencies?.[name] ?? []);
  return named.length > 0 ? named : [byId.get(String(id)) ?? []].flat();
}

function changeOf(step: Step, urns: Urns): Change | undefined {
  const { urn, oldState, newState } = step;
  const op = OPS[step.op];
  const resource = resourceOfType((newState ?? oldState)?.type ?? "");
  if (!resource || !op) return undefined;
  const known = (inputs: State["inputs"]): Values | undefined => inputs && upgraded(resource, valuesFromEngine(inputs));
  const before = op === "create" ? undefined : known(oldState?.inputs);
  const after = op === "delete" ? undefined : known(newState?.inputs);
  return {
    op,
    resource,
    urn,
    id: oldState?.id,
    name: nameOfUrn(urn),
    before: op === "import" ? after : before,
    after,
    difference: before && after && op !== "same" ? diff(resource, before, after) : NOTHING,
    parentBefore: parentOf(resource, oldState, urns.byId, urns.byOldUrn),
    parentAfter: parentOf(resource, newState, urns.byId),
    audiences: audiencesOf(newState, urns),
  };
}

const COLLATOR = new Intl.Collator("en", { numeric: true });

/**
 * The engine's order varies between runs, but a comment must not differ without a change. `spring/us` follows `spring`.
 */
function byName(one: Change, other: Change): number {
  const [names, others] = [one.name.split("/"), other.name.split("/")];
  const step = names.findIndex((name, index) => COLLATOR.compare(name, others[index] ?? "") !== 0);
  const order = step < 0 ? names.length - others.length : COLLATOR.compare(names[step] ?? "", others[step] ?? "");
  return order || COLLATOR.compare(one.urn, other.urn);
}

const withoutLabel = (message: string): string => message.replace(/^(error|warning): /, "").trim();
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Reads a plan; `fallback` names the stack if no step does. Throws UserError on other text. */
export function readPlan(text: string, source: string, fallback = ""): Plan {
  let json: PlanJson;
  try {
    json = fromJson(text, isPlan, "its JSON");
  } catch (error) {
    throw new UserError(
      `${source} is not output of pulumi preview --json: ${messageOf(error)}. Save it with: pulumi preview --json --show-sames > plan.json`,
    );
  }
  const steps = (json.steps ?? []).filter(({ op }) => !HALVES.has(op));
  const urns = urnsIn(steps);
  const changes = steps.flatMap((step) => changeOf(step, urns) ?? []).sort(byName);
  const [, stack = fallback, project = ""] = /^urn:pulumi:([^:]+)::([^:]+)::/.exec(steps[0]?.urn ?? "") ?? [];
  const messages = (severity: RegExp): string[] =>
    unique(
      (json.diagnostics ?? [])
        .filter((one) => severity.test(one.severity ?? ""))
        .map((one) => withoutLabel(one.message ?? "")),
    );
  const others = steps.filter(
    ({ op, newState, oldState }) =>
      op !== "same" && op !== "read" && !/^pulumi:/.test((newState ?? oldState)?.type ?? "pulumi:"),
  );
  return {
    project,
    stack,
    changes,
    others: others.length - changes.filter(({ op }) => op !== "same").length,
    problems: messages(/error/),
    warnings: messages(/warning/),
  };
}

/** The resources as guardrails and sums see them, with their parents before or after; `media` by URN. */
export function declaredOf(
  changes: readonly Change[],
  side: "before" | "after",
  media: ReadonlyMap<string, MediaFacts> = new Map(),
): Declared[] {
  const made = new Map<string, Declared>();
  const byUrn = new Map(changes.map((change) => [change.urn, change]));
  const make = (change: Change): Declared => {
    const known = made.get(change.urn);
    if (known) return known;
    const { resource, name, op, before, after, parentBefore, parentAfter } = change;
    const audiences = (change.audiences ?? []).flatMap((name) => {
      const used = byUrn.get(name);
      return used?.resource === savedAudience && used.after ? [used.after] : [];
    });
    const above = byUrn.get((side === "before" ? parentBefore : parentAfter) ?? parentBefore ?? parentAfter ?? "");
    const one: Declared = {
      ...whatIs(resource),
      name,
      key: change.urn,
      before: before && levelValues(resource, before),
      after: after && levelValues(resource, after),
      stateKnown: true,
      // A new object has only the planned children.
      complete: op === "create",
      changed: op !== "same" && op !== "import",
      parent: above && make(above),
      media: media.get(change.urn),
      ...(audiences.length > 0 ? { audiences } : {}),
    };
    made.set(change.urn, one);
    return one;
  };
  return changes.map(make);
}

/** Existing objects, by TikTok's id; `declared` is in the order of `changes`. */
export const idsIn = (changes: readonly Change[], declared: readonly Declared[]): [string, Declared][] =>
  changes.flatMap(({ id }, index) => {
    const one = declared[index];
    return id && one ? [[id, one]] : [];
  });
