/** The guard rails as a CrossGuard pack: the same rules and the same words, run by Pulumi itself for every program. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { PolicyPack, type StackValidationPolicy } from "@pulumi/policy";
import {
  type Enforcement,
  evaluateRails,
  GUARD_RAILS_SCHEMA,
  type GuardRails,
  type PlacedRails,
  POLICY_FILE,
  parseRails,
  type RuleName,
  railMessage,
} from "../provider/guardrails/index.js";
import { readRegularText } from "../provider/text/regular-file.js";
import { declaredIn } from "./resources.js";

/** What a pack is made of. */
export interface PackOptions {
  /** Name of the pack in Pulumi's output. */
  readonly name?: string;
  /** The file of guard rails. Left out: TIKTOK_ADS_POLICY, else tiktok-ads.policy.yaml beside the pack or of the project. */
  readonly file?: string;
}

/** Pulumi runs a pack in the pack's own folder; where `pulumi` was called is all that tells of the project. */
const nearby = (): string | undefined =>
  [process.cwd(), process.env.PWD ?? "."].map((folder) => join(folder, POLICY_FILE)).find((path) => existsSync(path));

function readRails(path: string | undefined): PlacedRails {
  if (path === undefined || !existsSync(path))
    throw new Error(
      `The guard rails ${path ?? POLICY_FILE} were not found. Put ${POLICY_FILE} beside Pulumi.yaml, or set TIKTOK_ADS_POLICY to where it is.`,
    );
  const { rails, problems } = parseRails(readRegularText(path), POLICY_FILE);
  const [problem] = problems;
  if (problem)
    throw new Error(
      `${path}:${problem.position.line}:${problem.position.column}: ${problem.reason} Nothing is checked.`,
    );
  return rails[0] ?? { rails: {}, file: POLICY_FILE, lineOf: () => 1 };
}

const RULE_DOCS = (
  GUARD_RAILS_SCHEMA.properties as { mandatory: { properties: Readonly<Record<string, { description?: string }>> } }
).mandatory.properties;

/** One rule alone, so that each is a policy of its own. */
const alone = (placed: PlacedRails, enforcement: Enforcement, rule: RuleName): PlacedRails => ({
  ...placed,
  rails: { [enforcement]: { [rule]: placed.rails[enforcement]?.[rule] } } as GuardRails,
});

function policyOf(placed: PlacedRails, enforcement: Enforcement, rule: RuleName): StackValidationPolicy {
  return {
    name: enforcement === "mandatory" ? rule : `${rule}-advisory`,
    description: String(RULE_DOCS[rule]?.description ?? rule),
    enforcementLevel: enforcement,
    validateStack: ({ resources }, reportViolation) => {
      const declared = declaredIn(resources);
      const urnOf = new Map([...declared].map(([urn, one]) => [one, urn]));
      const rails = [alone(placed, enforcement, rule)];
      for (const verdict of evaluateRails({ declared: [...declared.values()], rails, now: Date.now() }))
        reportViolation(railMessage(verdict), verdict.object && urnOf.get(verdict.object));
    },
  };
}

/** Makes the pack. Throws when its file is not there or cannot be read: without guard rails nothing is passed. */
export function adsPolicyPack({ name = "pulumi-tiktok", file }: PackOptions = {}): PolicyPack {
  const named = file ?? process.env.TIKTOK_ADS_POLICY;
  const placed = readRails(named === undefined ? nearby() : resolve(named));
  const policies = (["mandatory", "advisory"] as const).flatMap((enforcement) =>
    (Object.keys(placed.rails[enforcement] ?? {}) as RuleName[]).map((rule) => policyOf(placed, enforcement, rule)),
  );
  return new PolicyPack(name, { policies });
}
