/**
 * What a run knows about the objects below one campaign: some of their properties must be equal, or TikTok refuses
 * them.
 */
import type { Resource, Values } from "../definitions/index.js";
import { isDeleted } from "../engine/index.js";
import { viewInTime } from "../engine/objects/views.js";
import { inputsOf } from "../engine/objects/wire.js";
import { allPages } from "../engine/reads/rows.js";
import { sharedProperties, sharedValues } from "../facts/shared-and-fixed.js";
import type { Client } from "../http/client.js";
import type { RunLedger } from "./run-ledger.js";
import type { Sibling } from "./run-objects.js";

/** Reads the account's objects of a kind below a campaign, as inputs. */
export type ReadSiblings = (resource: Resource, advertiserId: string, campaign: string) => Promise<readonly Values[]>;

/** Reads what is below a campaign with one list call. Throws what the client throws. */
export async function readBelow(
  client: Client,
  resource: Resource,
  advertiserId: string,
  campaign: string,
): Promise<readonly Values[]> {
  const { read, lookup } = resource.operations;
  const filter = lookup?.parent?.filter;
  if (filter === undefined) return [];
  const query = { advertiser_id: advertiserId, filtering: { [filter]: [campaign] }, page_size: read.maxPageSize };
  const rows = await allPages(client, read.path, query);
  return rows.filter((row) => !isDeleted(row)).map((row) => inputsOf(resource, row, undefined));
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Whether a rule about siblings applies to the resource at all, as far as its campaign is known. */
function mustEqual(resource: Resource, inputs: Values, seen: unknown, properties: readonly string[]): boolean {
  return resource.rules.some(({ property, check }) => {
    if (!properties.includes(property)) return false;
    const [withoutSibling, withSibling] = [[], [{ [property]: "another" }]].map((siblings) =>
      check(viewInTime(inputs, seen, { siblings })),
    );
    return withoutSibling === undefined && withSibling !== undefined;
  });
}

/** The siblings of a run: what the program has announced, what Check has seen, and what the account has. */
export class Siblings {
  /** What Check has seen, by campaign (id or name) and name. */
  readonly #seen = new Map<string, Map<string, Sibling>>();
  readonly #live = new Map<string, Promise<readonly Values[]>>();

  constructor(
    private readonly ledger: RunLedger,
    private readonly read: ReadSiblings,
    /** Whether this run has created the campaign, so that it has no older children. */
    private readonly isFresh: (campaign: string) => boolean,
  ) {}

  #key({ title, advertiserId, campaign }: Omit<Sibling, "name" | "values">): string {
    return JSON.stringify([title, advertiserId, campaign]);
  }

  #keysOf(resource: Resource, inputs: Values, seen: unknown): { id?: string; name?: string; advertiserId: string } {
    const above = typeof seen === "object" && seen !== null && "name" in seen ? text(seen.name) : undefined;
    const id = text(resource.parent && inputs[resource.parent.field]);
    return {
      advertiserId: String(inputs.advertiserId ?? ""),
      ...(id ? { id } : {}),
      ...(above ? { name: above } : {}),
    };
  }

  /**
   * Returns the siblings to check a resource against, and records the resource for later ones. Only new resources are
   * also checked against the account. `changed` tells which properties are new or different: unchanged values are
   * TikTok's concern.
   */
  async of(
    resource: Resource,
    inputs: Values,
    seen: unknown,
    { isNew, changed }: { readonly isNew: boolean; readonly changed: readonly string[] },
  ): Promise<readonly Values[]> {
    const shared = sharedProperties(resource);
    const own = text(inputs.name);
    if (shared.length === 0 || own === undefined) return [];
    const { id, name, advertiserId } = this.#keysOf(resource, inputs, seen);
    const campaigns = [id, name].filter((one) => one !== undefined);
    const [first] = campaigns;
    if (first === undefined) return [];
    const key = this.#key({ title: resource.title, advertiserId, campaign: first });
    const values = sharedValues(resource, inputs);
    const below = this.#seen.get(key) ?? new Map<string, Sibling>();
    this.#seen.set(key, below.set(own, { title: resource.title, advertiserId, campaign: first, name: own, values }));
    const judged = shared.filter((property) => changed.includes(property));
    if (judged.length === 0) return [];
    const planned = campaigns.flatMap((campaign) => this.ledger.siblings(resource.title, advertiserId, campaign));
    const others = [...planned, ...below.values()].filter((one) => one.name !== own).map((one) => one.values);
    const looks = isNew && id !== undefined && !this.isFresh(id) && mustEqual(resource, inputs, seen, judged);
    const live = looks ? await this.#liveBelow(resource, advertiserId, id) : [];
    const strange = live.filter((values) => values.name !== own).map((values) => this.#fixed(resource, values));
    return [...others, ...strange].map((values) =>
      Object.fromEntries(judged.flatMap((property) => (property in values ? [[property, values[property]]] : []))),
    );
  }

  /** What can never change in a living object; the rest may change in this very run. */
  #fixed({ fields }: Resource, values: Values): Values {
    return Object.fromEntries(
      Object.entries(values).filter(([name]) => {
        const change = fields[name]?.tiktok.change;
        return change === "replace" || typeof change === "object";
      }),
    );
  }

  /** Requested once per run and campaign. If it cannot be read, TikTok does the refusing. */
  #liveBelow(resource: Resource, advertiserId: string, campaign: string): Promise<readonly Values[]> {
    const key = this.#key({ title: resource.title, advertiserId, campaign });
    const asked = this.#live.get(key) ?? this.#readOrNone(resource, advertiserId, campaign);
    this.#live.set(key, asked);
    return asked;
  }

  /** A preview without a token cannot even start to read: that throws synchronously. */
  async #readOrNone(...below: Parameters<ReadSiblings>): Promise<readonly Values[]> {
    try {
      return await this.read(...below);
    } catch {
      return [];
    }
  }
}
