/** Functions in, their TypeScript forms out. Pure. */
import type { LookUp } from "../definitions/index.js";
import { interfaceFields } from "./types.js";

const NOTICE = "// Made from provider/functions by `npm run generate`. Do not edit.\n";

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What comes back is always there, but for numbers that TikTok leaves out. */
function interfacesOf({ name, required, optional, results }: LookUp): string {
  return `/** What ${name} is asked with. */
export interface ${pascal(name)}Args {
${interfaceFields({ ...required, ...optional }, Object.keys(required))}}

/** What ${name} answers. */
export interface ${pascal(name)}Result {
${interfaceFields(
  results,
  Object.keys(results).filter((one) => results[one]?.type !== "number"),
)}}
`;
}

function formsOf({ name, doc }: LookUp, adapter: string): string {
  const types = `<${pascal(name)}Args, ${pascal(name)}Result>`;
  return `/** ${doc} */
export const ${name} = lookUp${types}("${name}", "${adapter}");
/** ${doc} Takes outputs, too. */
export const ${name}Output = lookUpOutput${types}("${name}", "${adapter}");
`;
}

const IMPORT = 'import { lookUp, lookUpOutput } from "./invoke.js";\n';

/** The file with the types of all functions, and their forms for the dynamic adapter. */
export function sdkFunctions(functions: readonly LookUp[]): string {
  const all = functions.map((one) => `${interfacesOf(one)}\n${formsOf(one, "dynamic")}`);
  return `${NOTICE}${IMPORT}\n${all.join("\n")}`;
}

/** The file with their forms for the native adapter. */
export function sdkNativeFunctions(functions: readonly LookUp[]): string {
  const types = functions.flatMap(({ name }) => [`${pascal(name)}Args`, `${pascal(name)}Result`]);
  const imports = `${IMPORT}import type { ${types.join(", ")} } from "./functions.js";\n`;
  const exports = `\nexport type { ${types.join(", ")} };\n\n`;
  return `${NOTICE}${imports}${exports}${functions.map((one) => formsOf(one, "native")).join("\n")}`;
}
