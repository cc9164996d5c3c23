/**
 * `tiktok-ads preview` runs `pulumi preview` in order to report what a change does to money, with every guardrail that it
 * breaks. Check stops at the first one, so in such a run the report judges them; and nothing can be changed in it.
 */

/** The variable for it, set to `1` in the environment of `pulumi`. */
export const PLAN_ONLY = "TIKTOK_ADS_PLAN_ONLY";

/** Whether this run only plans. */
export const isPlanOnly = (environment: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  environment[PLAN_ONLY] === "1";

/** The error of an update that runs with the variable. */
export const ONLY_PLANS = `${PLAN_ONLY} is set, so this run plans and changes nothing: guardrails are not checked in it. Unset it and run pulumi up again.`;
