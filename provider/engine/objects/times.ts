const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const TIKTOK = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/** True if the calendar has this day, so that 31 February is refused and not moved into March. */
function dayExists(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/**
 * The canonical form of times: `YYYY-MM-DDTHH:MM:SSZ`. Accepts ISO 8601 with an offset or Z, and
 * `YYYY-MM-DD HH:MM:SS`, which TikTok reads as UTC (design.md section 6). Anything else is `undefined`.
 */
export function canonicalTime(text: string): string | undefined {
  const iso = ISO.exec(text);
  const day = iso?.[1] ?? TIKTOK.exec(text)?.[1];
  if (!day || !dayExists(day)) return undefined;
  const instant = new Date(iso ? text : `${text.replace(" ", "T")}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : `${instant.toISOString().slice(0, 19)}Z`;
}

/** A canonical time as TikTok writes it: `YYYY-MM-DD HH:MM:SS` in UTC (reference 1.4). */
export function tiktokTime(canonical: string): string {
  return canonical.replace("T", " ").replace("Z", "");
}

/** The instant of a time as TikTok or a program writes it, in milliseconds; NaN if it is none. */
export const instantOf = (time: unknown): number => Date.parse(canonicalTime(String(time)) ?? "");
