/**
 * Whether this run is a sweep, which `npm test` leaves out because it takes minutes and seldom finds what the short form
 * does not: `FULL_SWEEP=1`, which the scripts `test:faults`, `test:smart-plus` and `test:adapters` set.
 */
export const FULL_SWEEP = Boolean(process.env.FULL_SWEEP);

/**
 * The seed of a property test: SEED where it is set. A sweep takes another one each time; `npm test` always the same, since a
 * change must not fail for what another one left to be found.
 */
export const seedOf = (usual: number): number =>
  Number(process.env.SEED ?? (FULL_SWEEP ? Date.now() % 1_000_000 : usual));
