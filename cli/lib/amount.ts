/** Amounts of money in all output: Intl, with the currency's own decimals. */
import { CURRENCIES } from "../../facts/index.js";

const formats = new Map<string, Intl.NumberFormat>();

/** Decimals of a currency's amounts at TikTok; for other currencies, those of Intl. Default: two. */
function decimalsIn(currency: string | null | undefined): number {
  if (!currency) return 2;
  const known = CURRENCIES.get(currency)?.decimals;
  if (known !== undefined) return known;
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

function formatOf(currency: string | null | undefined): Intl.NumberFormat {
  const key = currency ?? "";
  const known = formats.get(key);
  if (known) return known;
  const decimals = decimalsIn(currency);
  const made = new Intl.NumberFormat("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(key, made);
  return made;
}

/** `1,250.50`, `80` and `9,000`: either no decimals or all of the currency's. */
export function amountText(value: number, currency?: string | null): string {
  const text = formatOf(currency).format(value);
  return text.replace(/\.0+$/, "");
}

/** `+110`, `−57.50`, `0`. */
export function signedAmount(value: number, currency?: string | null): string {
  if (value === 0) return "0";
  return `${value < 0 ? "−" : "+"}${amountText(Math.abs(value), currency)}`;
}

const onePlace = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** Relative change: `+12.5 %`, `−60 %`, `+0 %`. `before` is not zero. */
export function signedPercent(before: number, after: number): string {
  const percent = ((after - before) / before) * 100;
  return `${percent < 0 ? "−" : "+"}${onePlace.format(Math.abs(percent))} %`;
}

/** `80 USD`; without a currency it states that none is set. */
export const moneyText = (value: number, currency: string | null | undefined): string =>
  `${amountText(value, currency)} ${currency || "(no currency is set)"}`;

/** `160.50` in a column of amounts with the same decimals. */
export const alignedAmount = (value: number, currency?: string | null): string => formatOf(currency).format(value);
