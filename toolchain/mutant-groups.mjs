// What mutation testing changes, and the fast tests that must notice. Without the ending; files below dist/, with the lines where only some of
// them are meant, specs below dist/tests/. A group takes a few minutes, so that it ends where time is short.
// `tests` narrows them by title, where some need what only one file is about; each pattern must match a test.
const RECOVERY = [
  "engine/recovery/journal",
  "engine/recovery/scope",
  "engine/recovery/create-once",
  "engine/recovery/elsewhere",
  "engine/recovery/other-releases",
  "engine/recovery/find-lost",
  "engine/recovery/lists-lag",
  "engine/recovery/strange-server",
  "engine/recovery/take-over",
  "engine/recovery/taken-name",
  "engine/recovery/differences",
  "engine/odd-answers",
];

/** Not what specs of resources have in common. */
const OWN_WAYS = ["^(?!.* over the lifecycle)"];

export const GROUPS = {
  limiter: {
    files: ["provider/ratelimit/limiter", "provider/ratelimit/urgency", "provider/ratelimit/quota"],
    specs: ["ratelimit/limiter"],
    tests: ["^the limiter on memory", "^the ledger of a machine", "^waiting calls"],
  },
  ledgers: {
    files: ["provider/ratelimit/ledger", "provider/ratelimit/sqlite-ledger"],
    specs: ["ratelimit/limiter"],
    tests: ["^the limiter on (memory|SQLite)", "^the ledger of a machine"],
  },
  fleet: {
    files: ["provider/ratelimit/redis-ledger", "provider/ratelimit/fallback-ledger"],
    specs: ["ratelimit/limiter", "ratelimit/fallback-ledger"],
    tests: ["Redis", "^a fleet's quota", "^the quota while its first counter fails"],
  },
  diff: {
    files: ["provider/engine/objects/diff", "provider/engine/objects/values", "provider/engine/objects/wire"],
    specs: [
      "engine/objects/baseline",
      "engine/objects/diff",
      "engine/objects/filled-in",
      "engine/objects/undeclared",
      "engine/objects/values",
      "engine/objects/wire",
    ],
  },
  http: {
    files: [
      "provider/http/client",
      "provider/http/retry",
      "provider/http/transport",
      "provider/http/envelope",
      "provider/http/codes",
    ],
    specs: ["http/calls", "http/client", "http/envelope", "http/retry", "http/transport"],
  },
  // Not guardrails/emulated-spend and guardrails/stories, which take seconds for each change: `by-hand` has those.
  "spend-budget": {
    files: ["provider/spend/budget", "provider/spend/declared"],
    specs: ["guardrails/worst-day", "guardrails/money", "guardrails/guardrails", "spend/budget", "spend/declared"],
  },
  "spend-running": {
    files: ["provider/spend/commitment:1-98"],
    specs: ["spend/commitment", "guardrails/worst-day", "guardrails/money", "guardrails/guardrails"],
  },
  "spend-sums": {
    files: ["provider/spend/commitment:99-210"],
    specs: ["spend/commitment", "guardrails/worst-day", "guardrails/money", "guardrails/guardrails"],
  },
  "guardrails-money": {
    files: ["provider/guardrails/sums"],
    specs: ["guardrails/sums", "guardrails/worst-day", "guardrails/money", "guardrails/guardrails"],
  },
  "guardrails-changes": {
    files: ["provider/guardrails/increase", "provider/guardrails/stops", "provider/guardrails/evaluate"],
    specs: [
      "guardrails/stops",
      "guardrails/evaluate",
      "guardrails/increase",
      "guardrails/money",
      "guardrails/guardrails",
      "guardrails/smart-plus",
    ],
  },
  "guardrails-rules": {
    files: ["provider/guardrails/rules", "provider/guardrails/addresses", "provider/guardrails/pattern"],
    specs: [
      "guardrails/addresses",
      "guardrails/rules",
      "guardrails/money",
      "guardrails/guardrails",
      "guardrails/smart-plus",
    ],
  },
  "guardrails-files": {
    files: ["provider/guardrails/load", "provider/guardrails/parse"],
    specs: ["guardrails/guardrails", "guardrails/policy-files", "guardrails/parse"],
  },
  // One definition of the fast specs of recovery: each makes its own emulator, and a change runs only the tests that reach it.
  // What earlier runs have begun, and sending a create of our own.
  "recovery-create": {
    files: ["provider/engine/recovery/create-once:1-127", "provider/engine/recovery/purpose"],
    specs: [...RECOVERY, "engine/batching/shared-calls", "resources/creative-portfolio"],
    tests: OWN_WAYS,
  },
  "recovery-send": {
    files: ["provider/engine/recovery/create-once:128-290"],
    specs: [...RECOVERY, "engine/batching/shared-calls", "resources/creative-portfolio"],
    tests: OWN_WAYS,
  },
  // Resources without names, whose names are not unique, or whose lists have no filters are looked for in ways of their own.
  "recovery-fits": {
    files: ["provider/engine/recovery/find-lost:1-42"],
    specs: [...RECOVERY, "resources/pixel", "resources/saved-audience"],
    tests: OWN_WAYS,
  },
  "recovery-find": {
    files: [
      "provider/engine/recovery/object-lookup",
      "provider/engine/recovery/file-lookup",
      "provider/engine/recovery/created-after",
    ],
    specs: [...RECOVERY, "resources/pixel", "resources/saved-audience"],
    tests: OWN_WAYS,
  },
  "recovery-look": {
    files: ["provider/engine/recovery/find-lost:43-140"],
    specs: [...RECOVERY, "resources/creative-portfolio"],
    tests: OWN_WAYS,
  },
  "recovery-take-over": {
    files: [
      "provider/engine/recovery/leftovers",
      "provider/engine/recovery/scope",
      "provider/engine/recovery/elsewhere",
      "provider/engine/recovery/begun-elsewhere",
      "provider/engine/recovery/unmanaged",
      "provider/engine/recovery/take-over",
      "provider/engine/recovery/taken-name",
    ],
    specs: RECOVERY,
  },
  "recovery-journal": {
    files: ["provider/engine/recovery/sqlite-journal"],
    specs: ["engine/recovery/journal", "engine/recovery/scope"],
  },
};
