/** Guard rails: what changes must keep to, wherever they come from. */
export { type Enforcement, evaluateRails, type RailVerdict, railMessage } from "./evaluate.js";
export { GUARD_RAILS_SCHEMA, type GuardRails, type PlacedRails, type RuleName } from "./form.js";
export { type LoadedRails, loadPolicy, loadRails, POLICY_FILE, parseRails, type RailProblem } from "./load.js";
