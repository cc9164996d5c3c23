// Made from provider/resources and provider/functions by `npm run generate`. Do not edit.
export * as enums from "./enums.js";
export type * as input from "./input.js";
export type * as output from "./output.js";
