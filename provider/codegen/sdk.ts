/** Definitions in, SDK classes out. Pure: text of one file per resource. */
import type { Field, Resource } from "../definitions/index.js";
import { isRequired, propertyDoc, propertyType, typeOf } from "./types.js";

const NOTICE = "// Made from provider/resources by `npm run generate`. Do not edit.\n";

/** `AdGroup` → `ad-group`. */
export const fileName = (title: string): string => title.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const comment = (text: string, indent: string): string => `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n`;

function inputType(resource: Resource, name: string, field: Field): string {
  const type = propertyType(resource, name, field);
  const refersTo = field.tiktok.refersTo;
  if (!refersTo) return `pulumi.Input<${type}>`;
  if (field.type !== "array") return `${refersTo} | pulumi.Input<string>`;
  return `(${refersTo} | pulumi.Input<string>)[]`;
}

function argsInterface(resource: Resource): string {
  const fields = Object.entries(resource.fields).map(
    ([name, field]) =>
      `${comment(propertyDoc(field), "  ")}  readonly ${name}${isRequired(resource, name) ? "" : "?"}: ${inputType(resource, name, field)};\n`,
  );
  return `${comment(`What a program sets on ${/^[AI]/.test(resource.title) ? "an" : "a"} ${resource.title}.`, "")}export interface ${resource.title}Args {\n${fields.join("")}}\n`;
}

function outputProperties(resource: Resource): string {
  const optional = (type: string): string => `pulumi.Output<${type} | undefined>`;
  const fields = Object.entries(resource.fields).map(([name, field]) => {
    const known = isRequired(resource, name) || field.tiktok.default !== undefined || name === "advertiserId";
    return `${comment(field.description, "  ")}  declare readonly ${name}: ${known ? `pulumi.Output<${propertyType(resource, name, field)}>` : optional(propertyType(resource, name, field))};\n`;
  });
  const outputs = Object.entries(resource.outputs).map(
    ([name, field]) => `${comment(field.description, "  ")}  declare readonly ${name}: ${optional(typeOf(field))};\n`,
  );
  return [...fields, ...outputs].join("");
}

function imports(resource: Resource): string {
  const titles = Object.values(resource.fields).flatMap((field) =>
    field.tiktok.refersTo ? [field.tiktok.refersTo] : [],
  );
  const others = [...new Set(titles)]
    .sort()
    .map((title) => `import type { ${title} } from "./${fileName(title)}.js";\n`);
  return `import type * as pulumi from "@pulumi/pulumi";\nimport { TikTokResource } from "../resource.js";\n${others.join("")}`;
}

/** The file of one class. */
export function sdkFile(resource: Resource): string {
  const { title, doc } = resource;
  return `${NOTICE}${imports(resource)}
${argsInterface(resource)}
${comment(doc, "")}export class ${title} extends TikTokResource {
${outputProperties(resource)}
  constructor(name: string, args: ${title}Args, options?: pulumi.CustomResourceOptions) {
    super("${title}", name, args, options);
  }
}
`;
}

/** The file that exports the same classes for the native adapter. */
export function sdkNative(resources: readonly Resource[]): string {
  const classes = resources.map(
    ({ title, doc }) =>
      `${comment(doc, "")}export class ${title} extends dynamic.${title} {\n  protected static override readonly adapter = "native";\n}\n`,
  );
  const types = resources.map(({ title }) => `${title}Args`).join(", ");
  return `${NOTICE}import * as dynamic from "./resources/index.js";\n\nexport type { ${types} } from "./resources/index.js";\nexport * from "./native-functions.js";\nexport { Provider, type ProviderArgs } from "./provider.js";\n\n${classes.join("\n")}`;
}

/** The file that exports all classes. */
export function sdkIndex(resources: readonly Resource[]): string {
  const lines = resources.map(
    ({ title }) => `export { ${title}, type ${title}Args } from "./${fileName(title)}.js";\n`,
  );
  return `${NOTICE}${lines.join("")}`;
}
