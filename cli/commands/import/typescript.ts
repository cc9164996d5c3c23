/** Writes imported objects as a program: a file per campaign, one for the library. Existing files are not changed. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../../../provider/definitions/index.js";
import { isLibrary, LIBRARY } from "../../../provider/resources/places.js";
import type { Files } from "../../lib/files.js";
import { keyOf } from "../../lib/key.js";
import { pascal } from "../../lib/pascal.js";
import { taken } from "./names.js";
import type { Imported, ImportPlan } from "./plan.js";
import { propertiesOf, Reference, uncheckedOf } from "./properties.js";

/** Location of the program's files, and their shared settings. */
export interface TypescriptTarget {
  readonly projectFolder: string;
  /** Folder, relative to the project folder. */
  readonly folder: string;
  readonly advertiserId: string;
  readonly currency?: string;
  readonly protect: boolean;
  /** `pulumi-tiktok`, or `pulumi-tiktok/native`. */
  readonly from: string;
}

/** A value in TypeScript; assets that this import does not declare (missing in `library`) are referenced by id. */
function text(value: unknown, library: ReadonlySet<string>): string {
  if (value instanceof Reference)
    return library.has(keyOf(value.target.title, value.name))
      ? `${value.target.config.section}[${JSON.stringify(value.name)}]`
      : JSON.stringify(value.id);
  if (Array.isArray(value)) return `[${value.map((one) => text(one, library)).join(", ")}]`;
  if (typeof value === "object" && value !== null && "id" in value && Object.keys(value).length === 1)
    return JSON.stringify(value.id);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${text(one, library)}`);
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}

/** The references in a value, at any depth. */
function referencesOf(value: unknown): readonly Reference[] {
  if (value instanceof Reference) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(referencesOf) : [];
}

/** One campaign's file, or new children of a campaign that the program has. */
class ProgramFile {
  readonly #lines: string[] = [];
  readonly #classes = new Set<string>();
  readonly #variables = new Map<string, string>();
  readonly #names = new Set<string>();
  readonly #used = new Set<string>();

  constructor(
    private readonly target: TypescriptTarget,
    private readonly plan: ImportPlan,
    private readonly library: ReadonlySet<string>,
    private readonly libraryFile: string,
  ) {}

  add(one: Imported): void {
    const { title, parent, kind } = one.resource;
    this.#classes.add(title);
    const { advertiserId, currency, protect } = this.target;
    const args: string[] = [];
    if (parent && one.parent)
      args.push(`${parent.field}: ${this.#variables.get(one.parent.name) ?? JSON.stringify(one.parent.id)}`);
    args.push(`advertiserId: ${JSON.stringify(advertiserId)}`);
    if (kind === "campaign" && currency) args.push(`currency: ${JSON.stringify(currency)}`);
    for (const [name, value] of propertiesOf(one, this.plan)) {
      for (const { target, name: own } of referencesOf(value)) this.#used.add(keyOf(target.title, own));
      args.push(`${name}: ${text(value, this.library)}`);
    }
    const { names, why } = uncheckedOf(one);
    if (names.length > 0)
      args.push(
        [
          ...why.map((reason) => `// TikTok runs this although: ${reason}`),
          `unchecked: ${text(names, this.library)}`,
        ].join("\n  "),
      );
    const variable =
      kind === "ad" ? undefined : taken(`${title[0]?.toLowerCase()}${title.slice(1)}${pascal(one.key)}`, this.#names);
    if (variable) this.#variables.set(one.name, variable);
    const options = protect ? ", { protect: true }" : "";
    const head = variable ? `const ${variable} = ` : "";
    this.#lines.push(
      `${head}new ${title}(${JSON.stringify(one.name)}, {\n${args.map((arg) => `  ${arg},\n`).join("")}}${options});\n`,
    );
  }

  text(): string {
    const used = LIBRARY.filter(({ title }) =>
      [...this.#used].some((key) => key.startsWith(`${title} `) && this.library.has(key)),
    );
    const collections = used.map(({ config }) => config.section).sort();
    const own = `import { ${[...this.#classes].sort().join(", ")} } from "${this.target.from}";\n`;
    const library =
      collections.length > 0 ? `import { ${collections.join(", ")} } from "./${this.libraryFile}";\n` : "";
    return `${own}${library}\n${this.#lines.join("\n")}`;
  }
}

function libraryText(
  assets: readonly Imported[],
  plan: ImportPlan,
  { advertiserId, protect, from }: TypescriptTarget,
): string {
  const titles = [...new Set(assets.map(({ resource }) => resource.title))].sort();
  const collection = (definition: Resource): string => {
    const { title, config } = definition;
    const own = assets.filter(({ resource }) => resource === definition);
    const lines = own.map((one) => {
      const args = [
        `advertiserId: ${JSON.stringify(advertiserId)}`,
        ...propertiesOf(one, plan).map(([name, value]) => `${name}: ${text(value, new Set())}`),
      ];
      const options = protect ? ", { protect: true }" : "";
      const name = JSON.stringify(one.name);
      return `  ${name}: new ${title}(${name}, { ${args.join(", ")} }${options}),\n`;
    });
    return `export const ${config.section} = {\n${lines.join("")}};\n`;
  };
  return `import { ${titles.join(", ")} } from "${from}";\n\n${LIBRARY.filter(({ title }) => titles.includes(title))
    .map(collection)
    .join("\n")}`;
}

/** The texts of all new files, and of the index that imports every file of the folder. */
export function typescriptFiles(plan: ImportPlan, target: TypescriptTarget): Files {
  const folder = join(target.projectFolder, target.folder);
  const there = new Set(existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.ts$/, "")) : []);
  there.delete("index");
  const isAsset = ({ resource }: Imported): boolean => isLibrary(resource);
  const assets = plan.objects.filter(isAsset);
  const library = new Set(assets.map(({ resource, name }) => keyOf(resource.title, name)));
  const files = new Map<string, string>();
  const put = (name: string, content: string): void => void files.set(`${target.folder}/${name}.ts`, content);
  const freeName = (name: string): string => taken(name, there);
  // An earlier import's library is unchanged; new assets get their own file.
  const libraryFile = assets.length > 0 ? freeName("library") : "library";
  if (assets.length > 0) put(libraryFile, libraryText(assets, plan, target));
  const programs = new Map<string, ProgramFile>();
  for (const one of plan.objects.filter((object) => !isAsset(object))) {
    const campaign = one.name.split("/")[0] ?? one.name;
    const program = programs.get(campaign) ?? new ProgramFile(target, plan, library, libraryFile);
    programs.set(campaign, program);
    program.add(one);
  }
  for (const [campaign, program] of programs) put(freeName(campaign), program.text());
  if (files.size > 0)
    put(
      "index",
      [...there]
        .sort()
        .map((name) => `import "./${name}";\n`)
        .join(""),
    );
  return files;
}
