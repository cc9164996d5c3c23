/**
 * The content of a report on the plans of some stacks, as data: `--format json` prints it, the other formats render it.
 */
import { type Advice, adviceOn } from "../../../provider/advice/index.js";
import { UNKNOWN, type Values } from "../../../provider/definitions/index.js";
import type { Verdict } from "../../../provider/engine/index.js";
import type { PlacedGuardrails } from "../../../provider/guardrails/index.js";
import { called, currencyOf, type Declared, type MediaFacts } from "../../../provider/spend/declared.js";
import { amountText } from "../../lib/amount.js";
import { deletesIn } from "./deletes.js";
import { type GuardrailFinding, guardrailFindings } from "./guardrails.js";
import { type Money, moneyOf } from "./money.js";
import type { Calls } from "./quota.js";
import { renamesIn } from "./renames.js";
import { type Risk, risksOf } from "./risks.js";
import type { Change, Op, Plan } from "./steps.js";
import { advertisersOf, type KnownAccounts, worldOf } from "./world.js";

/** A changed value. Values unknown until the update are "(not known yet)". */
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
  /** `ad group`. */
  readonly noun: string;
  /** Its name in Pulumi, `spring/us`. */
  readonly key: string;
  /** Its name in TikTok Ads Manager; null if it has none, or the key's. */
  readonly name: string | null;
  /** Its parent, `campaign spring`; null at the top. */
  readonly parent: string | null;
  /** The effective value if the property does not show it; otherwise null. */
  readonly note: string | null;
  /** Whether it changes only because its parent does. */
  readonly follows: boolean;
  /** Its currency; null if not set. */
  readonly currency: string | null;
  readonly changed: readonly ChangedValue[];
  /** All inputs of a new or deleted object. */
  readonly values: Values;
}

/** An account that the plan spends in. */
export interface AccountNote {
  readonly advertiserId: string;
  /** Null if it could not be read. */
  readonly name: string | null;
  readonly currency: string | null;
  readonly timezone: string | null;
}

/** Advice, as data. */
export interface AdviceFinding {
  readonly rule: string;
  readonly object: string;
  readonly sentence: string;
  readonly why: string;
}

/** The part of a report about one stack. */
export interface StackReport {
  readonly project: string;
  readonly stack: string;
  readonly accounts: readonly AccountNote[];
  /** `failed`: Pulumi could not compute the whole plan, so everything here is incomplete. */
  readonly outcome: "changes" | "none" | "failed";
  readonly problems: readonly string[];
  readonly money: Money;
  /** Names of campaigns in TikTok Ads Manager by key, if they differ. */
  readonly names: Readonly<Record<string, string>>;
  readonly tally: Readonly<Record<Op, number>>;
  readonly others: number;
  readonly changes: readonly ChangedObject[];
  readonly risks: readonly Risk[];
  readonly calls: Calls;
  readonly guardrails: readonly GuardrailFinding[];
  readonly advice: readonly AdviceFinding[];
}

/** Input of one stack's report. `now` in milliseconds. */
export interface ReportInput {
  readonly plan: Plan;
  readonly calls: Calls;
  readonly guardrails: readonly PlacedGuardrails[];
  readonly now: number;
  /** Properties of video and image files, by URN. */
  readonly media?: ReadonlyMap<string, MediaFacts>;
  /** The other stacks of this run: an account's limit applies to all. */
  readonly others?: readonly Plan[];
  /** The last day of new plain campaigns: `tiktok:plainCampaignsUntil`. */
  readonly plainUntil?: string;
  /** Whether many deletions are confirmed. */
  readonly allowDeletes?: boolean;
  /** What was read from the accounts. */
  readonly known?: KnownAccounts;
  /** Position of a resource's property in the configs. */
  readonly place?: (object: Declared, property: string) => string | undefined;
}

const UNKNOWN_WORDS = "(not known yet)";

/** Values for people and JSON: unknown values are marked. */
function shown(value: unknown): unknown {
  if (value === UNKNOWN) return UNKNOWN_WORDS;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)]));
}

/** `us`, `US` and `spring/us` are the same name to a reader. */
function nameBeside(change: Change): string | null {
  const name = (change.after ?? change.before)?.name;
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const own = change.name.split("/").at(-1) ?? "";
  return typeof name === "string" && name.trim() !== "" && plain(name) !== plain(own) ? name : null;
}

/** A campaign's budget without effect, since its ad groups have less (reference 6.1). */
function budgetNote(change: Change, money: Money): string | null {
  if (change.op !== "update" || change.resource.kind !== "campaign" || !change.difference.changed.includes("budget"))
    return null;
  const own = money.campaigns.find(({ campaign }) => campaign === change.name);
  const [was, is] = [change.before?.budget, change.after?.budget];
  if (!own || typeof was !== "number" || typeof is !== "number" || own.daily.before !== own.daily.after) return null;
  if (own.daily.after === 0) return "has no effect now: the campaign spends nothing";
  return own.daily.after < Math.min(was, is)
    ? `has no effect: its ad groups cap it at ${amountText(own.daily.after, own.currency)}`
    : null;
}

