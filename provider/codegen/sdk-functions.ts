/** Generates the TypeScript forms of functions, as Pulumi's own generator writes them. Pure. */
import type { JsonSchema, LookUp } from "../definitions/index.js";
import { comment } from "./comment.js";
import { pascal } from "./names.js";
import { type SdkTypes, typeImports } from "./sdk-types.js";

const NOTICE = "// Generated from provider/functions by `npm run generate`. Do not edit.\n";

interface Member {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
  readonly type: string;
}

const interfaceOf = (doc: string, name: string, members: readonly Member[]): string =>
  `${comment(doc, "")}export interface ${name} {\n${members
    .map(
      ({ name: member, schema, isRequired, type }) =>
        `${comment(String(schema.description ?? ""), "  ")}  ${member}${isRequired ? "" : "?"}: ${type};\n`,
    )
    .join("")}}\n`;

/** Results are always present, except for numbers that TikTok omits. */
function interfacesOf(types: SdkTypes, { name, required, optional, results }: LookUp): string {
  const title = pascal(name);
  const args = Object.entries({ ...required, ...optional });
  const asked = (typed: (type: string, schema: JsonSchema) => string): Member[] =>
    args.map(([one, schema]) => ({
      name: one,
      schema,
      isRequired: one in required,
      type: typed(title + pascal(one), schema),
    }));
  const answered = Object.entries(results).map(([one, schema]) => ({
    name: one,
    schema,
    isRequired: schema.type !== "number",
    type: types.output(title + pascal(one), schema),
  }));
  return [
    interfaceOf(
      `A collection of arguments for invoking ${name}.`,
      `${title}Args`,
      asked((type, schema) => types.output(type, schema)),
    ),
    interfaceOf(
      `A collection of arguments for invoking ${name}, which may still be outputs.`,
      `${title}OutputArgs`,
      asked((type, schema) => `pulumi.Input<${types.input(type, schema)}>`),
    ),
    interfaceOf(`A collection of values returned by ${name}.`, `${title}Result`, answered),
  ].join("\n");
}

function formsOf({ name, doc, required }: LookUp, adapter: string): string {
  const title = pascal(name);
  const optional = Object.keys(required).length === 0 ? "?" : "";
  return `${comment(doc, "")}export function ${name}(args${optional}: ${title}Args, opts?: pulumi.InvokeOptions): Promise<${title}Result> {
  return lookUp<${title}Result>("${name}", "${adapter}", args, opts);
}
${comment(`${doc} Takes outputs, too.`, "")}export function ${name}Output(args${optional}: ${title}OutputArgs, opts?: pulumi.InvokeOutputOptions): pulumi.Output<${title}Result> {
  return lookUpOutput<${title}Result>("${name}", "${adapter}", args, opts);
}
`;
}

const IMPORTS = 'import type * as pulumi from "@pulumi/pulumi";\nimport { lookUp, lookUpOutput } from "./invoke.js";\n';

/** The file with the types of all functions, and their dynamic adapter forms. */
export function sdkFunctions(functions: readonly LookUp[], types: SdkTypes): string {
  const body = functions.map((one) => `${interfacesOf(types, one)}\n${formsOf(one, "dynamic")}`).join("\n");
  return `${NOTICE}${IMPORTS}${typeImports(body, ".")}\n${body}`;
}

/** The file with their native adapter forms. */
export function sdkNativeFunctions(functions: readonly LookUp[]): string {
  const types = functions.flatMap(({ name }) => ["Args", "OutputArgs", "Result"].map((end) => pascal(name) + end));
  const imports = `${IMPORTS}import type { ${types.join(", ")} } from "./functions.js";\n`;
  const exports = `\nexport type { ${types.join(", ")} };\n\n`;
  return `${NOTICE}${imports}${exports}${functions.map((one) => formsOf(one, "native")).join("\n")}`;
}
