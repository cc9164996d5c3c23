import type * as pulumi from "@pulumi/pulumi";
import type { Values } from "../provider/definitions/index.js";
import { resourceOf } from "../provider/resources/index.js";
import { isLibrary } from "../provider/resources/places.js";
import { dynamicType } from "../provider/resources/types.js";
import { declaredByTurns } from "../sdk/by-turns.js";
import { TikTokResource } from "../sdk/resource.js";
import * as classes from "../sdk/resources/index.js";
import { type Planned, PlannedId } from "./plan.js";
import { declaredQuietly, withoutStacks } from "./without-stack-trace.js";

/** A resource of the SDK's class for it. Arguments were checked against the definition, of which the class is generated. */
function declared({ title, name }: Planned, args: Values, options: pulumi.CustomResourceOptions): TikTokResource {
  const Class: unknown = Reflect.get(classes, title);
  const made: unknown = typeof Class === "function" ? Reflect.construct(Class, [name, args, options]) : undefined;
  if (made instanceof TikTokResource) return made;
  throw new Error(`the SDK has no class ${title}`);
}

/** Replaces references by the ids of declared resources. */
const resolver =
  (made: ReadonlyMap<Planned, TikTokResource>) =>
  (value: unknown): unknown => {
    const resolved = resolver(made);
    if (value instanceof PlannedId) return made.get(value.target)?.id;
    if (Array.isArray(value)) return value.map(resolved);
    // Values of configs are plain, so anything but a plain object is not searched.
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one)]));
  };

/**
 * Declares all planned resources; returns them by their names in Pulumi once all are declared. Parents, and resources
 * that guardrails about sums use, are declared immediately; their many children batch group by batch group
 * (sdk/by-turns.ts).
 */
export async function applyPlan(resources: readonly Planned[]): Promise<ReadonlyMap<string, TikTokResource>> {
  const made = new Map<Planned, TikTokResource>();
  const resolved = resolver(made);
  const argsOf = (inputs: Values): Values =>
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, resolved(value)]));
  const declare = (planned: Planned): TikTokResource => {
    const one = declaredQuietly(() => declared(planned, argsOf(planned.inputs), optionsOf(planned)));
    made.set(planned, one);
    return one;
  };
  const declareAll = (all: readonly Planned[]): TikTokResource[] => withoutStacks(() => all.map(declare));
  const inOrder = withoutStacks(() => ordered(resources));
  const { first, families } = inFamilies(inOrder);
  declareAll(first);
  await declaredByTurns(
    families.map(({ parent, children }) => ({
      size: children.length,
      parent: made.get(parent),
      declare: () => declareAll(children),
    })),
  );
  const counts = new Map<string, number>();
  for (const { name } of resources) counts.set(name, (counts.get(name) ?? 0) + 1);
  // A video and an image may have the same name, so the key includes the type.
  const keyOf = ({ name, title }: Planned): string =>
    (counts.get(name) ?? 0) > 1 ? `${title.toLowerCase()} ${name}` : name;
  return new Map(inOrder.flatMap((planned) => entryOf(keyOf(planned), made.get(planned))));
}

const entryOf = (key: string, one: TikTokResource | undefined): [string, TikTokResource][] => (one ? [[key, one]] : []);

/** Children of one kind below the same parent. */
interface Family {
  readonly parent: Planned;
  readonly children: Planned[];
}

/** Resources that are declared immediately, in this order, and the groups of ads below them. */
function inFamilies(resources: readonly Planned[]): { first: Planned[]; families: readonly Family[] } {
  const first: Planned[] = [];
  const families = new Map<Planned, Family>();
  for (const planned of resources) {
    const { parent } = planned;
    if (!parent || resourceOf(planned.title).kind !== "ad") {
      first.push(planned);
      continue;
    }
    const family = families.get(parent) ?? { parent, children: [] };
    family.children.push(planned);
    families.set(parent, family);
  }
  return { first, families: [...families.values()] };
}

/** Under its former name it may be in the state with either adapter's type. */
function optionsOf({ title, protect, formerly }: Planned): pulumi.CustomResourceOptions {
  if (formerly === undefined) return { protect };
  const types = [dynamicType(title), resourceOf(title).token];
  return { protect, aliases: types.map((type) => ({ name: formerly, type })) };
}

/** The library first, so that references to it resolve; each part is already ordered. */
function ordered(resources: readonly Planned[]): Planned[] {
  const isOfLibrary = ({ title }: Planned): boolean => isLibrary(resourceOf(title));
  return [...resources.filter(isOfLibrary), ...resources.filter((planned) => !isOfLibrary(planned))];
}
