/** Every rule of campaigns. */
import type { RuleRow } from "../language.js";
import { budgetRules } from "./budgets.js";
import { objectiveRules } from "./objectives.js";
import { switchRules } from "./switches.js";

export { campaignChanges, campaignDefaults, campaignFills } from "./shown.js";

export const campaignRules: readonly RuleRow[] = [...objectiveRules, ...budgetRules, ...switchRules];
