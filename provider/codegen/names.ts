/** Names of types, the same in Pulumi's schema and in our own TypeScript. */

/** `budgetMode` → `BudgetMode`. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `BUDGET_MODE_DAY` → `BudgetModeDay`: generators split names at capitals, and would spell BUDGE_T_MOD_E_DAY. */
export const enumName = (value: string): string =>
  value
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join("");

/** `AdGroup` → `ad-group`. */
export const fileName = (title: string): string => title.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
