/** What the saved audiences hold that ad groups use: as this run declares them, else as the account has them. */
import { type Resource, UNKNOWN, type Values } from "../definitions/index.js";
import type { RuleName } from "../guardrails/index.js";
import { savedAudience } from "../resources/saved-audience.js";
import type { Declared } from "../spend/declared.js";
import { messageOf } from "../text/shape.js";

/** Rules about whom an ad group is shown to. */
export const isAudienceRule = (rule: RuleName): boolean => rule === "allowedCountries" || rule === "minAge";

export const isAudience = (resource: Resource): boolean => resource === savedAudience;

/** The saved audience of an ad group, if its id is known. */
export function audienceIdOf({ kind, after }: Declared): string | undefined {
  const id = kind === "adGroup" ? after?.savedAudienceId : undefined;
  return typeof id === "string" ? id : undefined;
}

/** The saved audiences of one run. */
export class Audiences {
  /** What Check has seen that is new or replaces another: their ids are unknown in a preview. */
  readonly #coming: Values[] = [];
  readonly #byId = new Map<string, Values>();
  readonly #read = new Map<string, Promise<ReadonlyMap<string, Values>>>();

  /** `read` asks an account; throws if that fails. */
  constructor(private readonly read: (advertiserId: string) => Promise<ReadonlyMap<string, Values>>) {}

  /** Check has seen an audience; TikTok cannot update one, so a changed one becomes another. */
  checked(inputs: Values, isUnchanged: boolean): void {
    if (!isUnchanged) this.#coming.push(inputs);
  }

  /** A request has revealed the id of an audience. */
  learnt(id: string, inputs: Values): void {
    this.#byId.set(id, inputs);
  }

  /** What the audience of an ad group holds. An account is asked once per run, and only about an audience that this run does not declare. */
  async of(one: Declared): Promise<Pick<Declared, "audiences" | "audiencesUnread">> {
    if (one.kind === "adGroup" && one.after?.savedAudienceId === UNKNOWN) return { audiences: this.#coming };
    const id = audienceIdOf(one);
    if (id === undefined) return {};
    const own = this.#byId.get(id);
    if (own || !one.changed) return own ? { audiences: [own] } : {};
    try {
      const found = (await this.#readOnce(String(one.after?.advertiserId))).get(id);
      return found ? { audiences: [found] } : {};
    } catch (error) {
      // An account that cannot be asked tells nothing, and what is unknown is a violation.
      return { audiencesUnread: messageOf(error) };
    }
  }

  /** One call for all ad groups that ask. After one that failed the next ad group asks again: that may have been the network. */
  #readOnce(advertiserId: string): Promise<ReadonlyMap<string, Values>> {
    const known = this.#read.get(advertiserId);
    if (known) return known;
    const reading = this.read(advertiserId).catch((error: unknown) => {
      this.#read.delete(advertiserId);
      throw error;
    });
    this.#read.set(advertiserId, reading);
    return reading;
  }
}
