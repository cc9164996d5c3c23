/** Amounts in an advertiser's currency. */
import { CURRENCIES } from "../facts/index.js";

/** How many units of a currency stand for one dollar in TikTok's tables. */
export const currencyRatio = (currency: unknown): number => CURRENCIES.get(String(currency))?.ratio ?? 1;
