/** Amounts in an advertiser's currency. */
import { CURRENCIES } from "../facts/index.js";

/** Units of a currency per US dollar in TikTok's tables. */
export const currencyRatio = (currency: unknown): number => CURRENCIES.get(String(currency))?.ratio ?? 1;
