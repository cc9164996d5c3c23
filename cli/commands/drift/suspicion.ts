/** Drift that needs attention soon: changes to spend, and edits at unusual hours. Pure. */
import { EXIT, UserError } from "../../lib/exit.js";
import type { DriftedObject, UnmanagedObject } from "./find.js";

/** A finding with its rule's id. */
export interface Suspicion {
  readonly rule: "budget-raised" | "enabled-outside" | "created-outside" | "outside-hours" | "overspend";
  readonly object: string;
  readonly sentence: string;
}

/** Working hours. */
export interface Hours {
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** An object's cost on one day, and the limit in the code. Whole units of the currency. */
export interface DaySpend {
  readonly object: string;
  readonly day: string;
  readonly spend: number;
  readonly budget: number;
}

/** TikTok may spend a quarter more on one day under dynamic budgets (reference 3.4); anything beyond is unexplained. */
const MOST_OF_BUDGET = 1.25;

/** `08:00-20:00`. Throws UserError. */
export function hoursOf(text: string, timeZone: string): Hours {
  const [, h1, m1, h2, m2] = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(text) ?? [];
  const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
  if (Number.isNaN(from) || Number.isNaN(to) || from > 1440 || to > 1440)
    throw new UserError(`--hours "${text}" is not a time range such as 08:00-20:00.`, EXIT.usage);
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new UserError(`--time-zone "${timeZone}" is not a time zone such as Europe/Berlin.`, EXIT.usage);
  }
  return { from, to, timeZone };
}

function isOutside(time: string, { from, to, timeZone }: Hours): boolean {
  const text = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(time));
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  const now = hour * 60 + minute;
  return from <= to ? now < from || now >= to : now < from && now >= to;
}

const who = (by: string | undefined): string => (by ? ` by ${by}` : "");

/** Everything suspicious, money first. */
export function suspicionsOf(
  objects: readonly DriftedObject[],
  unmanaged: readonly UnmanagedObject[],
  spends: readonly DaySpend[],
  hours: Hours | undefined,
): Suspicion[] {
  const found: Suspicion[] = [];
  for (const { object, values } of objects)
    for (const { property, state, live, by } of values) {
      if (property === "budget" && typeof live === "number" && typeof state === "number" && live > state)
        found.push({
          rule: "budget-raised",
          object,
          sentence: `the budget of ${object} was raised from ${state} to ${live} outside the code${who(by)}.`,
        });
      if (property === "status" && live === "ENABLE")
        found.push({ rule: "enabled-outside", object, sentence: `${object} was enabled outside the code${who(by)}.` });
    }
  for (const { object, day, spend, budget } of spends)
    if (spend > budget * MOST_OF_BUDGET)
      found.push({
        rule: "overspend",
        object,
        sentence: `${object} spent ${spend} on ${day}; the code allows ${budget} a day.`,
      });
  for (const { noun, name, id, under, by } of unmanaged)
    found.push({
      rule: "created-outside",
      object: `${noun} "${name}"`,
      sentence: `${noun} "${name}" (${id})${under ? ` under ${under}` : ""} was created outside the code${who(by)}.`,
    });
  if (!hours) return found;
  const times = [
    ...objects.flatMap(({ object, since, by, values }) => [
      { object, time: since, by },
      ...values.map((value) => ({ object, time: value.since, by: value.by })),
    ]),
    ...unmanaged.map(({ noun, name, created, by }) => ({ object: `${noun} "${name}"`, time: created, by })),
  ];
  const seen = new Set<string>();
  for (const { object, time, by } of times) {
    if (time === undefined || !isOutside(time, hours) || seen.has(`${object} ${time}`)) continue;
    seen.add(`${object} ${time}`);
    found.push({
      rule: "outside-hours",
      object,
      sentence: `${object} was changed at ${time.slice(0, 16).replace("T", " ")} UTC${who(by)}, outside the hours.`,
    });
  }
  return found;
}
