/** The language of definitions. Imports nothing of ours but texts and shapes, so that everything else may import it. */
export * from "./compiled.js";
export * from "./defaults.js";
export * from "./deprecations.js";
export * from "./escapes.js";
export * from "./fields.js";
export * from "./function.js";
export * from "./made-name.js";
export * from "./migration.js";
export * from "./operations.js";
export * from "./origin.js";
export * from "./parent-context.js";
export * from "./resource.js";
export * from "./roles.js";
export * from "./rules.js";
export * from "./schemas.js";
export * from "./state-version.js";
export * from "./values.js";
