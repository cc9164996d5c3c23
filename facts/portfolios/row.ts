/** Rows about the assets of a portfolio. */
import { type Condition, type Requirement, type RuleRow, rules } from "../language.js";

/** /creative/portfolio/create/. */
export const PAGE = "1739091950439426";
const CONTENT = "portfolio_content";

const row = rules({ level: "portfolio", source: PAGE, mark: "documented" });

/** Portfolios of these types. */
export const of = (...types: readonly string[]): Condition => ({ creative_portfolio_type: types });

/** A rule for each asset. */
export const asset = (id: string, field: string, must: Requirement, when: Condition, why: string): RuleRow =>
  row(id, `item.${field}`, must, when, why, { each: CONTENT });

export const REQUIRED: Requirement = { requires: true };
