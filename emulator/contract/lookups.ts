/**
 * Small, realistic tables of targeting options (reference 6.1). Ids of regions are GeoNames' (US, Japan: reference).
 */

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

/** An interest: id, name, level, ids of subinterests. */
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

/** Languages by the code that ad groups use. */
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

/** Behaviors: id, name, scene. */
export const ACTION_CATEGORIES: readonly (readonly [id: string, name: string, scene: string])[] = [
  ["100001", "Beauty tutorials", "VIDEO_RELATED"],
  ["100002", "Coffee and tea", "VIDEO_RELATED"],
  ["100003", "Travel vlogs", "CREATOR_RELATED"],
  ["100004", "Fitness", "HASHTAG_RELATED"],
];

/** Mobile carriers by country. */
export const CARRIERS: Readonly<Record<string, readonly (readonly [id: string, name: string])[]>> = {
  US: [
    ["310410", "AT&T"],
    ["310260", "T-Mobile"],
    ["311480", "Verizon"],
  ],
  DE: [
    ["26201", "Telekom"],
    ["26202", "Vodafone"],
  ],
  JP: [["44010", "NTT Docomo"]],
};

/** Devices: id, name, system, level, ids below. */
export const DEVICES: readonly (readonly [string, string, "ANDROID" | "IOS", string, readonly string[]])[] = [
  ["1", "Apple", "IOS", "BRAND", ["11"]],
  ["11", "iPhone 15", "IOS", "SERIES", ["111", "112"]],
  ["111", "iPhone 15 Pro", "IOS", "MODEL", []],
  ["112", "iPhone 15 Plus", "IOS", "MODEL", []],
  ["2", "Samsung", "ANDROID", "BRAND", ["21"]],
  ["21", "Galaxy S24", "ANDROID", "SERIES", ["211"]],
  ["211", "Galaxy S24 Ultra", "ANDROID", "MODEL", []],
];

export const OS_VERSIONS: Readonly<Record<string, readonly string[]>> = {
  ANDROID: ["10.0", "11.0", "12.0", "13.0", "14.0", "15.0"],
  IOS: ["15.0", "16.0", "17.0", "18.0"],
};

export const TIMEZONES: readonly (readonly [string, string])[] = [
  ["Etc/UTC", "UTC+00:00"],
  ["America/New_York", "UTC-05:00"],
  ["America/Los_Angeles", "UTC-08:00"],
  ["Europe/Berlin", "UTC+01:00"],
  ["Asia/Tokyo", "UTC+09:00"],
];

/** Phone codes: country, calling code, name. */
export const PHONE_CODES: readonly (readonly [string, string, string])[] = [
  ["US", "+1", "United States"],
  ["DE", "+49", "Germany"],
  ["JP", "+81", "Japan"],
  ["GB", "+44", "United Kingdom"],
  ["FR", "+33", "France"],
];

/** Keywords that can be recommended: id, text. */
export const KEYWORDS: readonly (readonly [string, string])[] = [
  ["30001", "coffee"],
  ["30002", "cold brew coffee"],
  ["30003", "espresso machine"],
  ["30004", "running shoes"],
  ["30005", "skin care"],
  ["30006", "spring fashion"],
];

export const HASHTAGS: readonly (readonly [string, string])[] = [
  ["40001", "coffee"],
  ["40002", "coffeetok"],
  ["40003", "springsale"],
  ["40004", "fitness"],
];

export const CONTEXTUAL_TAGS: readonly (readonly [string, string])[] = [
  ["50001", "Beauty"],
  ["50002", "Food & Drink"],
  ["50003", "Sports"],
];

export const CONTENT_EXCLUSIONS: readonly (readonly [string, string])[] = [
  ["60001", "Gambling"],
  ["60002", "Violent video games"],
  ["60003", "Combat sports"],
];

/** Locations below a state that targeting/search finds: id, type, name, region code, parent. */
export const ZIP_CODES: readonly (readonly [string, string, string, string])[] = [
  ["10001", "10001", "US", "5128638"],
  ["90001", "90001", "US", "5332921"],
];
