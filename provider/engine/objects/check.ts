import type { ErrorObject, ValidateFunction } from "ajv";
import {
  defaultFor,
  deprecatedUses,
  type Fault,
  type Field,
  isAbsent,
  isValues,
  type Resource,
  UNKNOWN,
  type Values,
} from "../../definitions/index.js";
import { openChoices } from "../../facts/open-choices.js";
import { resourceOf } from "../../resources/index.js";
import { withArticle } from "../../text/article.js";
import { isText, itemsOf } from "../../text/shape.js";
import { hiddenIn, hiddenReason } from "../../text/visible.js";
import { type InspectAsset, inspectedInputs } from "../assets/inputs.js";
import { asAdvice, extraFaults, rootOf, uncheckedIn } from "./escapes.js";
import { faultsOf, near, propertyPath } from "./faults.js";
import { ruleFaults } from "./rule-faults.js";
import { compile, errorsOf } from "./schema.js";
import { startFaults } from "./start.js";
import { canonicalTime } from "./times.js";
import { holdsUnknown } from "./values.js";
import { viewInTime, viewOf } from "./views.js";

/** Check's dependencies: the default account, and a way to inspect local files. No network. */
export interface CheckContext {
  readonly advertiserId?: string;
  readonly inspect: InspectAsset;
  /** The inputs in the state, if the object exists. */
  readonly before?: Values;
  /** Inputs of other resources of the same kind below the same parent, as far as known. */
  readonly siblings?: readonly Values[];
  /** Whether the object is known to be new; undefined if unknown. */
  readonly isNew?: boolean;
  /** Milliseconds; if omitted, nothing is checked against the time of day. */
  readonly now?: number;
  /**
   * How values of open enums that this release does not know are treated: refused, following TikTok's documents, or
   * passed on with a warning, which is the default unless `tiktok:strict` is set.
   */
  readonly newValues?: "refuse" | "pass";
  /** The account's currency (ISO 4217), if the program names none. */
  readonly accountCurrency?: string;
}

/** Inputs as stored in the state, and all their faults. */
export interface Checked {
  readonly inputs: Values;
  readonly faults: readonly Fault[];
  /** Warnings that stop nothing. */
  readonly advice?: readonly Fault[];
  /** What goes to TikTok unchecked; also included in `advice`. */
  readonly notChecked?: readonly Fault[];
}

const validators = new WeakMap<Resource, ValidateFunction>();

function validatorOf(resource: Resource): ValidateFunction {
  const known = validators.get(resource);
  if (known) return known;
  const made = compile(resource.inputSchema);
  validators.set(resource, made);
  return made;
}

const completed = new WeakMap<Resource, readonly (readonly [string, Field])[]>();

/** Fields that Check fills in or normalizes: a few of more than a hundred. */
function completedFields(resource: Resource): readonly (readonly [string, Field])[] {
  const known = completed.get(resource);
  if (known) return known;
  const made = Object.entries(resource.fields).filter(
    ([, { tiktok }]) =>
      tiktok.default !== undefined ||
      tiktok.defaultWith ||
      tiktok.members?.defaults ||
      tiktok.aliases ||
      tiktok.kind === "time",
  );
  completed.set(resource, made);
  return made;
}

function withDefaults(resource: Resource, given: Values, parent: unknown, context: CheckContext): Values {
  const inputs: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined && value !== null) inputs[name] = value;
  inputs.advertiserId ??= context.advertiserId;
  if (inputs.advertiserId === undefined) delete inputs.advertiserId;
  for (const [name, field] of completedFields(resource)) {
    if (inputs[name] === undefined) inputs[name] = defaultFor(name, field, inputs, context.before);
    inputs[name] = withMemberDefaults(field, inputs[name]);
    if (inputs[name] === undefined) delete inputs[name];
    const alias = field.tiktok.aliases?.[String(inputs[name])];
    if (alias !== undefined) inputs[name] = alias;
    const time = field.tiktok.kind === "time" && typeof inputs[name] === "string" && canonicalTime(inputs[name]);
    if (time) inputs[name] = time;
  }
  return withDerived(resource, inputs, parent);
}

/** An object with the members that Check fills in; lists and unknown values stay as they are. */
function withMemberDefaults(field: Field, value: unknown): unknown {
  const defaults = field.tiktok.members?.defaults;
  if (defaults === undefined || (value !== undefined && (typeof value !== "object" || Array.isArray(value))))
    return value;
  return { ...defaults, ...value };
}

/**
 * An aliased or derived value of a parent counts as the parent's: `startTime` of the campaign is normalized as its own.
 */
function withDerived(resource: Resource, inputs: Record<string, unknown>, parent: unknown): Values {
  for (const rule of resource.derived ?? []) {
    if (!isAbsent(inputs[rule.property])) continue;
    const view = viewOf(inputs, parent);
    if (rule.from.some((name) => view.get(name) === UNKNOWN && name !== rule.property)) continue;
    const value = rule.value(view.get);
    if (value !== undefined)
      inputs[rule.property] = typeof value === "string" ? (canonicalTime(value) ?? value) : value;
  }
  return inputs;
}

/** Type faults that even an unchecked property must not have: a value of another type could not be sent. */
const NEVER_PASSES = new Set(["type", "additionalProperties", "format"]);

