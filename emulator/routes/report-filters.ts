/** Filters of reports (facts/reports). */
import {
  type FilterType,
  MAX_FILTER_IDS,
  MAX_TASK_IDS,
  REPORT_FILTERS,
  type ReportType,
} from "../../facts/reports/index.js";
import { refusal } from "../envelope.js";
import { type Body, bodiesIn } from "../validate.js";
import type { Filter, Manner } from "./report-question.js";

const LISTED: readonly FilterType[] = ["IN", "NOT_IN", "CONTAIN_ANY_OF", "BETWEEN"];

/** Ids are text or bare digits; a number would lose digits. */
const quoted = (text: string): string => text.replace(/(?<=[[,\s])(\d+)(?=\s*[,\]])/g, '"$1"');

function valuesOf(type: FilterType, value: unknown): string[] {
  if (!LISTED.includes(type)) return [String(value)];
  try {
    const values: unknown = JSON.parse(quoted(String(value)));
    if (Array.isArray(values) && (type !== "BETWEEN" || values.length === 2)) return values.map(String);
  } catch {
    // Refused below: text that is not JSON and JSON that is not a list get the same answer.
  }
  throw refusal("reportFilterValue");
}

function checked(type: ReportType, manner: Manner, dimensions: readonly string[], raw: Body): Filter {
  for (const name of ["field_name", "filter_type", "filter_value"])
    if (typeof raw[name] !== "string" || raw[name] === "") throw refusal("missing", { path: `filtering.${name}` });
  const field = String(raw.field_name);
  const fact = REPORT_FILTERS.find(({ name, reports }) => name === field && reports.includes(type));
  if (!fact || (manner === "asynchronous" && fact.asynchronous !== true)) throw refusal("reportFilterField", { field });
  if (fact.dimension !== undefined && !dimensions.includes(fact.dimension))
    throw refusal("reportFilterField", { field });
  const filterType = String(raw.filter_type) as FilterType;
  if (!fact.types.includes(filterType)) throw refusal("reportFilter", { field, type: filterType });
  const values = valuesOf(filterType, raw.filter_value);
  const wrong = fact.values && values.find((value) => fact.values?.includes(value) === false);
  if (fact.values && wrong !== undefined)
    throw refusal("notAllowed", { path: `filtering.${field}`, allowed: fact.values.join(", ") });
  if (fact.ids && manner === "synchronous" && values.length > MAX_FILTER_IDS)
    throw refusal("tooManyIds", { path: `filtering.${field}`, max: MAX_FILTER_IDS });
  return { fact, type: filterType, values };
}

/** The filters of a query. */
export function filtersOf(type: ReportType, manner: Manner, dimensions: readonly string[], body: Body): Filter[] {
  const raw = bodiesIn(body.filtering);
  if (raw.length > 0 && type === "TT_SHOP") throw refusal("reportNoFilters", { type });
  const filters = raw.map((one) => checked(type, manner, dimensions, one));
  if (dimensions.includes("ad_id_v2") && filters.some(({ fact }) => fact.name === "ad_ids"))
    throw refusal("reportConflict");
  const ids = filters.filter(({ fact }) => fact.ids).reduce((sum, { values }) => sum + values.length, 0);
  if (ids > MAX_TASK_IDS) throw refusal("tooManyIds", { path: "filtering", max: MAX_TASK_IDS });
  return filters;
}

/** Whether a value passes a filter. */
export function passes({ type, values }: Pick<Filter, "type" | "values">, own: string): boolean {
  const [first = "", second = ""] = values;
  const compare = (bound: string): number =>
    Number.isNaN(Number(bound)) || Number.isNaN(Number(own)) ? own.localeCompare(bound) : Number(own) - Number(bound);
  switch (type) {
    case "IN":
      return values.includes(own);
    case "NOT_IN":
      return !values.includes(own);
    case "CONTAIN_ANY_OF":
      return values.some((value) => own.includes(value));
    case "MATCH":
      return own.toLowerCase().includes(first.toLowerCase());
    case "GREATER_EQUAL":
      return compare(first) >= 0;
    case "GREATER_THAN":
      return compare(first) > 0;
    case "LOWER_EQUAL":
      return compare(first) <= 0;
    case "LOWER_THAN":
      return compare(first) < 0;
    case "BETWEEN":
      return compare(first) >= 0 && compare(second) <= 0;
  }
}
