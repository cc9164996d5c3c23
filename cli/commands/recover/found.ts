/** What an interrupted update left behind, and which of it the program still declares. Pure. */
import type { Resource } from "../../../provider/definitions/index.js";
import { diff, inputsOf, type Left, type Wire } from "../../../provider/engine/index.js";
import { holdsUnknown } from "../../../provider/engine/objects/values.js";
import type { UnmanagedObject } from "../drift/find.js";
import type { Change } from "../preview/steps.js";

/** One property of an adopted object that the update will change. */
export interface FoundChange {
  readonly property: string;
  /** As TikTok has it; omitted if TikTok shows none. */
  readonly before?: unknown;
  /** The program's value; omitted if only the update will know it, or the program no longer has one. */
  readonly after?: unknown;
  readonly isKnown: boolean;
  /** TikTok cannot change it in an existing object: the update refuses the object instead. */
  readonly isRefused: boolean;
}

/** One object, or one create with an unknown result. */
export interface FoundObject {
  readonly title: string;
  readonly noun: string;
  readonly name: string;
  /** Null if TikTok has none, or it could not be determined. */
  readonly id: string | null;
  /** `ENABLE` or `DISABLE`; null for objects without a status. */
  readonly status: string | null;
  /** Id of the campaign or ad group above it. */
  readonly parent: string | null;
  /** Id of the campaign that it is, or belongs to. */
  readonly campaign: string | null;
  /** ISO 8601: when the create began; for objects in no journal, TikTok's creation time. */
  readonly begun: string | null;
  /** The resource of the program that declares it. */
  readonly urn: string | null;
  /** What the adopting update changes at TikTok, budget and status first; empty if nothing. */
  readonly changes: readonly FoundChange[];
  /**
   * `declared`: the program declares it, and it can be adopted. `undeclared`: no resource of the program declares it.
   * `unknown`: TikTok could not be asked. `unmanaged`: no journal names it, no stack has it, and it was created
   * recently below this stack's objects.
   */
  readonly kind: "declared" | "undeclared" | "unknown" | "unmanaged";
}

/** What exists of a create. */
const rowOf = ({ outcome }: Left): Readonly<Record<string, unknown>> | undefined =>
  typeof outcome === "object" ? outcome.row : undefined;

/** Planned creates by content, each used once. */
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

/** Pulumi's placeholder for a secret: TikTok's value must not be shown either. */
const SECRET = "[secret]";

/** The update's effect on a live object, by the update's own comparison. */
function changesOf(resource: Resource, row: Wire, { after }: Change): FoundChange[] {
  if (after === undefined) return [];
  const live = inputsOf(resource, { advertiser_id: after.advertiserId, ...row }, after, false);
  const { verdicts, replaces } = diff(resource, live, after);
  return Object.entries(verdicts)
    .flatMap(([property, verdict]): FoundChange[] => {
      const isSecret = JSON.stringify(after[property])?.includes(SECRET) === true;
      const isKnown = !isSecret && !holdsUnknown(after[property]);
      // The parent is itself adopted: foundIn has matched it.
      if (verdict === "local" || (property === resource.parent?.field && !isKnown)) return [];
      // `live` has the program's value for what TikTok does not show.
      const shown = holdsUnknown(live[property]) ? undefined : live[property];
      const before = isSecret ? SECRET : shown;
      const isRefused = isKnown && replaces.includes(property);
      return [{ property, before, ...(isKnown ? { after: after[property] } : {}), isKnown, isRefused }];
    })
    .sort((one, other) => rank(one) - rank(other));
}

/** Parents first: children follow from them. */
const depth = ({ parent }: Resource): number => (parent ? 1 + depth(parent.of) : 0);

/**
 * The journal's open intents, with the planned resources that declare them. `urns` are those of the state's objects, by
 * id.
 */
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

/** Objects in no journal: created recently, below the stack's objects, and in no stack. */
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
