/** What a lost update left, and which of it the program still declares. Pure. */
import type { Resource } from "../../../provider/definitions/index.js";
import { diff, inputsOf, type Left, type Wire } from "../../../provider/engine/index.js";
import { holdsUnknown } from "../../../provider/engine/objects/values.js";
import type { UnmanagedObject } from "../drift/find.js";
import type { Change } from "../preview/steps.js";

/** One property that an object taken over will have changed. */
export interface FoundChange {
  readonly property: string;
  /** As TikTok has it; left out where TikTok shows none. */
  readonly before?: unknown;
  /** The program's value; left out where only the update will know it, or the program no longer has one. */
  readonly after?: unknown;
  readonly isKnown: boolean;
  /** TikTok changes it in no object that exists: the update refuses the object instead. */
  readonly isRefused: boolean;
}

/** One object, or one create with an unknown outcome. */
export interface FoundObject {
  readonly title: string;
  readonly noun: string;
  readonly name: string;
  /** Null where TikTok has none, or it could not be found out. */
  readonly id: string | null;
  /** `ENABLE` or `DISABLE`; null for what has none. */
  readonly status: string | null;
  /** Id of the campaign or ad group above it. */
  readonly parent: string | null;
  /** Id of the campaign that it is, or that it is in. */
  readonly campaign: string | null;
  /** ISO 8601: when the create began; for what no journal names, TikTok's creation time. */
  readonly begun: string | null;
  /** The resource of the program that asks for it. */
  readonly urn: string | null;
  /** What the update that takes it over changes at TikTok, budget and status first; empty where nothing does. */
  readonly changes: readonly FoundChange[];
  /**
   * `declared`: the program asks for it, and it can be taken over. `undeclared`: no resource of the program asks for it.
   * `unknown`: TikTok could not be asked. `unmanaged`: no journal names it, no stack has it, and it was created recently below
   * this stack's objects.
   */
  readonly kind: "declared" | "undeclared" | "unknown" | "unmanaged";
}

/** What is there of a create. */
const rowOf = ({ outcome }: Left): Readonly<Record<string, unknown>> | undefined =>
  typeof outcome === "object" ? outcome.row : undefined;

/** Creates of the plan by what they ask for, each given out once. */
class Wanted {
  readonly #left: Set<Change>;

  constructor(creates: readonly Change[]) {
    this.#left = new Set(creates);
  }

  take({ purpose, resource }: Left, parentUrn: string | undefined): Change | undefined {
    const fits = ({ resource: { title }, after, parentAfter }: Change): boolean =>
      title === resource.title &&
      after?.name === purpose.name &&
      String(after?.advertiserId) === purpose.advertiserId &&
      (parentUrn === undefined || parentAfter === undefined || parentAfter === parentUrn);
    const found = [...this.#left].find(fits);
    if (found) this.#left.delete(found);
    return found;
  }
}

/** What people look for first. */
const FIRST = ["status", "budget", "budgetMode"];
const rank = ({ property }: FoundChange): number => {
  const at = FIRST.indexOf(property);
  return at < 0 ? FIRST.length : at;
};

/** What Pulumi writes instead of a secret: then what TikTok has is not for the screen either. */
const SECRET = "[secret]";

/** What the update does to a live object, by the same comparison as the update's. */
function changesOf(resource: Resource, row: Wire, { after }: Change): FoundChange[] {
  if (after === undefined) return [];
  const live = inputsOf(resource, { advertiser_id: after.advertiserId, ...row }, after, false);
  const { verdicts, replaces } = diff(resource, live, after);
  return Object.entries(verdicts)
    .flatMap(([property, verdict]): FoundChange[] => {
      const isSecret = JSON.stringify(after[property])?.includes(SECRET) === true;
      const isKnown = !isSecret && !holdsUnknown(after[property]);
      // The parent is one of those that are taken over: foundIn has matched it.
      if (verdict === "local" || (property === resource.parent?.field && !isKnown)) return [];
      // `live` holds the program's value for what TikTok does not show.
      const shown = holdsUnknown(live[property]) ? undefined : live[property];
      const before = isSecret ? SECRET : shown;
      const isRefused = isKnown && replaces.includes(property);
      return [{ property, before, ...(isKnown ? { after: after[property] } : {}), isKnown, isRefused }];
    })
    .sort((one, other) => rank(one) - rank(other));
}

/** Parents first: what is in them is told by them. */
const depth = ({ parent }: Resource): number => (parent ? 1 + depth(parent.of) : 0);

/** What the journal has left, with the resources of the plan that ask for it. `urns` are those of the state's objects, by id. */
export function foundIn(
  left: readonly Left[],
  plan: readonly Change[],
  urns: ReadonlyMap<string, string>,
): FoundObject[] {
  const wanted = new Wanted(plan.filter(({ op }) => op === "create"));
  const urnOf = new Map(urns);
  const open = left.filter(({ outcome }) => typeof outcome === "object" || outcome === "unknown");
  return [...open]
    .sort((one, other) => depth(one.resource) - depth(other.resource))
    .map((one): FoundObject => {
      const { purpose, resource, intent } = one;
      const row = rowOf(one);
      const id = row === undefined ? (intent.objectId ?? null) : String(row[resource.wireId]);
      const change = wanted.take(one, purpose.parent === undefined ? undefined : urnOf.get(purpose.parent));
      if (change && id !== null) urnOf.set(id, change.urn);
      return {
        title: resource.title,
        noun: resource.noun,
        name: purpose.name,
        id,
        status: typeof row?.operation_status === "string" ? row.operation_status : null,
        parent: purpose.parent ?? null,
        campaign: row?.campaign_id === undefined ? null : String(row.campaign_id),
        begun: new Date(intent.startedAt).toISOString(),
        urn: change?.urn ?? null,
        changes: row && change ? changesOf(resource, row, change) : [],
        kind: row === undefined ? "unknown" : change ? "declared" : "undeclared",
      };
    });
}

/** What no journal names: made lately, below what the stack has, and in no stack. */
export function foundUnmanaged(
  unmanaged: readonly (UnmanagedObject & {
    readonly row: Readonly<Record<string, unknown>>;
    readonly parentId?: string;
  })[],
  known: readonly FoundObject[],
): FoundObject[] {
  const named = new Set(known.map(({ title, id }) => `${title} ${id}`));
  return unmanaged
    .filter(({ title, id }) => !named.has(`${title} ${id}`))
    .map(({ title, noun, name, id, row, parentId, created }) => ({
      title,
      noun,
      name,
      id,
      status: typeof row.operation_status === "string" ? row.operation_status : null,
      parent: parentId ?? null,
      campaign: row.campaign_id === undefined ? null : String(row.campaign_id),
      begun: created ?? null,
      urn: null,
      changes: [],
      kind: "unmanaged",
    }));
}
