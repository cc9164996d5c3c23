/** Constructors for the rows of Upgraded Smart+: one per level. Letter codes are those of reference/smart-plus.md. */
import type { ChangeRow, Condition, FillRow, Level, Mark, Requirement, RuleRow } from "../language.js";

/** Portal documents by the letter codes of the reference. */
export const DOC = {
  C: "1843312852800706",
  CU: "1843312876001282",
  CG: "1843312818332930",
  CS: "1843312888885314",
  G: "1843314887930946",
  GU: "1843314894279682",
  GG: "1843314879617026",
  GB: "1843314914438466",
  A: "1843317390059522",
  AU: "1843317411665921",
  AG: "1843317378982914",
  CMB: "1847839781968897",
  WEB: "1847302878676994",
  EC: "1847302895272962",
  TRV: "1847302908327938",
  STR: "1847302920924306",
  SER: "1847302935967746",
  APN: "1853377390815233",
  APD: "1853377803841537",
  MIN: "1853377811982657",
  WAN: "1855007163018689",
  WAC: "1855007137120578",
  CAP: "1847303035303106",
  PI: "1860735968798721",
  DIS: "1739953274550273",
  AE: "1855450880142402",
  BUD: "1739381246298114",
  BID: "1750444779586561",
  ATT: "1777694366654465",
} as const;

/** What a row can declare in addition to its condition and requirement. */
export interface More {
  readonly when?: Condition;
  readonly each?: string;
  readonly mark?: Mark;
  readonly effect?: RuleRow["effect"];
  readonly on?: RuleRow["on"];
  readonly code?: number;
  readonly message?: string;
}

type Rule = (id: string, field: string, must: Requirement, why: string, source: string, more?: More) => RuleRow;

/** A constructor of rules for a level: `documented` by default. */
export const rulesOf =
  (level: Level): Rule =>
  (id, field, must, why, source, { mark = "documented", ...more } = {}) => ({
    id: `${level}.${id}`,
    level,
    field,
    must,
    why,
    source,
    mark,
    ...more,
  });

type Fill = Partial<Omit<FillRow, "level" | "field" | "shows" | "source">>;

/** A constructor of fills for a level. */
export const fillsOf =
  (level: Level) =>
  (field: string, shows: unknown, source: string, { mark = "documented", ...more }: Fill = {}): FillRow => ({
    level,
    field,
    shows,
    source,
    mark,
    ...more,
  });

/** Rows for fields that updates treat alike. */
export const changesOf =
  (level: Level) =>
  (
    update: ChangeRow["update"],
    fields: readonly string[],
    source: string,
    more: Partial<ChangeRow> = {},
  ): ChangeRow[] =>
    fields.map((field) => ({ level, field, update, source, mark: "documented", ...more }));

/** Must not be set, or must not have these values. */
export const REFUSED = { refuses: true } as const;
/** Must be set. */
export const REQUIRED = { requires: true } as const;
export const SET = { set: true } as const;
export const UNSET = { set: false } as const;

export const DAILY = "BUDGET_MODE_DYNAMIC_DAILY_BUDGET";
export const TOTAL = "BUDGET_MODE_TOTAL";
