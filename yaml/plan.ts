import { isValues, isWrittenId, type Resource, UNKNOWN, type Values } from "../provider/definitions/index.js";
import { resources } from "../provider/resources/index.js";
import { childrenOf, isLibrary, LIBRARY, ROOTS } from "../provider/resources/places.js";
import { type Visit, withReferences } from "../provider/resources/references.js";
import type { ConfigDocument, Path } from "./document.js";
import { entries, type Mapping, mapping, textIds } from "./mappings.js";
import type { Problem } from "./problem.js";
import { type Resolve, smartPlusAdInputs } from "./smart-plus.js";
import { undeclared } from "./undeclared.js";

/** A value of a plan that stands for the id of another planned resource. */
export class PlannedId {
  constructor(readonly target: Planned) {}
}

/** A resource as a config declares it: defaults merged, references resolved. */
export interface Planned {
  readonly title: string;
  /** The resource's name in Pulumi: `spring`, `spring/de`, `spring/de/clip`. */
  readonly name: string;
  /** The config's values; after Check, with what it filled in. */
  inputs: Values;
  readonly parent?: Planned;
  /** Pulumi's option of the same name. */
  readonly protect?: boolean;
  /** The former name in Pulumi, if the resource or an ancestor was renamed. */
  readonly formerly?: string;
  readonly document: ConfigDocument;
  readonly path: Path;
  /** Positions of properties that the object itself does not set. */
  readonly defaults: Path;
}

/** Everything that a set of configs declares, in creation order. */
export interface Plan {
  readonly resources: readonly Planned[];
  readonly problems: readonly Problem[];
  /** Violations of advisory guardrails. */
  readonly warnings: readonly Problem[];
  /** Suggestions for the ads; only on request, and if there are no problems. */
  readonly advice: readonly Problem[];
}

/** An asset of the library, as a config declares it. */
interface Declared {
  readonly definition: Resource;
  readonly name: string;
  readonly own: Mapping;
  readonly document: ConfigDocument;
  readonly path: Path;
}

const protection = (value: unknown): { protect?: boolean } => (typeof value === "boolean" ? { protect: value } : {});

/** An object of a tree as a config writes it. */
interface Level {
  readonly definition: Resource;
  readonly key: string;
  /** Its name in Pulumi. */
  readonly name: string;
  readonly own: Mapping;
  readonly document: ConfigDocument;
  readonly path: Path;
  readonly parent: Planned | undefined;
}

/** The former name of an object in Pulumi, if its own key or one above it was renamed. */
function formerName(key: string, name: string, formerly: unknown, parent: Planned | undefined): { formerly?: string } {
  const own = typeof formerly === "string" ? formerly : key;
  const above = parent && (parent.formerly ?? parent.name);
  const former = above === undefined ? own : `${above}/${own}`;
  return former === name ? {} : { formerly: former };
}

/** Sections nested in others. */
const NESTED_SECTIONS = new Set(resources.flatMap(({ parent, config }) => (parent ? [config.section] : [])));

/** The key is the default name, where the resource has one. Files have names of their own. */
const named = ({ fields, origin }: Resource, own: Mapping, key: string): Mapping =>
  "name" in fields && origin.nameFrom === "key" ? { name: key, ...own } : own;

class Planner {
  readonly resources: Planned[] = [];
  readonly problems: Problem[] = [];
  readonly #assets = new Map<string, Declared>();
  readonly #planned = new Map<string, Planned>();
  readonly #campaigns = new Map<string, ConfigDocument>();

  /** Assets with invalid declarations, and types of which not all could be read. */
  readonly #halfKnown = new Set<string>();

  constructor(
    private readonly advertiserId: string | undefined,
    isWhole: boolean,
  ) {
    if (!isWhole) for (const { title } of LIBRARY) this.#halfKnown.add(title);
  }

