/** Guardrails as people write them: `guardrails:` of a config, or the whole of `tiktok-ads.policy.yaml`. */

import type { JsonSchema } from "../definitions/index.js";
import { isKeyOf } from "../text/shape.js";

/** Amounts by level. */
export interface LevelLimits {
  readonly campaign?: number;
  readonly adGroup?: number;
  readonly advertiser?: number;
  readonly stack?: number;
}

/** Amounts by currency, or `any`. */
export type MoneyLimits = Readonly<Record<string, LevelLimits>>;

/** A time window in which nothing may change. */
export interface FrozenWindow {
  /** ISO 8601 with an offset or Z. */
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** Patterns by level. */
export interface NamePatterns {
  readonly campaign?: string;
  readonly adGroup?: string;
  readonly ad?: string;
}

/** One set of rules. */
export interface RuleSet {
  readonly maxDailyBudget?: MoneyLimits;
  readonly maxLifetimeBudget?: MoneyLimits;
  /** Maximum percentage of one budget change. */
  readonly maxIncrease?: number;
  readonly requireEndDate?: boolean;
  readonly namePattern?: NamePatterns;
  readonly allowedObjectives?: readonly string[];
  /** Country codes, or ids of locations. */
  readonly allowedCountries?: readonly string[];
  readonly allowedPlacements?: readonly string[];
  /** `example.com`, or `*.example.com` for its subdomains. */
  readonly allowedHosts?: readonly string[];
  readonly minAge?: number;
  readonly newObjectsPaused?: boolean;
  /** No budget that TikTok may raise automatically (AUTO_BUDGET_INCREASE). */
  readonly noAutomaticIncrease?: boolean;
  /** Neither raw fields nor properties exempt from rules. */
  readonly noUnchecked?: boolean;
  readonly frozenWindows?: readonly FrozenWindow[];
}

export type RuleName = keyof RuleSet;

/** Rules that stop a change, and rules that are only reported. */
export interface GuardrailPolicy {
  readonly mandatory?: RuleSet;
  readonly advisory?: RuleSet;
}

/** Guardrails with their file, and the line of each rule. */
export interface PlacedGuardrails {
  readonly guardrails: GuardrailPolicy;
  readonly file: string;
  /** Line of a rule, from 1; `path` such as `["mandatory", "maxDailyBudget"]`. */
  readonly lineOf: (path: readonly string[]) => number;
}

const amount: JsonSchema = { type: "number", minimum: 0 };
const texts: JsonSchema = { type: "array", minItems: 1, items: { type: "string", minLength: 1 } };
const closed = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  properties,
});

const money = (what: string): JsonSchema => ({
  type: "object",
  minProperties: 1,
  description: `${what}, by currency (USD, JPY …, or any) and by campaign, adGroup, advertiser, stack.`,
  propertyNames: { pattern: "^([A-Z]{3}|any)$" },
  additionalProperties: closed({ campaign: amount, adGroup: amount, advertiser: amount, stack: amount }),
});

const patterns: JsonSchema = {
  ...closed({
    campaign: { type: "string", minLength: 1 },
    adGroup: { type: "string", minLength: 1 },
    ad: { type: "string", minLength: 1 },
  }),
  description: "Regular expressions that names must match.",
};

const rules: Readonly<Record<RuleName, JsonSchema>> = {
  maxDailyBudget: money("The maximum spend per day"),
  maxLifetimeBudget: money("The maximum total spend under lifetime budgets"),
  maxIncrease: { ...amount, description: "The maximum percentage by which one change may raise a budget." },
  requireEndDate: { type: "boolean", description: "Ad groups must have an end." },
  namePattern: patterns,
  allowedObjectives: { ...texts, description: "Allowed objectives of campaigns." },
  allowedCountries: {
    ...texts,
    description: "Allowed countries of ad groups: codes such as US, or location ids.",
  },
  allowedPlacements: { ...texts, description: "Allowed placements of ad groups." },
  allowedHosts: {
    ...texts,
    description: "Allowed hosts of landing pages: example.com, or *.example.com for its subdomains.",
  },
  minAge: { type: "integer", minimum: 13, maximum: 55, description: "The minimum age of the audience." },
  newObjectsPaused: {
    type: "boolean",
    description: "New campaigns must be paused, and new objects below an enabled campaign.",
  },
  noAutomaticIncrease: {
    type: "boolean",
    description: "No budget that TikTok may raise by itself: budgetAutoAdjustStrategy AUTO_BUDGET_INCREASE.",
  },
  noUnchecked: {
    type: "boolean",
    description: "Everything is checked: no extraFields, and no unchecked.",
  },
  frozenWindows: {
    type: "array",
    description: "Time windows in which nothing may change.",
    items: {
      ...closed({
        from: { type: "string", minLength: 10 },
        to: { type: "string", minLength: 10 },
        reason: { type: "string", minLength: 1 },
      }),
      required: ["from", "to"],
    },
  },
};

const ruleSet: JsonSchema = closed(rules);

/** Whether a name is that of a rule. */
export const isRuleName = (name: string): name is RuleName => isKeyOf(name, rules);

/** What a rule asks for, in one sentence. */
export const docOfRule = (rule: RuleName): string => String(rules[rule].description ?? rule);

/** JSON Schema of guardrails; a part of the schema of configs. */
export const GUARDRAILS_SCHEMA: JsonSchema = {
  ...closed({ mandatory: ruleSet, advisory: ruleSet }),
  description: "Rules for changes: mandatory ones stop a change, advisory ones are only reported.",
};
