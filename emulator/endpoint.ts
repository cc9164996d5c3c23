/** The form of an endpoint: how it is entered, what it takes, how sure we are of it, what it does. */
import type { Contract, Mark } from "./contract/fields.js";
import type { Body } from "./validate.js";
import type { World } from "./world.js";

/** Bytes that came in a multipart part, or that the emulator fetched. */
export interface Incoming {
  readonly bytes: Buffer;
  readonly name: string;
}

/** One decoded and checked call. */
export interface Call {
  readonly advertiser: string;
  /** The access token that the call came with. */
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
  /** `open` needs no token, `token` one, `advertiser` one that may manage the advertiser of the call. */
  readonly access: "open" | "token" | "advertiser";
  readonly mark: Mark;
  /** Section of the reference; `SDK` where only TikTok's SDK has its fields. */
  readonly source: string;
  /** Everything that it takes but the advertiser. */
  readonly params: Contract;
  /** Whether fields that only create takes are refused. */
  readonly mode: "create" | "update";
  readonly handle: (world: World, call: Call) => unknown;
}

/** What most endpoints leave as it is. */
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
