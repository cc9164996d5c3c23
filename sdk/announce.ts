/**
 * Tells the providers of a run what the program is going to declare, before it is registered: guardrails about sums judge the
 * whole plan, and the engine shows it to Check one resource after the other. So do accounts: nothing is written where any
 * resource declares another currency than its account has.
 */
import * as pulumi from "@pulumi/pulumi";
import { identityOf } from "../provider/adapters/guardrail-candidate.js";
import { RunLedger } from "../provider/adapters/run-ledger.js";
import type { DeclaredCurrency, RunObject, Sibling } from "../provider/adapters/run-objects.js";
import { moneyOf } from "../provider/adapters/run-plan.js";
import { storedLogin } from "../provider/auth/store.js";
import { dotEnv, readSettings } from "../provider/config/config.js";
import { defaultFor, type Resource, type Values } from "../provider/definitions/index.js";
import { canonicalTime } from "../provider/engine/objects/times.js";
import { sharedProperties, sharedValues } from "../provider/facts/shared-and-fixed.js";
import { loadGuardrails, SPEND_RULES } from "../provider/guardrails/index.js";

/** A campaign or an ad group as a program gives it. */
export interface Announced {
  readonly definition: Resource;
  /** Its name in Pulumi. */
  readonly name: string;
  readonly given: Values;
  /** What it is in, where the program has made that itself. */
  readonly parent?: Omit<Announced, "kept">;
  /** What of it stays as the state has it; nothing where Pulumi may put any values in the place of these (as-given.ts). */
  readonly kept: readonly string[] | undefined;
}

const pending: Announced[] = [];
let flushing: Promise<void> | undefined;
/** The run's ledger, and whether guardrails judge sums by it; null without an engine. */
let run: { readonly ledger: RunLedger; readonly isJudged: boolean } | undefined | null;
let advertiserOfSettings: string | undefined;

/** Whether a guardrail speaks of money. Rules that cannot be read are Check's to report. */
function isAnySpendRule(config: pulumi.Config): boolean {
  const { guardrails, problems } = loadGuardrails(process.cwd(), config.get("configPath") ?? "ads");
  if (problems.length > 0) return false;
  return guardrails.some(({ guardrails: { mandatory = {}, advisory = {} } }) =>
    SPEND_RULES.some((rule) => rule in mandatory || rule in advisory),
  );
}

function runOf(): typeof run {
  if (run !== undefined) return run;
  run = null;
  try {
    const address = process.env.PULUMI_NODEJS_ENGINE;
    if (!address) return run;
    const config = new pulumi.Config("tiktok");
    const isJudged = isAnySpendRule(config);
    const get = (key: string): string | undefined => config.get(key.replace(/^tiktok:/, ""));
    advertiserOfSettings = readSettings(get, process.env, dotEnv(process.cwd()), storedLogin(process.env)).advertiserId;
    run = { ledger: new RunLedger(address), isJudged };
  } catch {
    // Check reports what is wrong with settings and policies; without a plan it judges what it has seen.
  }
  return run;
}

const isPlain = (value: unknown): boolean =>
  value === undefined || ["string", "number", "boolean"].includes(typeof value);

const timeOf = (value: unknown): unknown => (typeof value === "string" ? (canonicalTime(value) ?? value) : value);

function advertiserOf({ given, parent }: Pick<Announced, "given" | "parent">): unknown {
  return given.advertiserId ?? (parent ? advertiserOf(parent) : advertiserOfSettings);
}

/** What Check fills in of what money depends on: Smart+ campaigns have a mode of their own where the program is silent. */
function defaultsOf({ fields, derived = [] }: Resource, given: Values): Values {
  const defaults = Object.entries(fields).flatMap(([name, { tiktok }]) =>
    tiktok.default === undefined ? [] : [[name, tiktok.default] as const],
  );
  const values: Values = { ...Object.fromEntries(defaults), ...given };
  const mode = derived.find(({ property }) => property === "budgetMode")?.value((name) => values[name]);
  return { ...Object.fromEntries(defaults), ...(mode === undefined ? {} : { budgetMode: mode }) };
}

