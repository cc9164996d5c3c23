/** The form of the emulator's tables. Written from the reference, never from the provider's definitions. */
import enums from "./enums.json";

/** One field of a body. */
export interface ContractField {
  readonly type:
    | "string"
    | "number"
    | "integer"
    | "boolean"
    | "string[]"
    | "number[]"
    | "object[]"
    | "object"
    | "id"
    | "id[]"
    | "time";
  /** Name of the enum in enums.json; more names are joined. */
  readonly oneOf?: string | readonly string[];
  readonly required?: boolean;
  /** Longest text (CJK counts 2), or most entries of a list. */
  readonly max?: number;
  readonly min?: number;
  /** Emoji are refused. */
  readonly noEmoji?: boolean;
  /** Whether update takes it: `once` false → true only, `clear` only to []. */
  readonly update: "yes" | "no" | "once" | "clear" | "status";
  /** What a read shows where it was not set. */
  readonly shown?: unknown;
}

/** Fields of one entity by TikTok's name. */
export type Contract = Readonly<Record<string, ContractField>>;

type Options = Partial<Omit<ContractField, "type" | "update">>;

/** Shorthands: the type, whether update takes it, the rest. */
export const f = (
  type: ContractField["type"],
  update: ContractField["update"],
  options: Options = {},
): ContractField => ({
  type,
  update,
  ...options,
});

const values = enums.values as unknown as Record<string, readonly (string | number)[]>;

/** Allowed values of a field with an enum. */
export function allowedValues(oneOf: string | readonly string[]): readonly string[] {
  return [oneOf].flat().flatMap((name) => (values[name] ?? []).map(String));
}
