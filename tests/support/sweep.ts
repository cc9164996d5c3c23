/**
 * Whether this run is a sweep, which `npm test` leaves out because it takes minutes and seldom finds what the short form
 * does not: `FULL_SWEEP=1`, which the scripts `test:faults`, `test:smart-plus` and `test:adapters` set.
 */
export const FULL_SWEEP = Boolean(process.env.FULL_SWEEP);
