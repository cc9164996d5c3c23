/** Definitions in, reference pages out. */
import { type Field, itemSchema, type Resource } from "../definitions/index.js";
import { isRequired, programDoc, typeOf } from "./types.js";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function values(field: Field): string {
  if (field.tiktok.refersTo)
    return field.type === "array" ? `list of ${field.tiktok.refersTo} or id` : `${field.tiktok.refersTo} or id`;
  const { enum: choices } = field.type === "array" ? itemSchema(field) : field;
  const many = field.type === "array" ? "list of " : "";
  if (Array.isArray(choices)) return `${many}${choices.map((value) => `\`${String(value)}\``).join(", ")}`;
  return field.tiktok.kind === "time" ? "time" : `\`${typeOf(field)}\``;
}

/** The description of a property, and its deprecations. */
function whatItIs(resource: Resource, name: string, field: Field): string {
  const { deprecated, deprecatedValues = {} } = field.tiktok;
  return [
    ...(deprecated === undefined ? [] : [`**Deprecated**: ${deprecated}`]),
    programDoc(resource, name, field),
    ...Object.entries(deprecatedValues).map(([value, reason]) => `\`${value}\` is **deprecated**: ${reason}`),
  ].join(" ");
}

/** The page of one resource. */
export function resourceDoc(resource: Resource): string {
  const rows = Object.entries(resource.fields).map(
    ([name, field]) =>
      `| \`${name}\` | ${isRequired(resource, name) ? "yes" : ""} | ${cell(values(field))} | ${cell(whatItIs(resource, name, field))} |`,
  );
  const outputs = Object.entries(resource.outputs).map(
    ([name, field]) => `| \`${name}\` | \`${typeOf(field)}\` | ${cell(field.description)} |`,
  );
  const { delete: role } = resource.operations;
  const why = role.by === "none" ? role.why : role.by === "call" ? role.except?.why : undefined;
  const lasting = why ? `\n\nNot deleted by TikTok: ${why} A destroy removes it from the stack, and warns.` : "";
  return `# ${resource.title}

<!-- Generated from provider/resources by \`npm run generate\`. Do not edit. -->

${resource.doc}

Pulumi token: \`${resource.token}\`${lasting}

## Properties

| Property | Required | Values | What it is |
| --- | --- | --- | --- |
${rows.join("\n")}

## Outputs

Every property above, and:

| Output | Type | What it is |
| --- | --- | --- |
| \`id\` | \`string\` | TikTok's \`${resource.wireId}\`. |
${outputs.join("\n")}
`;
}
