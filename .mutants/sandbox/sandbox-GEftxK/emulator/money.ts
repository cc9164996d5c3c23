/** Budgets (reference 3.4), in the words of live messages where one was seen. */
import { refusal } from "./envelope.js";

const RATIO: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1, "USD EUR GBP MYR AED SAR HUF AUD CAD NZD SGD CHF ARS BRL ILS PEN QAR RON"],
      [4, "PLN"],
      [10, "HKD ZAR DKK SEK NOK TRY MXN THB CNY BOB CZK EGP GTQ HNL MOP TWD NIO UAH UYU"],
      [50, "PHP"],
      [100, "JPY RUB DZD BDT ISK INR KES NGN PKR"],
      [1_000, "KRW CLP COP CRC"],
      [10_000, "IDR PYG VND"],
      [100_000, "VEF"],
    ] as const
  ).flatMap(([ratio, codes]) => codes.split(" ").map((code) => [code, ratio])),
);

const WHOLE = "JPY KRW HUF CLP ISK IDR TWD PYG VND".split(" ");
const MOST = 10_000_000;

/** How many units of a currency stand for one dollar in TikTok's tables. */
export const currencyRatio = (currency: unknown): number => RATIO[String(currency)] ?? 1;

/** Refuses a budget outside the currency's range or with too many decimals. `base` is the minimum at ratio 1. */
export function checkBudget(budget: unknown, currency: string, base: number): void {
  if (typeof budget !== "number") throw refusal("budgetMissing", { path: "budget" });
  const ratio = currencyRatio(currency);
  if (budget < base * ratio)
    throw refusal("budgetTooSmall", { least: currency === "USD" ? `$${base}` : `${base * ratio} ${currency}` });
  if (budget >= MOST * ratio) throw refusal("budgetTooLarge", { most: `${MOST * ratio} ${currency}` });
  const decimals = WHOLE.includes(currency) ? 0 : 2;
  if (Number(budget.toFixed(decimals)) !== budget) throw refusal("budgetDecimals", { decimals, currency });
}
