/** The types of the emulator's tables. Written from the reference, never from the provider's definitions. */
import { ENUMS } from "../../facts/index.js";

/**
 * How certain a fact is. `documented`: stated by TikTok's own pages or SDK; `observed`: shown by a client of the live
 * API; `assumed`: it could not be confirmed ("unconfirmed" in the reference), and nothing should rely on it.
 */
export type Mark = "documented" | "observed" | "assumed";

/** One field of a body or query. */
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
    | "time"
    | "file";
  /** Name of the enum in facts/enums/; more names are joined. */
  readonly oneOf?: string | readonly string[];
  /** Allowed values that facts/enums/ does not have. */
  readonly values?: readonly string[];
  readonly required?: boolean;
  /** Maximum length (CJK counts 2), number of list entries, or number. */
  readonly max?: number;
  /** Minimum number, or number of list entries. */
  readonly min?: number;
  /** Korean characters count 1: TikTok does not document whether they count 2 here. */
  readonly narrowKorean?: boolean;
  /** Emoji are refused. */
  readonly noEmoji?: boolean;
  /** Whether update accepts it: `once` false → true only, `clear` only to []. */
  readonly update: "yes" | "no" | "once" | "clear" | "status";
  /** What a read shows if it was not set. */
  readonly shown?: unknown;
  /** Fields of an object, or of each entry of a list. */
  readonly of?: Contract;
  /** Default: documented. */
  readonly mark?: Mark;
  /** 40011 ("too many ids") instead of 40002 when a list is too long. */
  readonly ids?: boolean;
}

/** Fields of one body or query by TikTok's name. */
export type Contract = Readonly<Record<string, ContractField>>;

type Options = Partial<Omit<ContractField, "type" | "update">>;

/** Shorthands: the type, whether update accepts it, the rest. */
export const f = (
  type: ContractField["type"],
  update: ContractField["update"],
  options: Options = {},
): ContractField => ({
  type,
  update,
  ...options,
});

/** A parameter of a call that is not a field of an object: nothing updates it. */
export const p = (type: ContractField["type"], options: Options = {}): ContractField => f(type, "yes", options);

/** A required list of ids, 1 to `max`; more are refused with 40011. */
export const idsParam = (max: number): ContractField => p("string[]", { required: true, min: 1, max, ids: true });

/** `page` and `page_size` (reference 1.5). */
export const paging = (max: number, marks: { mark?: Mark } = {}): Contract => ({
  page: p("integer", { min: 1 }),
  page_size: p("integer", { min: 1, max, ...marks }),
});

const values: Readonly<Record<string, readonly (string | number)[]>> = ENUMS;

/** Allowed values of a field with an enum; undefined if every value is. */
export function allowedValues(field: ContractField): readonly string[] | undefined {
  if (field.values) return field.values;
  if (!field.oneOf) return undefined;
  return [field.oneOf].flat().flatMap((name) => (values[name] ?? []).map(String));
}
