/**
 * The one table of TikTok's codes (reference 8): kind of failure, whether the call was executed, and whether it may be
 * sent again unchanged. `ran`: `no`, without effect; `maybe`, unknown.
 */
export type ErrorKind =
  | "auth"
  | "permission"
  | "invalid"
  | "notFound"
  | "conflict"
  | "notReady"
  | "throttled"
  | "unavailable"
  | "network"
  | "unknown";

/** What a code means for the caller. */
export interface CodeRule {
  readonly kind: ErrorKind;
  readonly ran: "no" | "maybe";
  readonly retry: boolean;
}

const rule = (kind: ErrorKind, retry = false, ran: CodeRule["ran"] = "no"): CodeRule => ({ kind, retry, ran });

const CODES = new Map<number, CodeRule>();
const put = (value: CodeRule, ...codes: number[]): void => {
  for (const code of codes) CODES.set(code, value);
};

put(rule("invalid"), 40000, 40002, 40003, 40009, 40011, 40012, 40052, 40053, 40061, 40062, 40063, 40065, 41002);
put(rule("permission"), 40001, 40118, 40119, 40124, 40125, 40130, 40131, 40300, 40301, 40302, 41000);
put(rule("invalid"), 40006, 40008, 40010, 40013, 40014, 40051, 40117, 40400, 40502, 41001);
put(rule("notFound"), 40007);
put(
  rule("auth"),
  40101,
  40102,
  40103,
  40104,
  40105,
  40106,
  40107,
  40108,
  40109,
  40110,
  40112,
  40113,
  40114,
  40115,
  40116,
  40309,
  70001,
);
put(rule("throttled", true), 40016, 40100, 40132, 40133, 61000);
put(rule("conflict", false, "maybe"), 40050);
put(rule("conflict", true), 40202);
put(rule("notReady", true), 40201, 40901);
put(rule("unavailable", true, "maybe"), 40700, 50000, 50002, 51305, 52000);
put(rule("unavailable", true), 60001);
put(rule("notReady", true), 40902, 40903, 40913, 40914);
put(rule("invalid"), 40900, 40904, 40905, 40906, 40907, 40908, 40909, 40910, 40911, 40912, 40915, 40916);

/**
 * The rule for a code. Unknown codes are shown and never retried, except for TikTok's internal ranges; whether the call
 * was executed is unknown too.
 */
export function ruleOf(code: number): CodeRule {
  const known = CODES.get(code);
  if (known) return known;
  if (code >= 50000 && code < 54000) return rule("unavailable", true, "maybe");
  return rule("unknown", false, "maybe");
}
