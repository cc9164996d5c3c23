import { isValues, UNKNOWN, type Values, valuesIn } from "../definitions/index.js";

/**
 * How the engine encodes values it does not know yet (pulumi: pkg/resource/plugin, the constants of
 * UnknownString…Value).
 */
const ENGINE_UNKNOWNS = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
const ENGINE_UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/**
 * The key that marks a wrapped value, and the signatures of secrets and outputs (pulumi: sdk/go/common/resource/sig).
 */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

/** A value from the engine, unwrapped: secrets and outputs become their values, unknowns become UNKNOWN. */
export function fromEngine(value: unknown): unknown {
  if (typeof value === "string") return ENGINE_UNKNOWNS.has(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(fromEngine);
  if (!isValues(value)) return value;
  if (value[SIGNATURE] === SECRET) return fromEngine(value.value);
  if (value[SIGNATURE] === OUTPUT) return "value" in value ? fromEngine(value.value) : UNKNOWN;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fromEngine(one)]));
}

/** The dynamic adapter's code property; a state that has moved to the native adapter still has it. */
const CODE = "__provider";

/** The same for a whole resource. */
export function valuesFromEngine(values: Values): Values {
  const { [CODE]: _code, ...rest } = values;
  return valuesIn(fromEngine(rest));
}

function toEngineValue(value: unknown): unknown {
  if (value === UNKNOWN) return ENGINE_UNKNOWN;
  if (Array.isArray(value)) return value.map(toEngineValue);
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toEngineValue(one)]));
}

/** Values in the engine's encoding. */
export const valuesToEngine = (values: Values): Record<string, unknown> => ({ ...valuesIn(toEngineValue(values)) });

function holdsSecret(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsSecret);
  if (!isValues(value)) return false;
  const marked = value[SIGNATURE] === SECRET || (value[SIGNATURE] === OUTPUT && value.secret === true);
  return marked || Object.values(value).some(holdsSecret);
}

/** Names of the properties that hold a secret, as the engine has wrapped them. */
export const secretsIn = (values: Values): ReadonlySet<string> =>
  new Set(Object.entries(values).flatMap(([name, value]) => (holdsSecret(value) ? [name] : [])));

/** Values in the engine's encoding, with those properties marked as secrets again. */
export function markedSecret(values: Values, secrets: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(valuesToEngine(values)).map(([name, value]) => [
      name,
      secrets.has(name) ? { [SIGNATURE]: SECRET, value } : value,
    ]),
  );
}
