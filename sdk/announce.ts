/**
 * Tells the providers of a run what the program is going to declare, before it is registered: guardrails about sums judge the
 * whole plan, and the engine shows it to Check one resource after the other. Only where there are such guardrails.
 */
import * as pulumi from "@pulumi/pulumi";
import { identityOf } from "../provider/adapters/guardrail-candidate.js";
import { RunLedger, type RunObject } from "../provider/adapters/run-ledger.js";
import { moneyOf } from "../provider/adapters/run-plan.js";
import { storedLogin } from "../provider/auth/store.js";
import { dotEnv, readSettings } from "../provider/config/config.js";
import type { Resource, Values } from "../provider/definitions/index.js";
import { canonicalTime } from "../provider/engine/objects/times.js";
import { loadGuardrails, SPEND_RULES } from "../provider/guardrails/index.js";

/** A campaign or an ad group as a program gives it. */
export interface Announced {
  readonly definition: Resource;
  /** Its name in Pulumi. */
  readonly name: string;
  readonly given: Values;
  /** What it lies in, where the program has made that itself. */
  readonly parent?: Announced;
}

const pending: Announced[] = [];
let flushing: Promise<void> | undefined;
let ledger: RunLedger | undefined | null;
let advertiserOfSettings: string | undefined;

/** The ledger of this run; none without an engine, or where no guardrail speaks of money. */
function ledgerOfRun(): RunLedger | undefined {
  if (ledger !== undefined) return ledger ?? undefined;
  ledger = null;
  try {
    const address = process.env.PULUMI_NODEJS_ENGINE;
    const config = new pulumi.Config("tiktok");
    const { guardrails, problems } = loadGuardrails(process.cwd(), config.get("configPath") ?? "ads");
    const isWanted = guardrails.some(({ guardrails: { mandatory = {}, advisory = {} } }) =>
      SPEND_RULES.some((rule) => rule in mandatory || rule in advisory),
    );
    if (!address || !isWanted || problems.length > 0) return undefined;
    const get = (key: string): string | undefined => config.get(key.replace(/^tiktok:/, ""));
    advertiserOfSettings = readSettings(get, process.env, dotEnv(process.cwd()), storedLogin(process.env)).advertiserId;
    ledger = new RunLedger(address);
  } catch {
    // Check says what is wrong with settings and policies; without a plan it judges what it has seen.
  }
  return ledger ?? undefined;
}

const isPlain = (value: unknown): boolean =>
  value === undefined || ["string", "number", "boolean"].includes(typeof value);

const timeOf = (value: unknown): unknown => (typeof value === "string" ? (canonicalTime(value) ?? value) : value);

function advertiserOf({ given, parent }: Announced): unknown {
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
    status: own.status ?? definition.fields.status?.tiktok.default,
    scheduleStartTime: timeOf(own.scheduleStartTime ?? parent?.given.startTime),
    scheduleEndTime: timeOf(end),
    ...(typeof campaign === "string" ? { campaign } : {}),
  });
  if (!isLinked || !Object.values(values).every(isPlain)) return undefined;
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
    ...(campaignName ? { campaignName } : {}),
  };
}

function flush(known: RunLedger): void {
  const rows = pending.splice(0).map(rowOf);
  const whole = rows.filter((row) => row !== undefined);
  // Half a plan would be taken for the whole.
  if (whole.length === rows.length) known.putAll(whole);
}

/** Announces a resource. What comes back settles once all that the program declares at this time is announced. */
export function announce(one: Announced): Promise<void> | undefined {
  const known = one.definition.kind === "campaign" || one.definition.kind === "adGroup" ? ledgerOfRun() : undefined;
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
