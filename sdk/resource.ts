import * as pulumi from "@pulumi/pulumi";
import { providerCode } from "../provider/adapters/provider-code.js";
import type { Resource, Values } from "../provider/definitions/index.js";
import { resourceOf } from "../provider/resources/index.js";
import { dynamicType } from "../provider/resources/types.js";
import { announce } from "./announce.js";
import { keptOf } from "./as-given.js";
import { advertiserOf, idOf, remember } from "./declared.js";
import { announcedOf, isMocked, named, nameInput, parentContext } from "./hints.js";
import { spare } from "./spared.js";

spare(process.env);

/** Arguments as any generated SDK sends them: references are ids, and the account is the parent's where there is none. */
function plainInputs(definition: Resource, args: Values): Record<string, unknown> {
  const inputs = Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (!definition.fields[name]?.tiktok.refersTo) return [name, value];
      return [name, Array.isArray(value) ? value.map(idOf) : idOf(value)];
    }),
  );
  const advertiserId = advertiserOf(definition, args);
  return advertiserId === undefined ? inputs : { ...inputs, advertiserId };
}

/** How a resource is declared. */
interface Manner {
  readonly isNative: boolean;
  readonly options: pulumi.CustomResourceOptions;
}

/** The same with our own hints; the parent's goes last, since it may have to wait for its turn. */
function hintedInputs(
  definition: Resource,
  name: string,
  args: Values,
  { isNative, options }: Manner,
): Record<string, unknown> {
  const given = named(definition, name, args);
  const announced = announce({ ...announcedOf(definition, name, given), kept: keptOf(options) });
  // The plugin is told the resource's URN, and makes names itself, also for programs in other languages.
  const made = isNative ? {} : nameInput(definition, name, args);
  const inputs = { ...plainInputs(definition, args), ...made };
  // Registration waits for what it depends on: for the plan, too, where there is one.
  if (announced) inputs.name = announced.then(() => made.name ?? args.name);
  const context = parentContext(definition, args);
  if (!definition.parent || !context) return inputs;
  const { [definition.parent.field]: _id, ...rest } = inputs;
  return { ...rest, [definition.parent.field]: context };
}

/** Properties that an update may fill in where the program is silent: outputs, and what Check has a default for. */
function filledIn(definition: Resource): string[] {
  const defaults = Object.entries(definition.fields).filter(([, field]) => field.tiktok.default !== undefined);
  const derived = (definition.derived ?? []).map(({ property }) => property);
  const made = ["advertiserId", "name", ...definition.origin.computed];
  return [...made, ...defaults.map(([name]) => name), ...derived, ...Object.keys(definition.outputs)];
}

const dressed = new WeakSet<object>();

/**
 * Gives a class its remaining properties, as outputs of `undefined`. Pulumi would create them again for each resource, and an
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

const unset = (names: readonly string[]): Record<string, undefined> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

/** What goes to the engine for a resource that is looked up: every property may come back. */
const lookupInputs = ({ fields, outputs }: Resource, state: Values): Record<string, unknown> => ({
  ...unset([...Object.keys(fields), ...Object.keys(outputs)]),
  ...state,
});

/** What a program knows of a resource that it looked up: what TikTok shows. */
const shown = ({ fields }: Resource, resource: object): Values =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => (name in resource ? [[name, Reflect.get(resource, name)]] : [])),
  );

/**
 * Without `deletedWith`: by it Pulumi drops a resource from the state unasked, and a parent whose children live and are in no
 * state is not deleted (engine/objects/remove.ts). Deletes share calls, so that it would save next to nothing.
 */
const deletedByItself = ({ deletedWith: _dropped, ...options }: pulumi.CustomResourceOptions) => options;

/** Pulumi's host of dynamic providers fails at an import, with a stack trace and no word about it. */
function refuseImport(title: string, name: string, id: unknown): void {
  if (id === undefined) return;
  throw new pulumi.RunError(
    `${resourceOf(title).noun} ${name}: the option import is not possible here, because Pulumi cannot import into dynamic providers. Nothing was changed. Adopt the object with tiktok-ads import, or declare it with pulumi-tiktok/native.`,
  );
}

/** The two ways to the provider (design.md section 2): Pulumi's dynamic provider host, or our own plugin. */
export type Adapter = "dynamic" | "native";

/** What all resource classes share. */
export abstract class TikTokResource extends pulumi.CustomResource {
  /** @internal */
  static readonly __pulumiType: string;

  /** @internal */
  constructor(title: string, name: string, argsOrState: object = {}, options: pulumi.CustomResourceOptions = {}) {
    const definition = resourceOf(title);
    const given: Values = { ...argsOrState };
    dress(new.target.prototype, definition);
    const type = String(Reflect.get(new.target, "__pulumiType"));
    const isNative = type === definition.token;
    if (!isNative) refuseImport(title, name, options.import);
    const isLookedUp = options.id !== undefined;
    const mocked = isMocked();
    const hidden = isNative || mocked ? {} : { __provider: providerCode(title) };
    const inputs = isLookedUp
      ? lookupInputs(definition, given)
      : {
          ...unset(filledIn(definition)),
          ...(mocked ? plainInputs(definition, given) : hintedInputs(definition, name, given, { isNative, options })),
        };
    // Each adapter knows the other's type as its own, so a state moves between them and TikTok sees nothing of it.
    const aliases = [{ type: isNative ? dynamicType(title) : definition.token }];
    super(type, name, { ...hidden, ...inputs }, pulumi.mergeOptions(deletedByItself(options), { aliases }));
    // Children know their parent by its name, made or given.
    const known = isLookedUp ? shown(definition, this) : mocked ? given : named(definition, name, given);
    remember(this, { definition, name, given: known, isLookedUp });
  }
}
