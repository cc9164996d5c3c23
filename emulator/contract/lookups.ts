/** Small, realistic tables of what targeting can name (reference 6.1). Ids of regions are GeoNames' (US, Japan: reference). */

/** A region: id, name, parent, country code, level. */
export type Region = readonly [id: string, name: string, parent: string, country: string, level: string];

export const REGIONS: readonly Region[] = [
  ["6252001", "United States", "0", "US", "COUNTRY"],
  ["5332921", "California", "6252001", "US", "PROVINCE"],
  ["5128638", "New York", "6252001", "US", "PROVINCE"],
  ["4736286", "Texas", "6252001", "US", "PROVINCE"],
  ["5368361", "Los Angeles", "5332921", "US", "CITY"],
  ["5128581", "New York City", "5128638", "US", "CITY"],
  ["1861060", "Japan", "0", "JP", "COUNTRY"],
  ["1850144", "Tokyo", "1861060", "JP", "PROVINCE"],
  ["2921044", "Germany", "0", "DE", "COUNTRY"],
  ["2950157", "Berlin", "2921044", "DE", "PROVINCE"],
  ["2951839", "Bavaria", "2921044", "DE", "PROVINCE"],
  ["2867714", "Munich", "2951839", "DE", "CITY"],
  ["2635167", "United Kingdom", "0", "GB", "COUNTRY"],
  ["6269131", "England", "2635167", "GB", "PROVINCE"],
  ["3017382", "France", "0", "FR", "COUNTRY"],
  ["6251999", "Canada", "0", "CA", "COUNTRY"],
];

/** An interest: id, name, level, ids of narrower ones. */
export type Interest = readonly [id: string, name: string, level: number, below: readonly string[]];

export const INTERESTS: readonly Interest[] = [
  ["10", "Education", 1, ["10100", "10101"]],
  ["10100", "K12 Education", 2, []],
  ["10101", "Language Training", 2, []],
  ["14", "Beauty & Personal Care", 1, ["14100", "14101"]],
  ["14100", "Skin Care", 2, []],
  ["14101", "Make-up", 2, []],
  ["15", "Apps", 1, []],
  ["16", "Financial Services", 1, []],
  ["18", "Travel", 1, ["18100"]],
  ["18100", "Hotels & Accommodation", 2, []],
  ["22", "Sports & Outdoor", 1, []],
  ["25", "Games", 1, []],
  ["27", "Food & Beverage", 1, ["27100", "27101"]],
  ["27100", "Coffee & Tea", 2, []],
  ["27101", "Snacks", 2, []],
];

/** Languages by the code that ad groups take. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  ja: "Japanese",
  pt: "Portuguese",
  it: "Italian",
  ar: "Arabic",
};
