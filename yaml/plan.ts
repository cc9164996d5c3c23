import { type Resource, UNKNOWN, type Values } from "../provider/definitions/index.js";
import { didYouMean } from "../provider/engine/objects/faults.js";
import { resourceOf } from "../provider/resources/index.js";
import type { ConfigDocument, Path } from "./document.js";
import type { Problem } from "./problem.js";
import { type Resolve, smartPlusAdInputs } from "./smart-plus.js";
import { entries, isMapping, type Mapping, mapping, type Title, TREES, type Tree, textIds } from "./trees.js";

export type { Title } from "./trees.js";

/** A value of a plan that stands for the id of another planned resource. */
export class PlannedId {
  constructor(readonly target: Planned) {}
}

/** One resource as a config declares it: defaults merged, references resolved. */
export interface Planned {
  readonly title: Title;
  /** The resource's name in Pulumi: `spring`, `spring/de`, `spring/de/clip`. */
  readonly name: string;
  /** As the config says; once checked, with what Check filled in. */
  inputs: Values;
  readonly parent?: Planned;
  /** Pulumi's option of this name. */
  readonly protect?: boolean;
  /** The resource's name in Pulumi before it, or what it lies in, was called otherwise. */
  readonly formerly?: string;
  readonly document: ConfigDocument;
  readonly path: Path;
  /** Where a property stands that the object itself does not set. */
  readonly defaults: Path;
}

/** Everything that some configs declare, in the order in which it can be made. */
export interface Plan {
  readonly resources: readonly Planned[];
  readonly problems: readonly Problem[];
  /** Advisory guardrails that are not kept to. */
  readonly warnings: readonly Problem[];
  /** What would make the ads better; given only where nothing is wrong. */
  readonly advice: readonly Problem[];
}

interface Declared {
  readonly title: "Video" | "Image";
  readonly name: string;
  readonly own: Mapping;
  readonly document: ConfigDocument;
  readonly path: Path;
}

const protection = (value: unknown): { protect?: boolean } => (typeof value === "boolean" ? { protect: value } : {});

/** One object of a tree as a config writes it. */
interface Level {
  readonly tree: Tree;
  /** 0 for a campaign, 1 for an ad group, 2 for an ad. */
  readonly depth: number;
  readonly key: string;
  /** Its name in Pulumi. */
  readonly name: string;
  readonly own: Mapping;
  readonly document: ConfigDocument;
  readonly path: Path;
  readonly parent: Planned | undefined;
}

/** What an object was called in Pulumi, where its own key or one above it was another. */
function formerName(key: string, name: string, formerly: unknown, parent: Planned | undefined): { formerly?: string } {
  const own = typeof formerly === "string" ? formerly : key;
  const above = parent && (parent.formerly ?? parent.name);
  const former = above === undefined ? own : `${above}/${own}`;
  return former === name ? {} : { formerly: former };
}

class Planner {
  readonly resources: Planned[] = [];
  readonly problems: Problem[] = [];
  readonly #assets = new Map<string, Declared>();
  readonly #planned = new Map<string, Planned>();
  readonly #campaigns = new Map<string, ConfigDocument>();

  /** Assets whose declarations are wrong themselves, and kinds of which not all could be read. */
  readonly #halfKnown = new Set<string>();

  constructor(
    private readonly advertiserId: string | undefined,
    isWhole: boolean,
  ) {
    if (!isWhole) for (const title of ["Video", "Image"]) this.#halfKnown.add(title);
  }

