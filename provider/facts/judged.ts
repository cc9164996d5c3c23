import type { WireView } from "./evaluate.js";

/** Input of a requirement. */
export interface Judged {
  readonly field: string;
  /** The field as messages name it. */
  readonly shown: string;
  readonly view: WireView;
  /** As `view`, without TikTok's defaults. */
  readonly stated: WireView;
  readonly shownName: (name: string) => string;
  /** ISO code of the advertiser's currency, if known. */
  readonly currency: string | undefined;
  /** The same field of the object's siblings, if the caller knows them. */
  readonly siblings: readonly unknown[];
}
