/** The example of a definition, as a program in several languages. */
import { Document } from "yaml";
import type { Resource } from "../definitions/index.js";

const variable = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** References are written in examples as `@campaign`. */
const REFERENCE = /^@(\w+)$/;

function typescriptValue(value: unknown, indent: string): string {
  if (typeof value === "string") return REFERENCE.exec(value)?.[1] ?? JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => typescriptValue(one, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}    `;
  const lines = Object.entries(value).map(([name, one]) => `${inner}${name}: ${typescriptValue(one, inner)},\n`);
  return `{\n${lines.join("")}${indent}}`;
}

function yamlValue(value: unknown): unknown {
  if (typeof value === "string") return value.replace(REFERENCE, (_all, name: string) => `\${${name}.id}`);
  if (Array.isArray(value)) return value.map(yamlValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, yamlValue(one)]));
}

/** The example as a TypeScript program. */
export function typescriptExample({ title, example }: Resource, packageName: string): string {
  return `import * as tiktok from "${packageName}";\n\nconst ${variable(title)} = new tiktok.${title}("${variable(title)}", ${typescriptValue(example, "")});`;
}

/** Example Usage in the form of Pulumi's registry. */
export function exampleText(resource: Resource): string {
  const { title, example } = resource;
  const typescript = typescriptExample(resource, "pulumi-tiktok/native");
  const yaml = new Document({
    resources: { [variable(title)]: { type: `tiktok:${title}`, properties: yamlValue(example) } },
  }).toString({ lineWidth: 0 });
  return `{{% examples %}}\n## Example Usage\n{{% example %}}\n\n\`\`\`typescript\n${typescript}\n\`\`\`\n\`\`\`yaml\n${yaml}\`\`\`\n\n{{% /example %}}\n{{% /examples %}}`;
}
