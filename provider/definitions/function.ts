import type { JsonSchema } from "./fields.js";
import type { Values } from "./rules.js";

/** What a function may request from the account. Everything goes through the one client, with its quota. */
export interface Ask {
  /** The account of the requests. */
  readonly advertiserId: string;
  /** One GET; the account is added to the query. Returns `data`. */
  get(path: string, query: Values): Promise<Values>;
  /**
   * Every row of a list call, page by page. `rows` is the property of the answer that contains them; default `list`.
   */
  list(path: string, query: Values, rows?: string): Promise<readonly Values[]>;
  /** Objects of a resource as an import shows them, each with its `id`; `filtering` is TikTok's. */
  objects(title: string, filtering: Values): Promise<readonly Values[]>;
}

/** A property of arguments or results: a JSON Schema with its doc. */
export type Property = JsonSchema & { readonly description: string };

/** What `defineFunction` takes. */
export interface FunctionSpec {
  /** `getCampaign`. */
  readonly name: string;
  readonly doc: string;
  readonly required: Readonly<Record<string, Property>>;
  readonly optional: Readonly<Record<string, Property>>;
  readonly results: Readonly<Record<string, Property>>;
  /** Faults of arguments that the schema accepts: sentences by property. */
  readonly faults?: (args: Values) => readonly { readonly property: string; readonly reason: string }[];
  readonly run: (ask: Ask, args: Values) => Promise<Values>;
}

/** A Pulumi function (an invoke): it looks something up and changes nothing. */
export interface LookUp extends FunctionSpec {
  /** `tiktok:index:getCampaign`. */
  readonly token: string;
  /** JSON Schema of the arguments. */
  readonly inputSchema: JsonSchema;
}

/** The account of a function; every one takes it. */
const ADVERTISER: Property = {
  type: "string",
  format: "tiktok-id",
  description: "The advertiser account. Default: that of the provider's settings.",
};

/** Makes a function of its definition. */
export function defineFunction(spec: FunctionSpec): LookUp {
  const optional = { ...spec.optional, advertiserId: ADVERTISER };
  const inputSchema = {
    type: "object",
    properties: { ...spec.required, ...optional },
    required: Object.keys(spec.required),
    additionalProperties: false,
  };
  return { ...spec, optional, token: `tiktok:index:${spec.name}`, inputSchema };
}
