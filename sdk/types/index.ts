// Generated from provider/resources and provider/functions by `npm run generate`. Do not edit.
import * as enums from "./enums.js";
import * as input from "./input.js";
import * as output from "./output.js";

export { enums, input, output };
