// What mutation testing changes, and the fast tests that must notice. Without the ending; files below dist/, specs below dist/tests/.
export const GROUPS = {
  limiter: {
    files: ["provider/ratelimit/limiter", "provider/ratelimit/urgency", "provider/ratelimit/quota"],
    specs: ["ratelimit/limiter"],
  },
  ledgers: {
    files: [
      "provider/ratelimit/ledger",
      "provider/ratelimit/sqlite-ledger",
      "provider/ratelimit/redis-ledger",
      "provider/ratelimit/fallback-ledger",
    ],
    specs: ["ratelimit/limiter"],
  },
};
