/**
 * `tiktok-ads preview` runs `pulumi preview` to report what a change does to spend, with every guardrail violation.
 * Check stops at the first one, so in such a run the report evaluates them; and nothing can be changed in it.
 */

/** Its variable, set to `1` in the environment of `pulumi`. */
export const PLAN_ONLY = "TIKTOK_ADS_PLAN_ONLY";

/** Whether this run only plans. */
export const isPlanOnly = (environment: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  environment[PLAN_ONLY] === "1";

/** The error of an update that runs with the variable. */
export const ONLY_PLANS = `${PLAN_ONLY} is set, so this run plans and changes nothing: guardrails are not checked in it. Unset it and run pulumi up again.`;
