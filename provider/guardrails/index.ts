/** Guardrails: rules for changes, wherever they come from. */
export {
  type Enforcement,
  type Evaluation,
  evaluateGuardrails,
  type GuardrailViolation,
  guardrailMessage,
  isGuardrailMessage,
  SPEND_RULES,
} from "./evaluate.js";
export {
  docOfRule,
  GUARDRAILS_SCHEMA,
  type GuardrailPolicy,
  isRuleName,
  type PlacedGuardrails,
  type RuleName,
} from "./form.js";
export {
  configFilesUnder,
  guardrailsOfConfig,
  loadGuardrails,
  loadPolicy,
  POLICY_FILE,
  POLICY_VARIABLE,
  readPolicy,
  unreadable,
  withPolicy,
} from "./load.js";
export { type GuardrailProblem, guardrailsCompiler, type LoadedGuardrails, parseGuardrails } from "./parse.js";
export { onlyStops } from "./stops.js";
export type { Accounts } from "./sums.js";