  #problem(document: ConfigDocument, path: Path, reason: string, key = false): void {
    this.problems.push({ file: document.file, text: document.text, position: document.at(path, key), reason });
  }

  /** Assets can be referenced by name from every file, so all files are read for them first. */
  declareAssets(document: ConfigDocument): void {
    for (const definition of LIBRARY) {
      const { title } = definition;
      const property = definition.config.section;
      const under = mapping(document.value)[property];
      if (under !== undefined && !isValues(under)) this.#halfKnown.add(title);
      for (const [name, own] of Object.entries(mapping(under)))
        if (!isValues(own)) this.#halfKnown.add(`${title} ${name}`);
      for (const [name, own] of entries(under)) {
        const known = this.#assets.get(`${title} ${name}`);
        if (known)
          this.#problem(
            document,
            [property, name],
            `"${name}" is also declared in ${known.document.file}. Names of ${property} must be unique across all files.`,
            true,
          );
        else this.#assets.set(`${title} ${name}`, { definition, name, own, document, path: [property, name] });
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

  /** An asset belongs to one account's library: one that ads of two accounts show is uploaded to both. */
  #asset(declared: Declared, advertiserId: string | undefined): Planned {
    const { definition, document, path } = declared;
    const { title } = definition;
    const key = `${title} ${declared.name} ${advertiserId ?? ""}`;
    const known = this.#planned.get(key);
    if (known) return known;
    const { protect, formerly, ...own } = declared.own;
    const name = advertiserId === this.#homeOf(declared) ? declared.name : `${declared.name}@${advertiserId}`;
    const account = advertiserId === undefined ? {} : { advertiserId };
    const given = this.#references(
      definition,
      textIds(definition, named(definition, own, declared.name)),
      advertiserId,
      document,
      path,
    );
    const inputs = { ...given, ...account };
    const former = typeof formerly === "string" ? { formerly: `${formerly}${name.slice(declared.name.length)}` } : {};
    const planned: Planned = { title, name, inputs, ...protection(protect), ...former, document, path, defaults: [] };
    this.#planned.set(key, planned);
    this.resources.push(planned);
    return planned;
  }

  /**
   * What a name or an id refers to. Files are uploaded to every account whose ads show them; everything else exists
   * once, in its own account.
   */
  #reference(
    target: Resource,
    value: unknown,
    advertiserId: string | undefined,
    document: ConfigDocument,
    path: Path,
  ): unknown {
    if (typeof value !== "string") return mapping(value).id;
    const { title } = target;
    const declared = this.#assets.get(`${title} ${value}`);
    if (declared && (target.origin.source !== undefined || this.#homeOf(declared) === advertiserId))
      return new PlannedId(this.#asset(declared, advertiserId));
    if (declared) {
      this.#problem(
        document,
        path,
        `${target.noun} "${value}" belongs to advertiser ${this.#homeOf(declared) ?? "of the settings"}, but this to ${advertiserId ?? "that of the settings"}. Write the id of one that this account can use.`,
      );
      return UNKNOWN;
    }
    if (isWrittenId(target, value)) return value;
    if (this.#halfKnown.has(title) || this.#halfKnown.has(`${title} ${value}`)) return UNKNOWN;
    const known = [...this.#assets.values()].filter(({ definition }) => definition === target).map(({ name }) => name);
    this.#problem(document, path, undeclared(target, value, known));
    return UNKNOWN;
  }

  #references(
    definition: Resource,
    inputs: Values,
    advertiserId: string | undefined,
    document: ConfigDocument,
    path: Path,
  ): Values {
    const visit: Visit = (target, value, at) =>
      isLibrary(target) ? this.#reference(target, value, advertiserId, document, at) : value;
    return Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => {
        const field = definition.fields[name];
        return [name, field ? withReferences(field, value, [...path, name], visit) : value];
      }),
    );
  }

  planCampaigns(document: ConfigDocument): void {
    const file = mapping(document.value);
    for (const definition of ROOTS) {
      const { section } = definition.config;
      for (const [key, own] of entries(file[section])) {
        const known = this.#campaigns.get(key);
        if (known) {
          this.#problem(
            document,
            [section, key],
            `"${key}" is also declared in ${known.file}. Names of campaigns must be unique across all files.`,
            true,
          );
          continue;
        }
        this.#campaigns.set(key, document);
        this.#level({ definition, key, name: key, own, document, path: [section, key], parent: undefined });
      }
    }
  }

  /** The former name must not still be declared: there would be two resources for one. */
  checkFormerNames(): void {
    const names = new Map(this.resources.map((one) => [`${one.title} ${one.name}`, one]));
    for (const { title, formerly, document, path, parent } of this.resources) {
      const own = mapping(path.reduce<unknown>((value, step) => mapping(value)[String(step)], document.value)).formerly;
      if (formerly === undefined || own === undefined || !names.has(`${title} ${formerly}`)) continue;
      const where = parent ? ` below ${parent.name}` : "";
      this.#problem(
        document,
        [...path, "formerly"],
        `formerly "${String(own)}" is still declared${where}. Remove one of the two.`,
      );
    }
  }

  #level({ definition, key, name, own, document, path, parent }: Level): void {
    const file = mapping(document.value);
    const { title, config } = definition;
    const properties = Object.fromEntries(Object.entries(own).filter(([property]) => !NESTED_SECTIONS.has(property)));
    const shared = config.defaults === undefined ? {} : mapping(mapping(file.defaults)[config.defaults]);
    const { protect, formerly, ...values }: Mapping = { ...shared, ...properties };
    const advertiser = values.advertiserId ?? parent?.inputs.advertiserId ?? file.advertiserId ?? this.advertiserId;
    const advertiserId = advertiser === undefined ? undefined : String(advertiser);
    const resolve: Resolve = (target, value, steps) =>
      this.#reference(target, value, advertiserId, document, [...path, ...steps]);
    const written = definition.operations.creatives ? smartPlusAdInputs(values, resolve) : values;
    const merged = textIds(definition, named(definition, written, key));
    const inputs: Record<string, unknown> = { ...this.#references(definition, merged, advertiserId, document, path) };
    if (advertiserId !== undefined) inputs.advertiserId = advertiserId;
    if (!parent && file.currency !== undefined) inputs.currency ??= file.currency;
    if (parent && definition.parent) inputs[definition.parent.field] = new PlannedId(parent);
    const defaults = config.defaults === undefined ? [] : ["defaults", config.defaults];
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
    for (const child of childrenOf(definition)) {
      const { section } = child.config;
      for (const [key, one] of entries(own[section])) {
        const place = { document, path: [...path, section, key], parent: planned };
        this.#level({ definition: child, key, name: `${name}/${key}`, own: one, ...place });
      }
    }
  }
}

/**
 * Plans what all configs together declare. `advertiserId` is the default account of the settings; `isWhole` is whether
 * every file could be read: a missing name may be in one that could not.
 */
export function planOf(documents: readonly ConfigDocument[], advertiserId: string | undefined, isWhole: boolean): Plan {
  const planner = new Planner(advertiserId, isWhole);
  for (const document of documents) planner.declareAssets(document);
  for (const document of documents) planner.planAssets(document);
  for (const document of documents) planner.planCampaigns(document);
  planner.checkFormerNames();
  return { resources: planner.resources, problems: planner.problems, warnings: [], advice: [] };
}
