/** The type of an endpoint: access, parameters, certainty, handler. */
import type { Contract, Mark } from "./contract/fields.js";
import type { Body } from "./validate.js";
import type { World } from "./world.js";

/** Bytes of a multipart part, or that the emulator fetched. */
export interface Incoming {
  readonly bytes: Buffer;
  readonly name: string;
}

/** One decoded and checked call. */
export interface Call {
  readonly advertiser: string;
  /** The access token of the call. */
  readonly token: string;
  /** Query of a GET, JSON or multipart fields of a POST. */
  readonly body: Body;
  readonly file?: Incoming;
  readonly fetchFile: (url: string) => Promise<Incoming>;
}

/** One endpoint of the API. */
export interface Endpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** `open` needs no token, `token` needs one, `advertiser` needs one with access to the advertiser of the call. */
  readonly access: "open" | "token" | "advertiser";
  readonly mark: Mark;
  /** Section of the reference; `SDK` if only TikTok's SDK documents its fields. */
  readonly source: string;
  /** All parameters except the advertiser. */
  readonly params: Contract;
  /** Whether fields that only create accepts are refused. */
  readonly mode: "create" | "update";
  readonly handle: (world: World, call: Call) => unknown;
}

/** Defaults of most endpoints. */
type Options = Partial<Pick<Endpoint, "access" | "mark" | "mode">>;

const endpoint =
  (method: Endpoint["method"]) =>
  (path: string, source: string, params: Contract, handle: Endpoint["handle"], options: Options = {}): Endpoint => ({
    method,
    path,
    access: "advertiser",
    mark: "documented",
    mode: "create",
    source,
    params,
    handle,
    ...options,
  });

export const get = endpoint("GET");
export const post = endpoint("POST");