  #problem(document: ConfigDocument, path: Path, reason: string, key = false): void {
    this.problems.push({ file: document.file, text: document.text, position: document.at(path, key), reason });
  }

  /** Assets are known by name in every file, so all files are read for them first. */
  declareAssets(document: ConfigDocument): void {
    for (const [property, title] of [
      ["videos", "Video"],
      ["images", "Image"],
    ] as const) {
      const under = mapping(document.value)[property];
      if (under !== undefined && !isMapping(under)) this.#halfKnown.add(title);
      for (const [name, own] of Object.entries(mapping(under)))
        if (!isMapping(own)) this.#halfKnown.add(`${title} ${name}`);
      for (const [name, own] of entries(under)) {
        const known = this.#assets.get(`${title} ${name}`);
        if (known)
          this.#problem(
            document,
            [property, name],
            `"${name}" is declared in ${known.document.file} too. Names of ${property} hold for all files.`,
            true,
          );
        else this.#assets.set(`${title} ${name}`, { title, name, own, document, path: [property, name] });
      }
    }
  }

  planAssets(document: ConfigDocument): void {
    for (const declared of this.#assets.values())
      if (declared.document === document) this.#asset(declared, this.#homeOf(declared));
  }

  #homeOf({ own, document }: Declared): string | undefined {
    const id = own.advertiserId ?? mapping(document.value).advertiserId ?? this.advertiserId;
    return id === undefined ? undefined : String(id);
  }

  /** An asset lives in one account's library: one that ads of two accounts show is uploaded to both. */
  #asset(declared: Declared, advertiserId: string | undefined): Planned {
    const key = `${declared.title} ${declared.name} ${advertiserId ?? ""}`;
    const known = this.#planned.get(key);
    if (known) return known;
    const { title, document, path } = declared;
    const { protect, formerly, ...own } = declared.own;
    const name = advertiserId === this.#homeOf(declared) ? declared.name : `${declared.name}@${advertiserId}`;
    const inputs = { ...textIds(resourceOf(title), own), ...(advertiserId === undefined ? {} : { advertiserId }) };
    const account = name === declared.name ? "" : `@${advertiserId}`;
    const former = typeof formerly === "string" ? { formerly: `${formerly}${account}` } : {};
    const planned: Planned = { title, name, inputs, ...protection(protect), ...former, document, path, defaults: [] };
    this.#planned.set(key, planned);
    this.resources.push(planned);
    return planned;
  }

  #reference(
    title: "Video" | "Image",
    value: unknown,
    advertiserId: string | undefined,
    document: ConfigDocument,
    path: Path,
  ): unknown {
    if (typeof value !== "string") return mapping(value).id;
    const declared = this.#assets.get(`${title} ${value}`);
    if (declared) return new PlannedId(this.#asset(declared, advertiserId));
    if (this.#halfKnown.has(title) || this.#halfKnown.has(`${title} ${value}`)) return UNKNOWN;
    const known = [...this.#assets.values()].filter((one) => one.title === title).map((one) => one.name);
    const where = title === "Video" ? "videos" : "images";
    const rest =
      known.length > 0
        ? `Write one that is: ${known.slice(0, 10).join(", ")}.`
        : `No ${where} are declared. Write ${where}: with "${value}:" and its source below.`;
    const hint = didYouMean(value, known);
    const isPath = /[\\/]|\.\w{3,4}$/.test(value);
    const how = `Declare the file there, ${where}: { clip: { source: ${value} } }, and write its name here.`;
    this.#problem(document, path, `"${value}" is not declared under ${where}. ${isPath ? how : hint.trim() || rest}`);
    return UNKNOWN;
  }

  #references(
    definition: Resource,
    inputs: Values,
    advertiserId: string | undefined,
    document: ConfigDocument,
    path: Path,
  ): Values {
    return Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => {
        const title = definition.fields[name]?.tiktok.refersTo;
        if (title !== "Video" && title !== "Image") return [name, value];
        if (!Array.isArray(value))
          return [name, this.#reference(title, value, advertiserId, document, [...path, name])];
        return [
          name,
          value.map((one, index) => this.#reference(title, one, advertiserId, document, [...path, name, index])),
        ];
      }),
    );
  }

  planCampaigns(document: ConfigDocument): void {
    const file = mapping(document.value);
    for (const tree of TREES) {
      for (const [key, own] of entries(file[tree.property])) {
        const known = this.#campaigns.get(key);
        if (known) {
          this.#problem(
            document,
            [tree.property, key],
            `"${key}" is declared in ${known.file} too. Names of campaigns hold for all files.`,
            true,
          );
          continue;
        }
        this.#campaigns.set(key, document);
        this.#level({ tree, depth: 0, key, name: key, own, document, path: [tree.property, key], parent: undefined });
      }
    }
  }

  /** What something was called before cannot be declared still: then there would be two of one. */
  checkFormerNames(): void {
    const names = new Map(this.resources.map((one) => [`${one.title} ${one.name}`, one]));
    for (const { title, formerly, document, path, parent } of this.resources) {
      const own = mapping(path.reduce<unknown>((value, step) => mapping(value)[String(step)], document.value)).formerly;
      if (formerly === undefined || own === undefined || !names.has(`${title} ${formerly}`)) continue;
      const where = parent ? ` below ${parent.name}` : "";
      this.#problem(
        document,
        [...path, "formerly"],
        `formerly "${String(own)}" is declared still${where}. Remove the one or the other.`,
      );
    }
  }

  #level({ tree, depth, key, name, own, document, path, parent }: Level): void {
    const file = mapping(document.value);
    const title = tree.titles[depth] ?? "Ad";
    const level = tree.levels[depth] ?? "";
    const definition = resourceOf(title);
    const { adGroups, ads, ...properties } = own;
    const { protect, formerly, ...values } = { ...mapping(mapping(file.defaults)[level]), ...properties } as Mapping;
    const advertiser = values.advertiserId ?? parent?.inputs.advertiserId ?? file.advertiserId ?? this.advertiserId;
    const advertiserId = advertiser === undefined ? undefined : String(advertiser);
    const resolve: Resolve = (kind, value, steps) =>
      this.#reference(kind, value, advertiserId, document, [...path, ...steps]);
    const written = title === "SmartPlusAd" ? smartPlusAdInputs(values, resolve) : values;
    const merged = textIds(definition, { name: key, ...written });
    const inputs: Record<string, unknown> = { ...this.#references(definition, merged, advertiserId, document, path) };
    if (advertiserId !== undefined) inputs.advertiserId = advertiserId;
    if (depth === 0 && file.currency !== undefined) inputs.currency ??= file.currency;
    if (parent && definition.parent) inputs[definition.parent.field] = new PlannedId(parent);
    const defaults = ["defaults", level];
    const former = formerName(key, name, formerly, parent);
    const planned: Planned = {
      title,
      name,
      inputs,
      parent,
      ...protection(protect),
      ...former,
      document,
      path,
      defaults,
    };
    this.resources.push(planned);
    const below = { ...(depth === 0 ? { adGroups } : {}), ...(depth === 1 ? { ads } : {}) };
    for (const [property, children] of Object.entries(below))
      for (const [child, one] of entries(children))
        this.#level({
          tree,
          depth: depth + 1,
          key: child,
          name: `${name}/${child}`,
          own: one,
          document,
          path: [...path, property, child],
          parent: planned,
        });
  }
}

/**
 * Works out what all configs together declare. `advertiserId` is the default account of the settings; `isWhole` tells
 * whether every file could be read: a name that is missing may stand in one that could not.
 */
export function planOf(documents: readonly ConfigDocument[], advertiserId: string | undefined, isWhole: boolean): Plan {
  const planner = new Planner(advertiserId, isWhole);
  for (const document of documents) planner.declareAssets(document);
  for (const document of documents) planner.planAssets(document);
  for (const document of documents) planner.planCampaigns(document);
  planner.checkFormerNames();
  return { resources: planner.resources, problems: planner.problems, warnings: [], advice: [] };
}