/** An unknown id of a planned parent: the parent. */
const parentWords = (change: Change, property: string, declared: Declared): string | undefined =>
  property === change.resource.parent?.field && declared.parent ? `the new ${called(declared.parent)}` : undefined;

function changedObject(change: Change, declared: Declared, money: Money): ChangedObject | undefined {
  const { op, before, after, difference, resource } = change;
  if (op === "same") return undefined;
  const side = after ? "after" : "before";
  const known = (property: string, value: unknown): unknown =>
    (value === UNKNOWN && parentWords(change, property, declared)) || shown(value);
  // Signatures are derived from the file, and change with it.
  const told = difference.changed.filter((name) => !(name === "signature" && difference.changed.includes("source")));
  return {
    op,
    object: called(declared),
    noun: resource.noun,
    key: change.name,
    name: nameBeside(change),
    parent: declared.parent ? called(declared.parent) : null,
    note: budgetNote(change, money),
    follows:
      op === "delete" || (op === "replace" && difference.changed.every((name) => name === resource.parent?.field)),
    currency: currencyOf(declared, side) ?? null,
    changed: told.map((property) => ({
      property,
      before: shown(before?.[property]) ?? null,
      after: known(property, after?.[property]) ?? null,
      verdict: difference.verdicts[property] ?? "update",
    })),
    values: Object.fromEntries(
      Object.keys(resource.fields).flatMap((name) => {
        const value = (after ?? before)?.[name];
        return value === undefined ? [] : [[name, known(name, value)]];
      }),
    ),
  };
}

const ORDER: readonly Op[] = ["delete", "replace", "create", "update", "import", "same"];

function tallyOf(changes: readonly Change[]): Record<Op, number> {
  const count = (op: Op): number => changes.filter((one) => one.op === op).length;
  return {
    delete: count("delete"),
    replace: count("replace"),
    create: count("create"),
    update: count("update"),
    import: count("import"),
    same: count("same"),
  };
}

/** Advice on changed objects; the rest of the account is not this change's concern. */
const adviceFindings = (declared: readonly Declared[]): AdviceFinding[] =>
  adviceOn(declared)
    .filter(({ object }: Advice) => object.changed)
    .map(({ rule, object, sentence, why }) => ({ rule, object: called(object), sentence, why }));

const accountNotes = (plan: Plan, known: KnownAccounts | undefined): AccountNote[] =>
  known === undefined
    ? []
    : advertisersOf([plan]).map((advertiserId) => {
        const { name = null, currency = null, timezone = null } = known.info.get(advertiserId) ?? {};
        return { advertiserId, name, currency, timezone };
      });

/** Computes a report; pure. */
export function reportOn(input: ReportInput): StackReport {
  const { plan, calls, now, media } = input;
  const { changes, problems } = plan;
  const world = worldOf(changes, input.others ?? [], input.known ?? { spend: new Map(), info: new Map() }, media);
  const declared = world.own;
  const findings = [...(input.allowDeletes ? [] : deletesIn(changes)), ...guardrailFindings(world, input)];
  const reported = findings.map(({ message }) => message);
  const money = moneyOf(changes, now);
  const objects = changes.flatMap((change, index) => {
    const one = declared[index];
    return (one && changedObject(change, one, money)) ?? [];
  });
  const failed = problems.length > 0;
  return {
    project: plan.project,
    stack: plan.stack,
    accounts: accountNotes(plan, input.known),
    outcome: failed ? "failed" : objects.length + plan.others > 0 ? "changes" : "none",
    problems: problems.filter((problem) => !reported.some((message) => problem.includes(message))),
    money,
    names: Object.fromEntries(
      changes.flatMap((change) => {
        const name = change.resource.kind === "campaign" ? nameBeside(change) : null;
        return name === null ? [] : [[change.name, name]];
      }),
    ),
    tally: tallyOf(changes),
    others: plan.others,
    changes: objects.sort((one, other) => ORDER.indexOf(one.op) - ORDER.indexOf(other.op)),
    risks: [...renamesIn(changes), ...risksOf(changes, now, input.plainUntil)],
    calls,
    guardrails: findings,
    advice: adviceFindings(declared),
  };
}

/** Whether a report must stop a pipeline: the plan failed, or a mandatory guardrail is violated. */
export const mustStop = (reports: readonly StackReport[]): boolean =>
  reports.some(
    ({ outcome, guardrails }) =>
      outcome === "failed" || guardrails.some(({ enforcement }) => enforcement === "mandatory"),
  );
