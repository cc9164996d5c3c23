/** Currencies of advertisers: documents 1737585839634433 (tables) and 1739381246298114 (budgets). */

/**
 * One currency: `ratio` multiplies every amount that TikTok states in base units; `decimals` is the number of decimals
 * of an amount.
 */
export interface Currency {
  readonly code: string;
  readonly ratio: number;
  readonly decimals: 0 | 2;
}

const RATIOS: Readonly<Record<number, string>> = {
  1: "USD EUR GBP MYR AED SAR HUF AUD CAD NZD SGD CHF ARS BRL ILS PEN QAR RON",
  4: "PLN",
  10: "HKD ZAR DKK SEK NOK TRY MXN THB CNY BOB CZK EGP GTQ HNL MOP TWD NIO UAH UYU",
  50: "PHP",
  100: "JPY RUB DZD BDT ISK INR KES NGN PKR",
  1000: "KRW CLP COP CRC",
  10000: "IDR PYG VND",
  100000: "VEF",
};

const WHOLE_UNITS = new Set("JPY KRW HUF CLP ISK IDR TWD PYG VND".split(" "));

/** Every currency that TikTok lists, by code. */
export const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  Object.entries(RATIOS).flatMap(([ratio, codes]) =>
    codes
      .split(" ")
      .map((code) => [code, { code, ratio: Number(ratio), decimals: WHOLE_UNITS.has(code) ? 0 : 2 }] as const),
  ),
);

/**
 * The largest ratio. Where the currency is unknown, amounts are checked with it, so that only what no currency allows
 * is refused.
 */
export const LARGEST_RATIO = 100_000;
