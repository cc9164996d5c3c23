/**
 * The named types of the TypeScript SDK, by the names of Pulumi's schema: enums as const objects with a union of their
 * values, nested objects once as inputs and once as outputs.
 */
import { itemSchema, type JsonSchema, memberSchemas, noteOf, otherMembers } from "../definitions/index.js";
import { comment } from "./comment.js";
import { enumName, pascal } from "./names.js";
import { deprecationOf } from "./types.js";

const NOTICE = "// Generated from provider/resources and provider/functions by `npm run generate`. Do not edit.\n";

/** `input`: parts may be outputs. `output`: plain values, as results or as a function accepts them. */
type Form = "input" | "output";

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

/** Renders types, and keeps every named type that it encounters. */
export class SdkTypes {
  readonly #enums = new Map<string, string>();
  readonly #objects: Readonly<Record<Form, Map<string, string>>> = { input: new Map(), output: new Map() };

  /** The content of `pulumi.Input<…>` for a property; `name` is that of the named type, if it is one. */
  input(name: string, schema: JsonSchema): string {
    return this.#type("input", name, schema);
  }

  /** The type of an output. */
  output(name: string, schema: JsonSchema): string {
    return this.#type("output", name, schema);
  }

  #type(form: Form, name: string, schema: JsonSchema): string {
    if (Array.isArray(schema.enum)) return this.#enum(form, name, schema, schema.enum);
    switch (schema.type) {
      case "integer":
      case "number":
        return "number";
      case "boolean":
        return "boolean";
      case "array": {
        const item = this.#type(form, name, itemSchema(schema));
        return form === "input" ? `pulumi.Input<${item}>[]` : `${item.includes(" | ") ? `(${item})` : item}[]`;
      }
      case "object":
        return this.#object(form, name, schema);
      default:
        return "string";
    }
  }

  #enum(form: Form, name: string, schema: JsonSchema, values: readonly unknown[]): string {
    const deprecated = noteOf(schema)?.deprecatedValues ?? {};
    const members = values.map((value) => {
      const plain = enumName(String(value));
      // As Pulumi's generator does if a name would begin with a digit.
      const member = isIdentifier(plain) ? plain : `${name}_${plain}`;
      const note = deprecated[String(value)];
      const doc = note === undefined ? "" : comment(`TikTok's ${String(value)}.`, "  ", note);
      return `${doc}  ${member}: ${JSON.stringify(value)},\n`;
    });
    const doc = typeof schema.description === "string" ? comment(schema.description, "") : "";
    this.#enums.set(
      name,
      `${doc}export const ${name} = {\n${members.join("")}} as const;\nexport type ${name} = (typeof ${name})[keyof typeof ${name}];\n`,
    );
    // Check normalizes other spellings to TikTok's own; outputs never contain them.
    const aliases = form === "input" ? Object.keys(noteOf(schema)?.aliases ?? {}) : [];
    return [`enums.${name}`, ...aliases.map((alias) => JSON.stringify(alias))].join(" | ");
  }

  #object(form: Form, name: string, schema: JsonSchema): string {
    const members = memberSchemas(schema);
    if (members.length === 0) {
      const others = otherMembers(schema);
      const value = others ? this.#type(form, name, others) : "unknown";
      return `Record<string, ${form === "input" && value !== "unknown" ? `pulumi.Input<${value}>` : value}>`;
    }
    const lines = members.map(([member, one]) => {
      const type = this.#type(form, name + pascal(member), one);
      const doc = typeof one.description === "string" ? comment(one.description, "  ", deprecationOf(one)) : "";
      return `${doc}  ${member}?: ${form === "input" ? `pulumi.Input<${type}>` : type};\n`;
    });
    // Within the shared file they need no prefix.
    const own = lines.join("").replaceAll(/^( {2}\w+\?: .*)$/gm, (line) => line.replaceAll(/\b(in|out)puts\./g, ""));
    this.#objects[form].set(name, `export interface ${name} {\n${own}}\n`);
    return `${form}s.${name}`;
  }

  /** The files of all types that were rendered. */
  files(): ReadonlyMap<string, string> {
    const objects = (form: Form): string => {
      const all = [...this.#objects[form].values()].join("\n");
      return `${NOTICE}${form === "input" ? 'import type * as pulumi from "@pulumi/pulumi";\n' : ""}import type * as enums from "./enums.js";\n\n${all}`;
    };
    return new Map([
      ["sdk/types/enums.ts", `${NOTICE}\n${[...this.#enums.values()].join("\n")}`],
      ["sdk/types/input.ts", objects("input")],
      ["sdk/types/output.ts", objects("output")],
      [
        "sdk/types/index.ts",
        `${NOTICE}${["enums", "input", "output"].map((name) => `import * as ${name} from "./${name}.js";\n`).join("")}\nexport { enums, input, output };\n`,
      ],
    ]);
  }
}

/** The imports that type text needs, from a file in the folder `from` (`..` or `.`). */
export const typeImports = (text: string, from: string): string =>
  [
    ["enums", "enums"],
    ["inputs", "input"],
    ["outputs", "output"],
  ]
    .filter(([name]) => new RegExp(`[^\\w.]${name}\\.\\w`).test(text))
    .map(([name, file]) => `import type * as ${name} from "${from}/types/${file}.js";\n`)
    .join("");
