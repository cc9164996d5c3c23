/** Amounts that TikTok changes by itself at the account's next midnight (`operations.schedule`). */
import { isAbsent, type Resource, type ScheduleOperation, type Values, wireName } from "../../definitions/index.js";

type Row = Readonly<Record<string, unknown>>;

/** What has to be sent: an amount for now, one for the next midnight, or both. */
export interface ScheduleWork {
  readonly now?: number;
  readonly next?: number;
}

/** The amount that a value is; nothing where it is none or not known. */
export const amountIn = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** TikTok's name of a property. */
export const wireOf = ({ fields }: Resource, name: string): string => {
  const field = fields[name];
  return (field && wireName(name, field)) ?? name;
};

/**
 * What a change has to send. An amount that is set at once may put a scheduled one aside, so that one is sent again. A schedule
 * that a program no longer has may have taken effect already or not: the amount is set at once and for the next midnight,
 * since TikTok documents no call that takes a schedule back. Empty where nothing has to be sent.
 */
export function scheduleWork({ property, of }: ScheduleOperation, olds: Values, news: Values): ScheduleWork {
  const [was, is] = [amountIn(olds[property]), amountIn(news[property])];
  const amount = amountIn(news[of]);
  if (is !== undefined) return was === is && olds[of] === news[of] ? {} : { next: is };
  if (was === undefined || amount === undefined || amount === was) return {};
  // The update call brings an amount that changes.
  return { ...(olds[of] === news[of] ? { now: amount } : {}), next: amount };
}

/** A row with what the other list shows of its schedule: 0, or nothing, where there is none. */
export function withScheduled(resource: Resource, row: Row, other: Row | undefined): Row {
  const { schedule } = resource.operations;
  if (!schedule) return row;
  const wire = wireOf(resource, schedule.property);
  const amount = Number(other?.[wire] ?? 0);
  return { ...row, [wire]: amount > 0 ? amount : null };
}

/** Whether the scheduled amount is the amount by now. */
export function hasTakenEffect(resource: Resource, row: Row, declared: Values): boolean {
  const { schedule } = resource.operations;
  if (!schedule) return false;
  const scheduled = amountIn(declared[schedule.property]);
  return (
    scheduled !== undefined &&
    Number(row[wireOf(resource, schedule.of)]) === scheduled &&
    declared[schedule.of] !== undefined
  );
}

/**
 * A row as the program has it once its schedule took effect: both amounts stand as they are declared. Where the amount is not
 * the object's own, no list shows whether it took effect, and the declared one stands.
 */
export function withEffect(resource: Resource, row: Row, declared: Values): Row {
  const { schedule } = resource.operations;
  if (!schedule || declared[schedule.property] === undefined) return row;
  const [wire, amount] = [wireOf(resource, schedule.property), wireOf(resource, schedule.of)];
  if (hasTakenEffect(resource, row, declared))
    return { ...row, [amount]: declared[schedule.of], [wire]: declared[schedule.property] };
  if (!isAbsent(declared[schedule.of]) || !isAbsent(row[wire])) return row;
  const { [wire]: _unseen, ...rest } = row;
  return rest;
}
