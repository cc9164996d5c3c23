/**
 * Writes imported objects to YAML configs: a file per campaign, one for the library; existing files are edited, not
 * rewritten.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { Document, isMap, parseDocument, Scalar, YAMLMap } from "yaml";
import type { Resource } from "../../../provider/definitions/index.js";
import { isLibrary } from "../../../provider/resources/places.js";
import { inFlow } from "../../../yaml/flow.js";
import { shortAd } from "../../../yaml/short-form.js";
import type { Files } from "../../lib/files.js";
import { taken } from "./names.js";
import type { Imported, ImportPlan } from "./plan.js";
import { propertiesOf, Reference, uncheckedOf } from "./properties.js";

/** Location of the configs, and their shared settings. */
export interface YamlTarget {
  readonly projectFolder: string;
  /** Folder of configs, relative to the project folder. */
  readonly configPath: string;
  readonly advertiserId: string;
  readonly advertiserName: string;
  readonly currency?: string;
  /** `2026-11-25`. */
  readonly day: string;
  readonly protect: boolean;
  /** The file that declares a campaign, by its name. */
  readonly fileOf: (campaign: string) => string | undefined;
}

/** A value in YAML: references are names. */
function plain(value: unknown): unknown {
  if (value instanceof Reference) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** An id in quotes: it is text, and looks like a number. */
function quoted(id: string): Scalar<string> {
  const node = new Scalar(id);
  node.type = "QUOTE_DOUBLE";
  return node;
}

const LINE_WIDTH = 0;
const stringified = (document: Document): string =>
  document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });

/** A value as a node; short lists, and their contents, stay on one line. */
function nodeOf(document: Document, value: unknown): unknown {
  const node = document.createNode(value);
  if (typeof value === "object" && value !== null && Object.values(value).some((one) => typeof one === "object"))
    inFlow(node);
  else if (Array.isArray(value)) inFlow(node);
  return node;
}

/** Properties in the configs' terms. */
function written(one: Imported, plan: ImportPlan): (readonly [string, unknown])[] {
  const properties = propertiesOf(one, plan).map(([name, value]) => [name, plain(value)] as const);
  return one.resource.operations.creatives ? shortAd(properties) : properties;
}

/** Path of an object in its file: each part of its name in the section of its definition. */
function pathOf({ resource, name }: Imported): string[] {
  const chain: Resource[] = [];
  for (let one: Resource | undefined = resource; one; one = one.parent?.of) chain.unshift(one);
  const keys = name.split("/");
  return chain.flatMap(({ config }, index) => [config.section, keys[index] ?? ""]);
}

/** The schema reference for editors: in the package, relative to the file. */
function schemaLine(projectFolder: string, file: string): string {
  const folder =
    relative(dirname(join(projectFolder, file)), projectFolder)
      .split(sep)
      .join("/") || ".";
  return ` yaml-language-server: $schema=${folder}/node_modules/pulumi-tiktok/schema/ads.schema.json`;
}

class Writer {
  readonly #documents = new Map<string, Document>();
  readonly #names = new Set<string>();

  constructor(
    private readonly target: YamlTarget,
    private readonly plan: ImportPlan,
  ) {}

  #path(name: string): string {
    return `${this.target.configPath}/${name}.yaml`;
  }

  #fresh(file: string, about: string): Document {
    const { projectFolder, advertiserId, advertiserName, currency, day } = this.target;
    const document = new Document({});
    document.commentBefore = `${schemaLine(projectFolder, file)}\n ${about} of advertiser ${advertiserName || advertiserId}, imported on ${day}.`;
    document.set("advertiserId", quoted(advertiserId));
    if (currency) document.set("currency", currency);
    return document;
  }

  /** The file, existing or new. */
  #open(file: string, about: string): Document {
    const known = this.#documents.get(file);
    if (known) return known;
    const path = join(this.target.projectFolder, file);
    const document = existsSync(path) ? parseDocument(readFileSync(path, "utf8")) : this.#fresh(file, about);
    this.#documents.set(file, document);
    return document;
  }

  /** An unused file name. */
  #newFile(key: string): string {
    for (let name = key; ; name = taken(key, this.#names)) {
      this.#names.add(name);
      const file = this.#path(name);
      if (!this.#documents.has(file) && !existsSync(join(this.target.projectFolder, file))) return file;
    }
  }

  #put(document: Document, path: readonly string[], one: Imported): void {
    const map = new YAMLMap(document.schema);
    for (const [name, value] of written(one, this.plan)) map.set(name, nodeOf(document, value));
    const { names, why } = uncheckedOf(one);
    if (names.length > 0) {
      const key = document.createNode("unchecked");
      key.commentBefore = why.map((reason) => ` TikTok runs this although: ${reason}`).join("\n");
      map.set(key, nodeOf(document, names));
    }
    if (this.target.protect) map.set("protect", true);
    document.setIn(path, map);
    for (let length = 1; length < path.length; length++) {
      const above = document.getIn(path.slice(0, length), true);
      if (isMap(above)) above.flow = false;
    }
  }

  /** One library file per account, since a file has one account. */
  #libraryFile(): string {
    const path = join(this.target.projectFolder, this.#path("library"));
    const other = existsSync(path) && String(parseDocument(readFileSync(path, "utf8")).get("advertiserId"));
    return this.#path(!other || other === this.target.advertiserId ? "library" : `library-${this.target.advertiserId}`);
  }

  asset(one: Imported): void {
    const document = this.#open(this.#libraryFile(), "Videos and images of the library");
    this.#put(document, [one.resource.config.section, one.key], one);
  }

  campaign(one: Imported): string {
    const file = this.#newFile(one.key);
    this.#put(this.#open(file, "A campaign"), pathOf(one), one);
    return file;
  }

  /** False if its campaign is in no config. */
  below(one: Imported, files: ReadonlyMap<string, string>): boolean {
    const [campaign = ""] = one.name.split("/");
    const file = files.get(campaign) ?? this.target.fileOf(campaign);
    if (file === undefined) return false;
    this.#put(this.#open(file, "A campaign"), pathOf(one), one);
    return true;
  }

  texts(): Map<string, string> {
    return new Map([...this.#documents].map(([file, document]) => [file, stringified(document)]));
  }
}

/** The new texts of changed files, and objects without a file: their campaign is in a program. */
export function yamlFiles(plan: ImportPlan, target: YamlTarget): { files: Files; homeless: readonly Imported[] } {
  const writer = new Writer(target, plan);
  const homes = new Map<string, string>();
  const homeless: Imported[] = [];
  for (const one of plan.objects.filter(({ declared }) => !declared)) {
    const { resource } = one;
    if (isLibrary(resource)) writer.asset(one);
    else if (!resource.parent) homes.set(one.name, writer.campaign(one));
    else if (!writer.below(one, homes)) homeless.push(one);
  }
  return { files: writer.texts(), homeless };
}
