/** Days of an ad account, in its own time zone (reference 1.4). */

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timezone, format);
  }
  return format;
}

/** The zone's offset from UTC at a moment, in milliseconds. */
export function offsetAt(ms: number, timezone: string): number {
  if (timezone === "Etc/UTC" || timezone === "UTC") return 0;
  const parts = Object.fromEntries(
    formatOf(timezone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** The account's day, `YYYY-MM-DD`, at a moment. */
export const dayOf = (ms: number, timezone: string): string =>
  new Date(ms + offsetAt(ms, timezone)).toISOString().slice(0, 10);

/** When the account's day at `ms` began. */
export function startOfDay(ms: number, timezone: string): number {
  const offset = offsetAt(ms, timezone);
  return Math.floor((ms + offset) / DAY) * DAY - offset;
}

/** When the account's next day begins. */
export const nextMidnight = (ms: number, timezone: string): number => startOfDay(ms, timezone) + DAY;
