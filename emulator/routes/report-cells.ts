/** The cells that one day of one ad is split into: hours, countries, ages and so on, with their weights. */
import { dayOf, HOUR, startOfDay } from "../behaviour/account-time.js";
import { SPLITS } from "../contract/audiences.js";
import { parseTime } from "../validate.js";
import type { World } from "../world.js";
import type { Known, Line, Lines } from "./report-lines.js";
import type { Query } from "./report-question.js";

/** One part of a line. */
export interface Cell {
  readonly parts: Readonly<Record<string, string>>;
  readonly weight: number;
}

/** More people are awake in the evening; weights of the 24 hours, assumed. */
const AWAKE = Array.from({ length: 24 }, (_none, hour) => 1 + 0.8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI));

/** Hours of a day in which the ad could deliver: after its creation and start, within its dayparting, until now. */
function hours(world: World, lines: Pick<Lines, "advertiser">, known: Known, day: string): Cell[] {
  const timezone = String(world.store.get("advertiser", lines.advertiser)?.row.timezone ?? "Etc/UTC");
  const midnight = startOfDay(Date.parse(`${day}T12:00:00Z`), timezone);
  const bounds = [midnight, parseTime(known.ad.row.create_time), parseTime(known.group.row.schedule_start_time)];
  const from = Math.max(...bounds.filter((one) => !Number.isNaN(one)));
  const to = Math.min(
    world.now(),
    ...[parseTime(known.group.row.schedule_end_time)].filter((one) => !Number.isNaN(one)),
  );
  const pattern = String(known.group.row.dayparting ?? "");
  const slots = /^[01]{336}$/.test(pattern) && pattern.includes("0") ? pattern : "1".repeat(336);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = AWAKE.map((awake, hour): Cell => {
    const start = midnight + hour * HOUR;
    const share = Math.max(0, Math.min(to, start + HOUR) - Math.max(from, start)) / HOUR;
    const open = [0, 1].filter((half) => slots[weekday * 48 + hour * 2 + half] === "1").length / 2;
    return { parts: { stat_time_hour: `${day} ${String(hour).padStart(2, "0")}:00:00` }, weight: awake * share * open };
  });
  const some = cells.filter(({ weight }) => weight > 0);
  return some.length > 0 ? some : [{ parts: { stat_time_hour: `${day} 00:00:00` }, weight: 1 }];
}

/** The first day of the week (Monday) or month of a day. */
function began(day: string, time: string): string {
  if (time === "stat_time_month") return `${day.slice(0, 7)}-01`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  const weekday = (new Date(ms).getUTCDay() + 6) % 7;
  return dayOf(ms - weekday * 24 * HOUR, "UTC");
}

/** All cells of a line; one with weight 1 if nothing splits it. */
export function cellsOf(
  world: World,
  lines: Pick<Lines, "advertiser"> & { readonly query: Pick<Query, "time" | "splits"> },
  known: Known,
  line: Line,
): Cell[] {
  const { time, splits } = lines.query;
  let cells: Cell[] = [{ parts: {}, weight: 1 }];
  if (time === "stat_time_hour") cells = hours(world, lines, known, line.day);
  else if (time === "stat_time_day") cells = [{ parts: { stat_time_day: `${line.day} 00:00:00` }, weight: 1 }];
  else if (time) cells = [{ parts: { [time]: `${began(line.day, time)} 00:00:00` }, weight: 1 }];
  const of = { group: known.group.row, ad: known.ad.row, skan: known.profile.skan };
  for (const name of splits) {
    const shares = Object.entries(SPLITS[name]?.(of) ?? {});
    cells = cells.flatMap(({ parts, weight }) =>
      shares.map(([value, share]) => ({ parts: { ...parts, [name]: value }, weight: weight * share })),
    );
  }
  return cells;
}
