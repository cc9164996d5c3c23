/** Currency ratios and decimals of budgets (reference 3.4). */
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

const INTEGER_ONLY = new Set("JPY KRW HUF CLP ISK IDR TWD PYG VND".split(" "));

const ratios = new Map(
  Object.entries(RATIOS).flatMap(([ratio, codes]) => codes.split(" ").map((code) => [code, Number(ratio)] as const)),
);

/** Every currency that TikTok lists. */
export const CURRENCIES: readonly string[] = [...ratios.keys()].sort();

/** How many times the base amount a minimum is in this currency. */
export const ratioOf = (code: string): number => ratios.get(code) ?? 1;

/** Digits after the point. */
export const decimalsOf = (code: string): number => (INTEGER_ONLY.has(code) ? 0 : 2);

/** A base amount in another currency. */
export const baseRange = (base: number, ratio: number): number => base * ratio;