function schemaFaults(
  resource: Resource,
  inputs: Values,
  unchecked: ReadonlySet<string>,
  strict: boolean,
): { faults: Fault[]; advice: Fault[]; fresh: Fault[] } {
  const known = Object.fromEntries(Object.entries(inputs).filter(([, value]) => !holdsUnknown(value)));
  const unknown = new Set(Object.keys(inputs).filter((name) => !(name in known)));
  const errors = errorsOf(validatorOf(resource), known).filter(
    (error) => !(error.keyword === "required" && unknown.has(String(error.params.missingProperty))),
  );
  const noun = withArticle(resource.noun);
  const passes = (error: ErrorObject): boolean =>
    !NEVER_PASSES.has(error.keyword) && unchecked.has(rootOf(propertyOf(error)));
  const isNew = (error: ErrorObject): boolean => !strict && isNewValue(resource, error);
  return {
    faults: faultsOf(
      errors.filter((error) => !passes(error) && !isNew(error)),
      noun,
    ),
    advice: faultsOf(errors.filter(passes), noun).map(asAdvice),
    // Rules treat these as any other value.
    fresh: errors.filter((error) => !passes(error) && isNew(error)).map(newValue),
  };
}

/** A value that no release knows yet, unless it is a misspelled known one. */
const isNewValue = (resource: Resource, { keyword, params, instancePath, data }: ErrorObject): boolean =>
  keyword === "enum" &&
  typeof data === "string" &&
  openChoices(resource).has(rootOf(propertyPath(instancePath))) &&
  near(data, itemsOf(params.allowedValues, isText)) === undefined;

function newValue({ instancePath, data }: ErrorObject): Fault {
  const property = propertyPath(instancePath);
  return {
    property,
    reason: `${property} "${String(data)}" is not known to this release. It is sent to TikTok as written; tiktok:strict refuses it.`,
  };
}

/** The property that an error is about; a missing one has no path of its own. */
const propertyOf = ({ keyword, params, instancePath }: ErrorObject): string =>
  keyword === "required" && instancePath === "" ? String(params.missingProperty) : propertyPath(instancePath);

/** A name with misleading characters would pass every reviewer. */
function nameFaults({ name }: Values): Fault[] {
  const hidden = typeof name === "string" ? hiddenIn(name) : undefined;
  return hidden ? [{ property: "name", reason: hiddenReason("name", hidden) }] : [];
}

/** No account is known for a resource; the same object each time, so that callers can recognize it. */
export const NO_ADVERTISER: Fault = {
  property: "advertiserId",
  reason:
    "advertiserId is required: no advertiser is set here, in tiktok:advertiserId of the Pulumi config, or in TIKTOK_ADVERTISER_ID.",
};

/** A child is in its parent's account: TikTok finds no campaign of another one. */
function strangeAccount(resource: Resource, inputs: Values, seen: unknown): Fault[] {
  const above = viewOf({}, seen).get("parent.advertiserId");
  const own = inputs.advertiserId;
  if (!resource.parent || isAbsent(above) || above === UNKNOWN || own === undefined || own === UNKNOWN) return [];
  if (String(above) === String(own)) return [];
  return [
    {
      property: "advertiserId",
      reason: `advertiserId ${String(own)} differs from that of its ${resourceOf(resource.parent.title).noun}, ${String(above)}. Leave advertiserId out here, or write ${String(above)}.`,
    },
  ];
}

/**
 * Check of any resource: fills in defaults, normalizes, and reports every fault at once. Deterministic, without
 * network; reads only the local file behind a video or an image. `parent` contains the inputs of the resource that this
 * one refers to, if the program passed them; rules about it are skipped otherwise.
 */
export async function check(
  resource: Resource,
  given: Values,
  parent: unknown,
  context: CheckContext,
): Promise<Checked> {
  const seen = parentView(resource, parent, context);
  const inputs = withDefaults(resource, given, seen, context);
  const unchecked = uncheckedIn(resource, inputs);
  const form = schemaFaults(resource, inputs, unchecked.names, context.newValues !== "pass");
  const extra = extraFaults(resource, inputs);
  const faults = [...form.faults, ...unchecked.faults, ...extra.faults];
  if (inputs.advertiserId === undefined) faults.push(NO_ADVERTISER);
  faults.push(...strangeAccount(resource, inputs, seen), ...startFaults(resource, inputs, context));
  const wrong = new Set([...faults, ...form.advice].map((fault) => rootOf(fault.property)));
  const view = viewInTime(inputs, seen, context);
  const ruled = ruleFaults(resource.rules, { inputs, view, wrong, existing: context.before !== undefined });
  const waived = ruled.faults.filter(({ property }) => unchecked.names.has(rootOf(property)));
  faults.push(...ruled.faults.filter((fault) => !waived.includes(fault)));
  const notChecked = [...form.advice, ...form.fresh, ...extra.advice, ...waived.map(asAdvice)];
  const advice = [...notChecked, ...ruled.advice, ...deprecatedUses(resource, given)];
  if (!faults.some(({ property }) => property === "name")) faults.push(...nameFaults(inputs));
  const asset = faults.length === 0 ? await inspectedInputs(resource, inputs, context.inspect) : undefined;
  if (asset) return { inputs: asset.inputs, faults: [...asset.faults, ...nameFaults(asset.inputs)] };
  return {
    inputs,
    faults,
    ...(advice.length > 0 ? { advice } : {}),
    ...(notChecked.length > 0 ? { notChecked } : {}),
  };
}

/** Parents as `parentView` created them: the campaign of a thousand ads is processed once. */
const views = new WeakMap<object, unknown>();

/** The parent as its own definition reads it, with normalized aliases, defaults and times. */
function parentView(resource: Resource, parent: unknown, context: CheckContext): unknown {
  if (!resource.parent || !isValues(parent)) return undefined;
  const known = views.get(parent);
  if (known) return known;
  const definition = resourceOf(resource.parent.title);
  const grandparent = parentView(definition, parent.parent, context);
  const view = { ...withDefaults(definition, parent, grandparent, context), parent: grandparent };
  views.set(parent, view);
  return view;
}
