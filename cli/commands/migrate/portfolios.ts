/** The portfolios of calls to action that Smart+ ads need on TikTok: explicit ones, and new ones. */
import { creativePortfolio } from "../../../provider/resources/creative-portfolio.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { taken } from "../import/names.js";
import { Asset } from "./asset.js";

/** The basis of TikTok's recommended calls to action, and the portfolio's account. */
export interface ButtonsFor {
  readonly objective: string;
  readonly promotionType: string;
  readonly advertiserId: string;
}

/** A portfolio in the configs or the state. */
export interface KnownPortfolio {
  readonly name: string;
  /** Undefined if only the code names it. */
  readonly id?: string;
}

const { title: TITLE } = creativePortfolio;

/** `website-buttons`, `app-android-buttons`. */
const nameFor = ({ promotionType }: ButtonsFor): string =>
  `${promotionType.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-buttons`;

export class Portfolios {
  /** New ones by their name in the code. */
  readonly fresh = new Map<string, ButtonsFor>();
  readonly #byButton = new Map<string, Asset>();
  readonly #names: Set<string>;
  #all: Asset | undefined;

  /**
   * `given`: the value of `--call-to-action`, an id or a name for all calls to action, or `SHOP_NOW=` before it for
   * one. Throws UserError if it is neither.
   */
  constructor(given: readonly string[], known: readonly KnownPortfolio[], names: ReadonlySet<string>) {
    this.#names = new Set([...names, ...known.map(({ name }) => name)]);
    for (const text of given) {
      const [, button, portfolio = ""] = /^(?:([A-Z_]+)=)?(.*)$/.exec(text) ?? [];
      const named = known.find(({ name }) => name === portfolio);
      if (!named && !/^\d{5,20}$/.test(portfolio)) {
        const all = known.map(({ name }) => name).join(", ");
        throw new UserError(
          `--call-to-action "${text}" names no portfolio: write its id, or a name in the code (${all || "there is none"}), with SHOP_NOW= before it if it is for one call to action only. Without the option, a portfolio that TikTok recommends is created.`,
          EXIT.usage,
        );
      }
      const asset = named ? new Asset(TITLE, named.name, named.id) : new Asset(TITLE, undefined, portfolio);
      if (button === undefined) this.#all = asset;
      else this.#byButton.set(button, asset);
    }
  }

  /** The portfolio for a call to action: the given one, otherwise a new one for such ads. */
  of(button: string, about: ButtonsFor): Asset {
    const given = this.#byButton.get(button) ?? this.#all;
    if (given) return given;
    const same = JSON.stringify(about);
    const known = [...this.fresh].find(([, one]) => JSON.stringify(one) === same)?.[0];
    const name = known ?? taken(nameFor(about), this.#names);
    this.fresh.set(name, about);
    return new Asset(TITLE, name, undefined);
  }

  isFresh(asset: Asset): boolean {
    return asset.title === TITLE && asset.name !== undefined && this.fresh.has(asset.name);
  }
}
