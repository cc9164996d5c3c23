/** The guardrails as a CrossGuard pack: the same rules and the same words, run by Pulumi itself for every program. */

import { basename, resolve } from "node:path";
import { PolicyPack, type StackValidationPolicy } from "@pulumi/policy";
import {
  docOfRule,
  type Enforcement,
  evaluateGuardrails,
  guardrailMessage,
  type LoadedGuardrails,
  loadPolicy,
  type PlacedGuardrails,
  POLICY_FILE,
  POLICY_VARIABLE,
  type RuleName,
  readPolicy,
  unreadable,
} from "../provider/guardrails/index.js";
import { keysOf } from "../provider/text/shape.js";
import { declaredIn } from "./resources.js";

/** Options of a pack. */
export interface PackOptions {
  /** Name of the pack in Pulumi's output. */
  readonly name?: string;
  /** The file of guardrails. Default: tiktok-ads.policy.yaml next to the pack or in the project, and TIKTOK_ADS_POLICY. */
  readonly file?: string;
}

/** Pulumi runs a pack in the pack's own folder; only the folder in which `pulumi` was called reveals the project. */
function found({ file }: PackOptions): LoadedGuardrails {
  if (file !== undefined) return readPolicy(resolve(file), basename(file));
  const found = loadPolicy(process.cwd());
  if (found.guardrails.length + found.problems.length > 0) return found;
  return loadPolicy(process.env.PWD ?? ".");
}

function readGuardrails(options: PackOptions): readonly PlacedGuardrails[] {
  const { guardrails, problems } = found(options);
  const [problem] = problems;
  if (problem) throw new Error(unreadable(problem, "Nothing is checked."));
  if (guardrails.length > 0) return guardrails;
  throw new Error(
    `The guardrails ${POLICY_FILE} were not found. Put ${POLICY_FILE} next to Pulumi.yaml, or set ${POLICY_VARIABLE} to where it is.`,
  );
}

/** Only one rule, so that each is a policy of its own. */
const onlyRule = (placed: PlacedGuardrails, enforcement: Enforcement, rule: RuleName): PlacedGuardrails => ({
  ...placed,
  guardrails: { [enforcement]: { [rule]: placed.guardrails[enforcement]?.[rule] } },
});

function policyOf(all: readonly PlacedGuardrails[], enforcement: Enforcement, rule: RuleName): StackValidationPolicy {
  return {
    name: enforcement === "mandatory" ? rule : `${rule}-advisory`,
    description: docOfRule(rule),
    enforcementLevel: enforcement,
    validateStack: ({ resources }, reportViolation) => {
      const declared = declaredIn(resources);
      const urnOf = new Map([...declared].map(([urn, one]) => [one, urn]));
      const guardrails = all.map((placed) => onlyRule(placed, enforcement, rule));
      for (const verdict of evaluateGuardrails({ declared: [...declared.values()], guardrails, now: Date.now() }))
        reportViolation(guardrailMessage(verdict), verdict.object && urnOf.get(verdict.object));
    },
  };
}

/** Creates the pack. Throws if its file is missing or unreadable: without guardrails nothing passes. */
export function adsPolicyPack({ name = "pulumi-tiktok", ...options }: PackOptions = {}): PolicyPack {
  const all = readGuardrails(options);
  const policies = (["mandatory", "advisory"] as const).flatMap((enforcement) => {
    const rules = new Set(all.flatMap(({ guardrails }) => keysOf(guardrails[enforcement] ?? {})));
    return [...rules].map((rule) => policyOf(all, enforcement, rule));
  });
  return new PolicyPack(name, { policies });
}
