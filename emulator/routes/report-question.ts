/** A report query as the emulator understands it: the types that its parts share. */
import type {
  FilterType,
  ObjectLevel,
  ReportDimension,
  ReportFilter,
  ReportType,
  TypeFacts,
} from "../../facts/reports/index.js";

/** How a report is delivered: immediately, or as a task. */
export type Manner = "synchronous" | "asynchronous";

/** One checked filter. */
export interface Filter {
  readonly fact: ReportFilter;
  readonly type: FilterType;
  readonly values: readonly string[];
}

/** A checked query. */
export interface Query {
  readonly type: ReportType;
  readonly facts: TypeFacts;
  readonly manner: Manner;
  readonly level: ObjectLevel;
  readonly dimensions: readonly ReportDimension[];
  /** The id of the rows' objects; undefined if rows have none. */
  readonly id?: ReportDimension;
  readonly time?: string;
  readonly splits: readonly string[];
  readonly metrics: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly lifetime: boolean;
  readonly filters: readonly Filter[];
  /** Whether several advertisers were requested, which adds the advertiser to each row. */
  readonly several: boolean;
  /** A deprecated kind of ads, which the account does not have. */
  readonly nothing: boolean;
}
