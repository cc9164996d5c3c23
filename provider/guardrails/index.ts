/** Guard rails: what changes must keep to, wherever they come from. */
export {
  type Enforcement,
  type Evaluation,
  evaluateRails,
  isRailMessage,
  type RailVerdict,
  railMessage,
  SPEND_RULES,
} from "./evaluate.js";
export { GUARD_RAILS_SCHEMA, type GuardRails, type PlacedRails, type RuleName } from "./form.js";
export {
  configFilesUnder,
  loadPolicy,
  loadRails,
  POLICY_FILE,
  POLICY_VARIABLE,
  readPolicy,
  unreadable,
} from "./load.js";
export { type LoadedRails, parseRails, type RailProblem } from "./parse.js";
export { onlyStops } from "./stops.js";
export type { Accounts } from "./sums.js";
