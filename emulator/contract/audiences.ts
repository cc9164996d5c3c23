/** How a total is split among the values of a breakdown; the fractions are assumed, targeting narrows them. */
import type { Body } from "../validate.js";
import { INTERESTS, REGIONS } from "./lookups.js";

/** Fractions by value; they need not add up to 1. */
export type Shares = Readonly<Record<string, number>>;

/** What a breakdown of an ad's numbers can use. */
export interface Splitting {
  readonly group: Body;
  readonly ad: Body;
  readonly skan: boolean;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The fractions of the values that targeting allows; all if it names none. */
function among(shares: Shares, allowed: readonly string[]): Shares {
  const kept = Object.entries(shares).filter(([name]) => allowed.includes(name));
  return kept.length > 0 ? Object.fromEntries(kept) : shares;
}

const AGES: Shares = {
  AGE_13_17: 0.02,
  AGE_18_24: 0.34,
  AGE_25_34: 0.31,
  AGE_35_44: 0.18,
  AGE_45_54: 0.1,
  AGE_55_100: 0.05,
};
const PLACEMENTS: Shares = { PLACEMENT_TIKTOK: 0.9, PLACEMENT_PANGLE: 0.1 };
const PLATFORMS: Shares = { ANDROID: 0.55, IOS: 0.45 };
const LANGUAGES: Shares = { en: 0.8, es: 0.15, fr: 0.05 };

const regionOf = (id: string) => REGIONS.find(([region]) => region === id);

const equal = (values: readonly string[]): Shares => {
  const all = [...new Set(values)];
  return Object.fromEntries(all.map((value) => [value, 1 / all.length]));
};

/** An ad group's countries, in equal fractions. */
const countries = ({ group }: Splitting): Shares =>
  equal(texts(group.location_ids).map((id) => regionOf(id)?.[3] ?? "UNKNOWN"));

/** Provinces of the ad group's locations, as far as TikTok reports them: countries without known ones are omitted. */
const provinces = ({ group }: Splitting): Shares =>
  equal(
    texts(group.location_ids).flatMap((id) => {
      const region = regionOf(id);
      if (region?.[4] === "PROVINCE") return [id];
      if (region?.[4] === "CITY") return [region[2]];
      return REGIONS.filter(([, , parent, , level]) => parent === id && level === "PROVINCE").map(([own]) => own);
    }),
  );

const interests = (level: number): Shares => equal(INTERESTS.filter(([, , own]) => own === level).map(([id]) => id));

const one = (value: unknown): Shares => (value ? { [String(value)]: 1 } : {});

/** Breakdowns that the emulator supports; the others return no rows. */
export const SPLITS: Readonly<Record<string, (of: Splitting) => Shares>> = {
  country_code: countries,
  age: ({ group }) => among(AGES, texts(group.age_groups)),
  gender: ({ group }) =>
    among({ FEMALE: 0.54, MALE: 0.45, NONE: 0.01 }, [String(group.gender ?? "").replace("GENDER_", "")]),
  platform: ({ group }) => among(PLATFORMS, texts(group.operating_systems)),
  placement: ({ group }) => among(PLACEMENTS, texts(group.placements)),
  language: ({ group }) => (texts(group.languages).length > 0 ? equal(texts(group.languages)) : LANGUAGES),
  ac: () => ({ WIFI: 0.6, "4G": 0.25, "5G": 0.15 }),
  province_id: provinces,
  interest_category: () => interests(1),
  interest_category_tier2: () => interests(2),
  // TikTok names `Search` and no other word.
  ad_type: () => ({ "In-feed": 1 }),
  custom_event_type: ({ group }) => one(group.optimization_event),
  event_source_id: ({ group }) => one(group.pixel_id ?? group.app_id),
  page_id: ({ ad }) => one(ad.page_id),
  post_id: ({ ad }) => one(ad.tiktok_item_id),
  image_id: ({ ad }) => equal(texts(ad.image_ids)),
  video_material_id: ({ ad }) => one(ad.video_id),
  skan_postback_sequence: ({ skan }): Shares => (skan ? { "1": 1 } : {}),
};
