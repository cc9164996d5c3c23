import type { WireView } from "./evaluate.js";

/** What a judgement may use. */
export interface Judged {
  readonly field: string;
  /** The field as messages name it. */
  readonly shown: string;
  readonly view: WireView;
  /** As `view`, without TikTok's defaults. */
  readonly stated: WireView;
  readonly shownName: (name: string) => string;
  /** ISO code of the advertiser's currency, where it is known. */
  readonly currency: string | undefined;
  /** The same field of the object's siblings, where the caller knows them. */
  readonly siblings: readonly unknown[];
}
