/** Times in the formats that spreadsheets, calendars and people use. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** German month names that differ. */
const OTHER_MONTHS: Readonly<Record<string, number>> = { mär: 3, mae: 3, mai: 5, okt: 10, dez: 12 };

const DAY_MS = 86_400_000;
/** Spreadsheets count days from here. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthOf = (word: string): number => {
  const start = word.toLowerCase().slice(0, 3);
  return OTHER_MONTHS[start] ?? MONTHS.indexOf(start) + 1;
};

const numbers = (found: RegExpExecArray, ...at: number[]): number[] => at.map((index) => Number(found[index]));

/** A day from its text; undefined if day and month are ambiguous. */
function dayIn(text: string): Parts | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text);
  if (iso) {
    const [year = 0, month = 0, day = 0] = numbers(iso, 1, 2, 3);
    return { year, month, day };
  }
  const worded = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+(\p{L}{3,9})\.?,?[ -]+(\d{4})\b/u.exec(text);
  if (worded) return { year: Number(worded[3]), month: monthOf(worded[2] ?? ""), day: Number(worded[1]) };
  const american = /^(\p{L}{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\b/u.exec(text);
  if (american) return { year: Number(american[3]), month: monthOf(american[1] ?? ""), day: Number(american[2]) };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted) {
    const [day = 0, month = 0, year = 0] = numbers(dotted, 1, 2, 3);
    return { year, month, day };
  }
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/.exec(text);
  if (!slashed) return undefined;
  const [first = 0, second = 0, year = 0] = numbers(slashed, 1, 2, 3);
  if (first > 12) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : undefined;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The time of day; default midnight. */
function clockIn(text: string): string | undefined {
  const found = /(?:^|\D)(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?\.?m?\b/i.exec(text);
  if (!found) return /\d\s*[ap]\.?m\b/i.test(text) ? undefined : "00:00:00";
  const [hour = 0, minute = 0, second = 0] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  const half = found[4]?.toLowerCase();
  const whole = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  return whole < 24 && minute < 60 ? `${two(whole)}:${two(minute)}:${two(second)}` : undefined;
}

/** The time that a text or a number stands for, as if it were in UTC; undefined if that is a guess. */
function meantTime(value: unknown): string | undefined {
  const number = typeof value === "number" ? value : /^\d+(\.\d+)?$/.test(String(value)) ? Number(value) : undefined;
  if (number !== undefined) {
    const at = number > 30_000 && number < 80_000 ? FIRST_DAY + Math.round(number * 86_400) * 1000 : undefined;
    const unix = number >= 1e9 && number < 1e10 ? number * 1000 : number >= 1e12 && number < 1e13 ? number : undefined;
    const time = at ?? unix;
    return time === undefined ? undefined : new Date(time).toISOString().replace(".000", "");
  }
  const text = String(value)
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*,? +/iu, "");
  const [day, clock] = [dayIn(text), clockIn(text)];
  if (!day || clock === undefined) return undefined;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  const date = new Date(midnight);
  const isReal = date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day && midnight % DAY_MS === 0;
  return isReal ? `${date.toISOString().slice(0, 10)}T${clock}Z` : undefined;
}

/** ` Write "2027-03-01T09:00:00Z" if it is in UTC.` */
export function timeHint(value: unknown): string {
  const text = String(value);
  const bare = text.replace(/^[\u201c\u201d\u201e\u2018\u2019]+|[\u201c\u201d\u201e\u2018\u2019]+$/g, "");
  if (bare !== text) return ` Write straight quotes: "${bare}"`;
  const zone = /\d\s*([A-Z]{2,4}T?|[A-Z][a-z]+\/[A-Z]\w+)$/.exec(text)?.[1];
  if (zone !== undefined && !/^(AM|PM|UTC|GMT)$/.test(zone))
    return ` Zone names are not supported: write an offset instead of ${zone}, such as +01:00.`;
  const time = meantTime(value);
  if (time !== undefined) return ` Write "${time}" if it is in UTC.`;
  return /^\d{1,2}[/-]\d{1,2}[/-]\d{4}/.test(text) ? " The month is ambiguous." : "";
}
