/**
 * Generates SDK classes from the definitions, in the form of Pulumi's own generator (DECISIONS, "The SDK"). Pure: text
 * of one file per resource.
 */
import type { Field, Resource } from "../definitions/index.js";
import { openChoices } from "../facts/open-choices.js";
import { resourceOf } from "../resources/index.js";
import { comment } from "./comment.js";
import { typescriptExample } from "./example.js";
import { fileName, pascal } from "./names.js";
import { type SdkTypes, typeImports } from "./sdk-types.js";
import { deprecationOf, isRequired, programDoc } from "./types.js";

const NOTICE = "// Generated from provider/resources by `npm run generate`. Do not edit.\n";

const article = (title: string): string => (/^[AI]/.test(title) ? "an" : "a");

/** Enums that also accept values of later releases still complete to the known ones. */
const openType = (title: string, name: string, type: string): string =>
  openChoices(resourceOf(title)).has(name) ? type.replaceAll(/\benums\.\w+/g, "($& | (string & {}))") : type;

/** What a program passes: for a reference, the resource or its id. */
function argType(types: SdkTypes, { title }: Resource, name: string, field: Field): string {
  const { refersTo } = field.tiktok;
  const plain = `pulumi.Input<${openType(title, name, types.input(title + pascal(name), field))}>`;
  if (!refersTo) return plain;
  return field.type === "array" ? `(${refersTo} | pulumi.Input<string>)[] | ${plain}` : `${refersTo} | ${plain}`;
}

function argsInterface(types: SdkTypes, resource: Resource): string {
  const { title, fields } = resource;
  const lines = Object.entries(fields).map(
    ([name, field]) =>
      `${comment(programDoc(resource, name, field), "  ", deprecationOf(field))}  ${name}${isRequired(resource, name) ? "" : "?"}: ${argType(types, resource, name, field)};\n`,
  );
  return `${comment(`The set of arguments for constructing ${article(title)} ${title} resource.`, "")}export interface ${title}Args {\n${lines.join("")}}\n`;
}

function stateInterface(types: SdkTypes, { title, fields, outputs }: Resource): string {
  const lines = Object.entries({ ...fields, ...outputs }).map(
    ([name, field]) =>
      `${comment(field.description, "  ", deprecationOf(field))}  ${name}?: pulumi.Input<${openType(title, name, types.input(title + pascal(name), field))}>;\n`,
  );
  return `${comment(`Input properties used for looking up and filtering ${title} resources.`, "")}export interface ${title}State {\n${lines.join("")}}\n`;
}

function outputProperties(types: SdkTypes, { title, fields, outputs, required }: Resource): string {
  const typed = ([name, field]: [string, Field]): string => {
    const isKnown = name in required || field.tiktok.default !== undefined || name === "advertiserId";
    const type = openType(title, name, types.output(title + pascal(name), field));
    return `${comment(field.description, "  ", deprecationOf(field))}  declare readonly ${name}: pulumi.Output<${type}${name in fields && isKnown ? "" : " | undefined"}>;\n`;
  };
  return [...Object.entries(fields), ...Object.entries(outputs)].map(typed).join("");
}

/** The static members that every class of a generated Pulumi SDK has. `type` is the engine's type of the resource. */
function statics(title: string, type: string, isOverride: boolean): string {
  const override = isOverride ? "override " : "";
  return `  /**
   * Get an existing ${title} resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static ${override}get(name: string, id: pulumi.Input<pulumi.ID>, state?: ${title}State, opts?: pulumi.CustomResourceOptions): ${title} {
    return new ${title}(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "${type}";

  /** Returns true if the given object is an instance of ${title}, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is ${title} {
    return isOfType(obj, ${title}.__pulumiType);
  }
`;
}

const constructors = (title: string): string => `  /**
   * Create ${article(title)} ${title} resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: ${title}Args, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: ${title}Args | ${title}State, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: ${title}Args | ${title}State, opts?: pulumi.CustomResourceOptions) {
    super("${title}", name, argsOrState, opts);
  }
`;

const classDoc = (resource: Resource, packageName: string): string =>
  comment(
    `${resource.doc}\n\n## Example Usage\n\n\`\`\`typescript\n${typescriptExample(resource, packageName)}\n\`\`\``,
    "",
  );

/** The file of one class, for the dynamic adapter. */
export function sdkFile(resource: Resource, types: SdkTypes): string {
  const { title } = resource;
  const body = `${argsInterface(types, resource)}
${stateInterface(types, resource)}
${classDoc(resource, "pulumi-tiktok")}export class ${title} extends TikTokResource {
${statics(title, `pulumi-nodejs:dynamic/tiktok:${title}`, false)}
${outputProperties(types, resource)}
${constructors(title)}}
`;
  const titles = Object.values(resource.fields).flatMap(({ tiktok }) => tiktok.refersTo ?? []);
  const others = [...new Set(titles)]
    .sort()
    .map((other) => `import type { ${other} } from "./${fileName(other)}.js";\n`);
  return `${NOTICE}import type * as pulumi from "@pulumi/pulumi";\nimport { isOfType } from "../is-of-type.js";\nimport { TikTokResource } from "../resource.js";\n${typeImports(body, "..")}${others.join("")}\n${body}`;
}

/** The components of the native adapter: those of the dynamic one with its own resources. */
const COMPONENTS = `
/**
 * The button of an ad of a TikTok account: the calls to action that TikTok recommends for such ads, of which it
 * shows each viewer the one that works best. TikTok is asked once, when the portfolio is created; other arguments
 * create another.
 */
export class DynamicCallToAction extends components.DynamicCallToAction {
  /** @internal */
  static override readonly Portfolio: typeof CreativePortfolio = CreativePortfolio;
}
`;

/** The file that exports the same classes for the native adapter. */
export function sdkNative(resources: readonly Resource[]): string {
  const classes = resources.map(
    (resource) =>
      `${classDoc(resource, "pulumi-tiktok/native")}export class ${resource.title} extends dynamic.${resource.title} {\n${statics(resource.title, resource.token, true)}}\n`,
  );
  const types = resources.flatMap(({ title }) => [`${title}Args`, `${title}State`]).join(", ");
  return `${NOTICE}import type * as pulumi from "@pulumi/pulumi";
import * as components from "./dynamic-call-to-action.js";
import { isOfType } from "./is-of-type.js";
import type { ${types} } from "./resources/index.js";
import * as dynamic from "./resources/index.js";

export type { ${types} };
export type { DynamicCallToActionArgs } from "./dynamic-call-to-action.js";
export * from "./native-functions.js";
export { Provider } from "./provider.js";
export type { ProviderArgs } from "./provider.js";
export * as types from "./types/index.js";

${classes.join("\n")}${COMPONENTS}`;
}

/** The file that exports all classes. */
export function sdkIndex(resources: readonly Resource[]): string {
  const lines = resources.map(
    ({ title }) =>
      `export { ${title} } from "./${fileName(title)}.js";\nexport type { ${title}Args, ${title}State } from "./${fileName(title)}.js";\n`,
  );
  return `${NOTICE}${lines.join("")}`;
}
