/** All that a report says of the plans of some stacks, as data: `--format json` prints it, the other formats render it. */
import { type Advice, adviceOn } from "../../../provider/advice/index.js";
import { UNKNOWN, type Values } from "../../../provider/definitions/index.js";
import type { Verdict } from "../../../provider/engine/index.js";
import { evaluateRails, type PlacedRails, type RailVerdict, railMessage } from "../../../provider/guardrails/index.js";
import { called, currencyOf, type Declared, type MediaFacts } from "../../../provider/spend/declared.js";
import { type Money, moneyOf } from "./money.js";
import type { Calls } from "./quota.js";
import { type Risk, risksOf } from "./risks.js";
import { type Change, declaredOf, type Op, type Plan } from "./steps.js";

/** A changed value. Values that are not known until the update are "(not known yet)". */
export interface ChangedValue {
  readonly property: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly verdict: Verdict;
}

/** A resource that changes. */
export interface ChangedObject {
  readonly op: Exclude<Op, "same">;
  /** `ad group spring/us`. */
  readonly object: string;
  /** Its currency; null where nobody says it. */
  readonly currency: string | null;
  readonly changed: readonly ChangedValue[];
  /** All inputs of what is new or goes. */
  readonly values: Values;
}

/** A guard rail that is broken. */
export interface RailFinding {
  readonly rule: string;
  readonly enforcement: "mandatory" | "advisory";
  readonly object: string;
  readonly property: string;
  readonly value: string;
  readonly limit: string;
  /** `tiktok-ads.policy.yaml:4`. */
  readonly source: string;
  /** Where the value stands, `ads/spring.yaml:12:15`; null for programs. */
  readonly where: string | null;
  readonly message: string;
}

/** Advice, as data. */
export interface AdviceFinding {
  readonly rule: string;
  readonly object: string;
  readonly sentence: string;
  readonly why: string;
}

/** What a report says of one stack. */
export interface StackReport {
  readonly project: string;
  readonly stack: string;
  /** `failed`: Pulumi could not work out the whole plan, so everything here is incomplete. */
  readonly outcome: "changes" | "none" | "failed";
  readonly problems: readonly string[];
  readonly money: Money;
  readonly tally: Readonly<Record<Op, number>>;
  readonly others: number;
  readonly changes: readonly ChangedObject[];
  readonly risks: readonly Risk[];
  readonly calls: Calls;
  readonly rails: readonly RailFinding[];
  readonly advice: readonly AdviceFinding[];
}

/** What goes into a report of one stack. `now` in milliseconds. */
export interface ReportInput {
  readonly plan: Plan;
  readonly calls: Calls;
  readonly rails: readonly PlacedRails[];
  readonly now: number;
  /** What the files of videos and images are, by URN. */
  readonly media?: ReadonlyMap<string, MediaFacts>;
  /** Where a property of a resource stands in the configs. */
  readonly place?: (object: Declared, property: string) => string | undefined;
}

const UNKNOWN_WORDS = "(not known yet)";

/** Values for people and JSON: what is not known says so. */
function shown(value: unknown): unknown {
  if (value === UNKNOWN) return UNKNOWN_WORDS;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)]));
}

function changedObject(change: Change, declared: Declared): ChangedObject | undefined {
  const { op, before, after, difference, resource } = change;
  if (op === "same") return undefined;
  const side = after ? "after" : "before";
  // Signatures follow from the file, and change with it.
  const told = difference.changed.filter((name) => !(name === "signature" && difference.changed.includes("source")));
  return {
    op,
    object: called(declared),
    currency: currencyOf(declared, side) ?? null,
    changed: told.map((property) => ({
      property,
      before: shown(before?.[property]) ?? null,
      after: shown(after?.[property]) ?? null,
      verdict: difference.verdicts[property] ?? "update",
    })),
    values: Object.fromEntries(
      Object.keys(resource.fields).flatMap((name) => {
        const value = (after ?? before)?.[name];
        return value === undefined ? [] : [[name, shown(value)]];
      }),
    ),
  };
}

const ORDER: readonly Op[] = ["delete", "replace", "create", "update", "import", "same"];

function tallyOf(changes: readonly Change[]): Record<Op, number> {
  const count = (op: Op): number => changes.filter((one) => one.op === op).length;
  return Object.fromEntries(ORDER.map((op) => [op, count(op)])) as Record<Op, number>;
}

/** Advice on what changes; the rest of the account is not this change's business. */
const adviceFindings = (declared: readonly Declared[]): AdviceFinding[] =>
  adviceOn(declared)
    .filter(({ object }: Advice) => object.changed)
    .map(({ rule, object, sentence, why }) => ({ rule, object: called(object), sentence, why }));

/** Rules about sums, which a change breaks elsewhere than where it happens. */
const SUMS = new Set(["maxDailyBudget", "maxLifetimeBudget"]);

/** Advisory rules that an unchanged object breaks are not this change's doing. */
function railFindings(declared: readonly Declared[], { rails, now, place }: ReportInput): RailFinding[] {
  const worthAWord = ({ enforcement, rule, object }: RailVerdict): boolean =>
    enforcement === "mandatory" || SUMS.has(rule) || object?.changed !== false;
  const found = evaluateRails({ declared, rails, now }).filter(worthAWord);
  return found.map((verdict) => ({
    rule: verdict.rule,
    enforcement: verdict.enforcement,
    object: verdict.object ? called(verdict.object) : "the stack",
    property: verdict.property,
    value: verdict.value,
    limit: verdict.limit,
    source: verdict.source,
    where: (verdict.object && place?.(verdict.object, verdict.property)) ?? null,
    message: railMessage(verdict),
  }));
}

/** Works a report out; pure. */
export function reportOn(input: ReportInput): StackReport {
  const { plan, calls, now, media } = input;
  const { changes, problems } = plan;
  const declared = declaredOf(changes, "after", media);
  const findings = railFindings(declared, input);
  const said = findings.map(({ message }) => message);
  const objects = changes.flatMap((change, index) => {
    const one = declared[index];
    return (one && changedObject(change, one)) ?? [];
  });
  const failed = problems.length > 0;
  return {
    project: plan.project,
    stack: plan.stack,
    outcome: failed ? "failed" : objects.length + plan.others > 0 ? "changes" : "none",
    problems: problems.filter((problem) => !said.some((message) => problem.includes(message))),
    money: moneyOf(changes, now),
    tally: tallyOf(changes),
    others: plan.others,
    changes: objects.sort((one, other) => ORDER.indexOf(one.op) - ORDER.indexOf(other.op)),
    risks: risksOf(changes, now),
    calls,
    rails: findings,
    advice: adviceFindings(declared),
  };
}

/** Whether a report must stop a pipeline: the plan failed, or a mandatory guard rail is broken. */
export const mustStop = (reports: readonly StackReport[]): boolean =>
  reports.some(
    ({ outcome, rails }) => outcome === "failed" || rails.some(({ enforcement }) => enforcement === "mandatory"),
  );
