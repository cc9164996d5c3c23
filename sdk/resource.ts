import * as pulumi from "@pulumi/pulumi";
import { providerCode } from "../provider/adapters/provider-code.js";
import type { ParentContext, Resource, Values } from "../provider/definitions/index.js";
import { resourceOf } from "../provider/resources/index.js";
import { dynamicType } from "../provider/resources/types.js";
import { type Announced, announce } from "./announce.js";
import { joinBatchGroup } from "./batch-group.js";

/** What a resource was made with, kept for the resources that refer to it. */
const GIVEN = Symbol("arguments as given");

/** A resource's name in Pulumi. */
const NAME = Symbol("name in Pulumi");

/** Who has an id: programs may pass `group.id` as well as `group`. */
const owners = new WeakMap<object, TikTokResource>();

const idOf = (value: unknown): unknown => (value instanceof TikTokResource ? value.id : value);

/** The parent, where the program has made it itself. */
function parentIn(definition: Resource, args: Values): TikTokResource | undefined {
  const given = definition.parent && args[definition.parent.field];
  if (given instanceof TikTokResource) return given;
  return typeof given === "object" && given !== null ? owners.get(given) : undefined;
}

/** The arguments of the parent that rules of the child look at, and of its parent in turn. */
function parentView(definition: Resource, args: Values): Values | undefined {
  const parent = parentIn(definition, args);
  if (!definition.parent || !parent) return undefined;
  const given = parent[GIVEN];
  const seen = Object.fromEntries(
    definition.parent.looksAt.flatMap((name) => (name in given ? [[name, idOf(given[name])]] : [])),
  );
  return definition.parent.looksAt.includes("parent")
    ? { ...seen, parent: parentView(parent.definition, given) }
    : seen;
}

/** A resource as the plan of a run takes it. */
function announcedOf(definition: Resource, name: string, given: Values): Announced {
  const owner = parentIn(definition, given);
  return {
    definition,
    name,
    given,
    ...(owner ? { parent: announcedOf(owner.definition, owner[NAME], owner[GIVEN]) } : {}),
  };
}

/** The account that a resource lies in, as far as the program says: its own, else its parent's. */
function advertiserOf(definition: Resource, given: Values): unknown {
  const own = given.advertiserId;
  const owner = own === undefined ? parentIn(definition, given) : undefined;
  return owner ? advertiserOf(owner.definition, owner[GIVEN]) : own;
}

/** Whether a resource or what it hangs under is paused, as far as the program says. */
function isPaused(resource: TikTokResource): boolean {
  const { definition, [GIVEN]: given } = resource;
  const status = given.status ?? definition.fields.status?.tiktok.default;
  if (status === "DISABLE") return true;
  const owner = parentIn(definition, given);
  return owner !== undefined && isPaused(owner);
}

/** The parent's account, which children take and may not leave. */
function inheritable(owner: TikTokResource): Values {
  const advertiserId = advertiserOf(owner.definition, owner[GIVEN]);
  return advertiserId === undefined ? {} : { advertiserId };
}

/** The reference to the parent, with what the provider may know beside the id. */
function parentContext(definition: Resource, args: Values): { [part in keyof ParentContext]: unknown } | undefined {
  const owner = parentIn(definition, args);
  if (!definition.parent || !owner) return undefined;
  const together = "list" in definition.operations.create && definition.operations.create.list !== undefined;
  const siblings = together ? joinBatchGroup(definition.title, owner) : undefined;
  const seen = { ...parentView(definition, args), ...inheritable(owner) };
  return { __id: idOf(args[definition.parent.field]), seen, siblings, paused: isPaused(owner) };
}

/** References become ids; the parent's goes last, since it may have to wait for its turn. */
function inputsOf(definition: Resource, args: Values): Record<string, unknown> {
  const inputs = Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (!definition.fields[name]?.tiktok.refersTo) return [name, value];
      return [name, Array.isArray(value) ? value.map(idOf) : idOf(value)];
    }),
  );
  const handed = parentContext(definition, args);
  const advertiserId = advertiserOf(definition, args);
  if (advertiserId !== undefined) inputs.advertiserId = advertiserId;
  if (!definition.parent || !handed) return inputs;
  const { [definition.parent.field]: _id, ...rest } = inputs;
  return { ...rest, [definition.parent.field]: handed };
}

/** Properties that an update may fill in where the program is silent: outputs, and what Check has a default for. */
function filledIn(definition: Resource): string[] {
  const defaults = Object.entries(definition.fields).filter(([, field]) => field.tiktok.default !== undefined);
  const derived = (definition.derived ?? []).map(({ property }) => property);
  const asset = "upload" in definition.operations.create ? ["name", "signature"] : [];
  return ["advertiserId", ...defaults.map(([name]) => name), ...derived, ...asset, ...Object.keys(definition.outputs)];
}

const dressed = new WeakSet<object>();

/**
 * Gives a class its remaining properties, as outputs of `undefined`. Pulumi would make them for each resource anew, and an
 * ad group has over a hundred: that was half of the time that a program spent on declaring one.
 */
function dress(prototype: object, definition: Resource): void {
  if (dressed.has(prototype)) return;
  dressed.add(prototype);
  for (const name of Object.keys(definition.fields)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get: () => pulumi.output(undefined),
      set(this: object, value: unknown) {
        Object.defineProperty(this, name, { value, configurable: true, enumerable: true, writable: true });
      },
    });
  }
}

/** The two ways to the provider (design.md section 2): Pulumi's dynamic provider host, or our own plugin. */
export type Adapter = "dynamic" | "native";

/** What all resource classes share. */
export abstract class TikTokResource extends pulumi.CustomResource {
  /** Which adapter the class goes through; the native classes say otherwise. */
  protected static readonly adapter: Adapter = "dynamic";

  /** @internal */
  readonly [GIVEN]: Values;
  /** @internal */
  readonly [NAME]: string;
  /** @internal */
  readonly definition: Resource;

  constructor(title: string, name: string, args: object, options: pulumi.CustomResourceOptions = {}) {
    const definition = resourceOf(title);
    const given = args as Values;
    dress(new.target.prototype, definition);
    const outputs = Object.fromEntries(filledIn(definition).map((output) => [output, undefined]));
    const native = (new.target as unknown as typeof TikTokResource).adapter === "native";
    const hidden = native ? {} : { __provider: providerCode(title) };
    // Each adapter knows the other's type as its own, so a state moves between them and TikTok sees nothing of it.
    const announced = announce(announcedOf(definition, name, given));
    const inputs = inputsOf(definition, given);
    // Registration waits for what it depends on: for the plan, too, where there is one.
    if (announced) inputs.name = announced.then(() => given.name);
    const [type, other] = native ? [definition.token, dynamicType(title)] : [dynamicType(title), definition.token];
    super(
      type,
      name,
      { ...hidden, ...outputs, ...inputs },
      pulumi.mergeOptions(options, { aliases: [{ type: other }] }),
    );
    this[GIVEN] = given;
    this[NAME] = name;
    owners.set(this.id, this);
    this.definition = definition;
  }
}
