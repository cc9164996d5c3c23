/**
 * What a process that a test starts with an environment of its own needs, so that it plays on the day of `npm test`
 * (toolchain/fixed-day.cjs). Empty where a spec is run on the system's clock.
 */
export const FIXED_DAY: Readonly<Record<string, string>> = Object.fromEntries(
  ["NODE_OPTIONS", "TIKTOK_ADS_CLOCK_SHIFT_MS"].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  }),
);
