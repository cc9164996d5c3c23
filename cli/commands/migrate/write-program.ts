/** Prints Smart+ campaigns as new program code. */
import { pascal } from "../../lib/pascal.js";
import { taken } from "../import/names.js";
import { Asset } from "./asset.js";
import type { Made, Migrated } from "./plain.js";
import type { Portfolios } from "./portfolios.js";

/** The variables of new portfolios, by their names. */
type Buttons = ReadonlyMap<string, string>;

/** A value in TypeScript; an asset is its id, with the name of its resource, or a new portfolio's output. */
function text(value: unknown, indent: string, buttons: Buttons): string {
  if (value instanceof Asset) {
    const button = value.id === undefined && value.name !== undefined ? buttons.get(value.name) : undefined;
    if (button !== undefined) return `${button}.callToActionId`;
    const known = value.name === undefined ? "" : ` /* ${value.title} ${value.name.replaceAll("*/", "* /")} */`;
    return `${JSON.stringify(value.id)}${known}`;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== "object"))
      return `[${value.map((one) => text(one, inner, buttons)).join(", ")}]`;
    return `[\n${value.map((one) => `${inner}${text(one, inner, buttons)},\n`).join("")}${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, one]) => `${inner}${name}: ${text(one, inner, buttons)},\n`);
  return members.length === 0 ? "{}" : `{\n${members.join("")}${indent}}`;
}

const PARENTS: Readonly<Record<string, string>> = { SmartPlusAdGroup: "campaign", SmartPlusAd: "adGroup" };

/** Properties in the order of the definition; the status of a campaign is always included. */
function argumentsOf(
  { resource, inputs }: Made,
  parent: string | undefined,
  buttons: Buttons,
): Readonly<Record<string, string>> {
  const above = PARENTS[resource.title];
  const args: Record<string, string> = above && parent ? { [above]: parent } : {};
  for (const [name, field] of Object.entries(resource.fields)) {
    const value = inputs[name];
    const isCampaignStatus = resource.title === "SmartPlusCampaign" && name === "status";
    if (value === undefined || name === above || (value === field.tiktok.default && !isCampaignStatus)) continue;
    args[name] = text(value, "  ", buttons);
  }
  return args;
}

/** The statements, parents first, and the classes that they need. */
export function programText(all: readonly Migrated[], portfolios: Portfolios): string {
  const variables = new Set<string>();
  const classes = new Set<string>();
  const statements: string[] = [];
  const buttons = new Map<string, string>();
  for (const [name, { advertiserId, ...about }] of portfolios.fresh) {
    const variable = taken(`dynamicCallToAction${pascal(name)}`, variables);
    buttons.set(name, variable);
    classes.add("DynamicCallToAction");
    const args = Object.entries({ ...about, advertiserId }).map(
      ([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`,
    );
    statements.push(`const ${variable} = new DynamicCallToAction(${JSON.stringify(name)}, {\n${args.join("")}});\n`);
  }
  const add = (made: Made, parent: string | undefined): void => {
    const { title } = made.resource;
    classes.add(title);
    const isLeaf = title === "SmartPlusAd";
    const variable = isLeaf ? "" : taken(`${title[0]?.toLowerCase()}${title.slice(1)}${pascal(made.key)}`, variables);
    const args = Object.entries(argumentsOf(made, parent, buttons)).map(([name, value]) => `  ${name}: ${value},\n`);
    const options = made.from.protect === true ? ", { protect: true }" : "";
    const head = isLeaf ? "" : `const ${variable} = `;
    statements.push(`${head}new ${title}(${JSON.stringify(made.name)}, {\n${args.join("")}}${options});\n`);
    for (const child of made.children) add(child, variable);
  };
  for (const { campaigns } of all) for (const one of campaigns) add(one, undefined);
  return `import { ${[...classes].sort().join(", ")} } from "pulumi-tiktok";\n\n${statements.join("\n")}`;
}
