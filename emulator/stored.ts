/** Contents of the store, as the rest of the emulator sees it. */
import type { Body } from "./validate.js";

/** Kinds of stored objects. */
export type Kind =
  | "campaign"
  | "adgroup"
  | "ad"
  | "smart_ad"
  | "video"
  | "image"
  | "music"
  | "advertiser"
  | "identity"
  | "pixel"
  | "pixel_event"
  | "audience"
  | "audience_file"
  | "saved_audience"
  | "portfolio"
  | "term"
  | "task"
  | "upload"
  | "file"
  | "token"
  | "account_token"
  | "code"
  | "post"
  | "app";

/** One stored object: its parent, and its row as reads show it. Fields of a row that begin with `_` are never shown. */
export interface Stored {
  readonly kind: Kind;
  readonly id: string;
  readonly advertiser: string;
  /** The campaign of ad groups and ads, the ad group of ads. */
  readonly campaign: string;
  readonly adgroup: string;
  readonly name: string;
  readonly deleted: boolean;
  readonly row: Body;
}

/** One line of the request log. */
export interface LoggedRequest {
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly code: number;
  readonly advertiser: string;
  readonly body: unknown;
}

/** What else the console shows for a request. */
export interface LoggedLine extends LoggedRequest {
  readonly seq: number;
  readonly message: string;
  /** Pulumi resource of the call, if the user agent contains it. */
  readonly urn: string;
  readonly ms: number;
  /** Empty if the API did not answer. */
  readonly request_id: string;
  /** The answer's data as JSON, truncated if long; removed for all but the newest. */
  readonly answer: string | null;
  /** The kind of fault, or why the call did not reach the API; empty for most. */
  readonly fault: string;
}

/** Filters of the log for the console. */
export interface LogSearch {
  /** Only older ones. */
  readonly before?: number;
  /** Part of the path, the message, the body, the request's id or the resource. */
  readonly text?: string;
  readonly failed?: boolean;
  readonly method?: string;
  readonly limit: number;
}

/** Filters of a search; empty lists match nothing. */
export interface Search {
  readonly advertiser?: string;
  readonly ids?: readonly string[];
  readonly campaigns?: readonly string[];
  readonly adgroups?: readonly string[];
  readonly name?: string;
  /** Part of a name, in any case. */
  readonly like?: string;
  /** Deleted itself. */
  readonly deleted?: boolean;
  /** Deleted itself, or below a deleted object. */
  readonly gone?: boolean;
  readonly enabled?: boolean;
}

/** A page of the results. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}
