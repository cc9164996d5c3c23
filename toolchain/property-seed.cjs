// Property tests use the same cases each time in `npm test`, since a change must not fail because of an older bug;
// sweeps (FULL_SWEEP) and single runs of mocha use new cases each time. Failures name their seed.
if (!process.env.FULL_SWEEP) require("fast-check").configureGlobal({ seed: 20_261_231 });
