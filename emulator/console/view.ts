/** What a page of the console shows: parsed from its URL, for the page and for pushed changes alike. */
import type { Html } from "./text.js";

/** The tabs, in order, with their titles. */
export const TABS = { account: "Account", requests: "Requests", faults: "Faults", clock: "Clock and quota" } as const;
export type Tab = keyof typeof TABS;

/** Parameters of the URL. */
export interface View {
  readonly tab: Tab;
  /** The selected object; default: the accounts. */
  readonly at?: string;
  /** Text that is searched for. */
  readonly q?: string;
  /** The state filter of a list. */
  readonly state?: string;
  readonly page: number;
  /** One request of the log. */
  readonly request?: number;
  /** Only requests before this one. */
  readonly before?: number;
  readonly failed: boolean;
  readonly method?: string;
}

/** A piece of the page that changes independently. `key` is unique in the page. */
export interface Piece {
  readonly key: string;
  readonly html: Html | string;
}

/** Pieces by the element that holds them, in order. */
export type Pieces = Readonly<Record<string, readonly Piece[]>>;

const text = (value: string | undefined): string | undefined =>
  value === undefined || value === "" ? undefined : value;
const number = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined;

/** The view of a URL. */
export function viewOf(query: Readonly<Record<string, string>>): View {
  const [at, q, state, method] = [query.at, query.q, query.state, query.method].map(text);
  const [request, before] = [query.request, query.before].map(number);
  return {
    tab: Object.hasOwn(TABS, query.tab ?? "") ? (query.tab as Tab) : request === undefined ? "account" : "requests",
    page: Math.max(1, number(query.page) ?? 1),
    failed: query.failed !== undefined,
    ...(at ? { at } : {}),
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(method ? { method } : {}),
    ...(request === undefined ? {} : { request }),
    ...(before === undefined ? {} : { before }),
  };
}
