/** Amounts that TikTok applies at the account's next midnight (`operations.schedule`). */
import { isAbsent, type Resource, type ScheduleOperation, type Values, wireName } from "../../definitions/index.js";

type Row = Readonly<Record<string, unknown>>;

/** What has to be sent: a current amount, one for the next midnight, or both. */
export interface ScheduleWork {
  readonly now?: number;
  readonly next?: number;
}

/** A value as an amount; undefined if it is not one or unknown. */
export const amountIn = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** TikTok's name of a property. */
export const wireOf = ({ fields }: Resource, name: string): string => {
  const field = fields[name];
  return (field && wireName(name, field)) ?? name;
};

/**
 * What a change has to send. Setting the current amount may cancel a scheduled one, so that one is sent again. A
 * schedule that was removed from the program may or may not have taken effect: the amount is set now and for the next
 * midnight, because TikTok documents no call that removes a schedule. Empty if nothing has to be sent.
 */
export function scheduleWork({ property, of }: ScheduleOperation, olds: Values, news: Values): ScheduleWork {
  const [was, is] = [amountIn(olds[property]), amountIn(news[property])];
  const amount = amountIn(news[of]);
  if (is !== undefined) return was === is && olds[of] === news[of] ? {} : { next: is };
  if (was === undefined || amount === undefined || amount === was) return {};
  // The update call sends a changed amount.
  return { ...(olds[of] === news[of] ? { now: amount } : {}), next: amount };
}

/** A row with the schedule that the other list shows: 0, or nothing, if there is none. */
export function withScheduled(resource: Resource, row: Row, other: Row | undefined): Row {
  const { schedule } = resource.operations;
  if (!schedule) return row;
  const wire = wireOf(resource, schedule.property);
  const amount = Number(other?.[wire] ?? 0);
  return { ...row, [wire]: amount > 0 ? amount : null };
}

/** Whether the scheduled amount is already in effect. */
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
 * A row as the program sees it once its schedule took effect: both amounts as declared. If the amount is not the
 * object's own, no list shows whether it took effect, and the declared one is kept.
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
