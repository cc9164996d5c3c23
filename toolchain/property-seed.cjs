// Property tests take the same cases each time in `npm test`, since a change must not fail for what another one left to be found;
// sweeps (FULL_SWEEP) and single runs of mocha take other cases each time. Failures name their seed.
if (!process.env.FULL_SWEEP) require("fast-check").configureGlobal({ seed: 20_261_231 });
