/** fleet.yaml: its format, and the schema for editor completion. */
import type { JsonSchema } from "../../../provider/definitions/index.js";

/** Values that configs reference as `${name}`. */
export type Parameters = Readonly<Record<string, string | number | boolean>>;

/** One advertiser, with its own stack. */
export interface Advertiser {
  readonly advertiserId: string;
  /** Default: the advertiser's name in fleet.yaml. */
  readonly stack?: string;
  readonly country?: string;
  readonly currency?: string;
  /** Configs of this advertiser only. */
  readonly configs?: readonly string[];
  readonly parameters?: Parameters;
}

/** The whole file. */
export interface FleetFile {
  readonly configs?: readonly string[];
  readonly parameters?: Parameters;
  readonly currencies?: Readonly<Record<string, Parameters>>;
  readonly countries?: Readonly<Record<string, Parameters>>;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly canary?: readonly string[];
  readonly stopAfter?: number;
  readonly parallel?: number;
  readonly policy?: string;
  readonly advertisers: Readonly<Record<string, Advertiser>>;
}

const NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";

const parameters = (description: string): JsonSchema => ({
  description,
  type: "object",
  propertyNames: { pattern: "^[A-Za-z][A-Za-z0-9]*$" },
  additionalProperties: { type: ["string", "number", "boolean"] },
});

const paths = (description: string): JsonSchema => ({
  description,
  type: "array",
  items: { type: "string", minLength: 1 },
  uniqueItems: true,
});

const names = (description: string): JsonSchema => ({
  description,
  type: "array",
  items: { type: "string", minLength: 1 },
  uniqueItems: true,
});

const ADVERTISER: JsonSchema = {
  type: "object",
  properties: {
    advertiserId: {
      description: "TikTok's id of the account, in quotes.",
      type: "string",
      pattern: "^[1-9][0-9]{0,18}$",
    },
    stack: { description: "The Pulumi stack. Default: the name here.", type: "string", pattern: NAME },
    country: { description: "Selects the parameters of `countries`.", type: "string", pattern: "^[A-Z]{2}$" },
    currency: { description: "Selects the parameters of `currencies`.", type: "string", pattern: "^[A-Z]{3}$" },
    configs: paths("Configs of this advertiser only, in addition to the shared ones: files or folders."),
    parameters: parameters("Values of this advertiser; they override all others."),
  },
  required: ["advertiserId"],
  additionalProperties: false,
};

/** JSON Schema of fleet.yaml; schema/fleet.schema.json is written from it. */
export const FLEET_SCHEMA: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://pulumi-tiktok.dev/schema/fleet.schema.json",
  title: "TikTok ads of a fleet of advertisers",
  type: "object",
  properties: {
    configs: paths("Configs that every advertiser gets: files or folders, as in ads/."),
    parameters: parameters("Values of the parameters in configs, for all advertisers (docs/fleet.md)."),
    currencies: {
      description: "Values by currency, such as budgets.",
      type: "object",
      propertyNames: { pattern: "^[A-Z]{3}$" },
      additionalProperties: parameters("Values for advertisers of this currency."),
    },
    countries: {
      description: "Values by country, such as locations and languages.",
      type: "object",
      propertyNames: { pattern: "^[A-Z]{2}$" },
      additionalProperties: parameters("Values for advertisers of this country."),
    },
    groups: {
      description: "Names for several advertisers, for `canary` and `--only`.",
      type: "object",
      propertyNames: { pattern: NAME },
      additionalProperties: names("Advertisers by name."),
    },
    canary: names(
      "Advertisers or groups that are updated first, one after the other; a failure of one stops the fleet.",
    ),
    stopAfter: { description: "The fleet stops after this many failures; default 1.", type: "integer", minimum: 1 },
    parallel: { description: "How many stacks run in parallel; default 2.", type: "integer", minimum: 1, maximum: 64 },
    policy: {
      description: "Guardrails for every advertiser, in addition to the project's.",
      type: "string",
      minLength: 1,
    },
    advertisers: {
      description: "The advertisers by name.",
      type: "object",
      propertyNames: { pattern: NAME },
      additionalProperties: ADVERTISER,
      minProperties: 1,
    },
  },
  required: ["advertisers"],
  additionalProperties: false,
};