/** What Check will see; nothing where a value of it is not known yet. */
function rowOf(one: Announced): RunObject | undefined {
  const { definition, name, given, parent } = one;
  const kind = definition.kind === "campaign" ? "campaign" : "adGroup";
  const { campaign, ...own } = { ...defaultsOf(definition, given), ...given };
  const isLinked = parent !== undefined || kind === "campaign" || typeof campaign === "string";
  const end = own.scheduleEndTime ?? (own.scheduleType === "SCHEDULE_FROM_NOW" ? undefined : parent?.given.endTime);
  const values = moneyOf({
    ...own,
    name: own.name ?? (kind === "campaign" ? undefined : name),
    advertiserId: advertiserOf(one),
    status: own.status ?? defaultFor("status", definition.fields.status, own),
    scheduleStartTime: timeOf(own.scheduleStartTime ?? parent?.given.startTime),
    scheduleEndTime: timeOf(end),
    ...(typeof campaign === "string" ? { campaign } : {}),
  });
  if (one.kept === undefined || !isLinked || !Object.values(values).every(isPlain)) return undefined;
  if (typeof values.name !== "string" || values.advertiserId === undefined) return undefined;
  const parentName = parent?.given.name;
  const campaignName = typeof parentName === "string" ? parentName : undefined;
  const identity = identityOf(kind, values, campaignName ?? (typeof campaign === "string" ? campaign : undefined));
  return {
    kind,
    key: `planned ${identity}`,
    identity,
    name,
    after: values,
    planned: true,
    ...(one.kept.length > 0 ? { kept: one.kept } : {}),
    ...(campaignName ? { campaignName } : {}),
  };
}

/** The currencies that resources declare for accounts, each once. */
function currenciesOf(announced: readonly Announced[]): DeclaredCurrency[] {
  const found = new Map<string, DeclaredCurrency>();
  for (const one of announced) {
    const [advertiserId, { currency }] = [advertiserOf(one), one.given];
    if (typeof advertiserId !== "string" || typeof currency !== "string") continue;
    const key = `${advertiserId} ${currency}`;
    if (!found.has(key)) found.set(key, { advertiserId, currency, name: one.name });
  }
  return [...found.values()];
}

/** What resources must have in common with others below their campaign, as far as the program sets it. */
function siblingsOf(announced: readonly Announced[]): Sibling[] {
  return announced.flatMap((one) => {
    const { definition, name, given, parent } = one;
    const field = definition.parent?.field;
    if (field === undefined || sharedProperties(definition).length === 0) return [];
    const [advertiserId, above] = [advertiserOf(one), parent ? parent.given.name : given[field]];
    if (typeof advertiserId !== "string" || typeof above !== "string") return [];
    const get = (property: string): unknown =>
      property.startsWith("parent.") ? parent?.given[property.slice("parent.".length)] : given[property];
    const derived = (definition.derived ?? []).map(({ property, value }) => [property, given[property] ?? value(get)]);
    const values = sharedValues(definition, { ...given, ...Object.fromEntries(derived) });
    const plain = Object.fromEntries(Object.entries(values).filter(([, value]) => isPlain(value)));
    return [
      {
        title: definition.title,
        advertiserId,
        campaign: above,
        name: typeof given.name === "string" ? given.name : name,
        values: plain,
      },
    ];
  });
}

function flush({ ledger, isJudged }: NonNullable<typeof run>): void {
  const announced = pending.splice(0);
  ledger.declareCurrencies(currenciesOf(announced));
  ledger.declareSiblings(siblingsOf(announced));
  if (!isJudged) return;
  const rows = announced.map(rowOf);
  const whole = rows.filter((row) => row !== undefined);
  // Half a plan must not be taken for the whole.
  if (whole.length === rows.length) ledger.putAll(whole);
  else ledger.leaveOut();
}

/** Announces a resource. What comes back settles once all that the program declares at this time is announced. */
export function announce(one: Announced): Promise<void> | undefined {
  const known = one.definition.kind === "campaign" || one.definition.kind === "adGroup" ? runOf() : undefined;
  if (!known) return undefined;
  pending.push(one);
  flushing ??= new Promise((resolve) => {
    setImmediate(() => {
      flushing = undefined;
      try {
        flush(known);
      } finally {
        resolve();
      }
    });
  });
  return flushing;
}
