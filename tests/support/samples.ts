import type { Field, JsonSchema, Values } from "../../provider/definitions/index.js";
import { made, type TestWorld } from "./world.js";

/** The smallest campaign of reference 3.7. */
export const CAMPAIGN: Values = {
  name: "demo",
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_DAY",
  budget: 50,
  status: "DISABLE",
};

/** The smallest ad group of reference 3.7, under a campaign. */
export const adGroupInputs = (campaign: string): Values => ({
  campaign,
  name: "demo",
  promotionType: "WEBSITE",
  placements: ["PLACEMENT_TIKTOK"],
  locationIds: ["6252001"],
  budgetMode: "BUDGET_MODE_DAY",
  budget: 20,
  scheduleType: "SCHEDULE_FROM_NOW",
  scheduleStartTime: "2027-09-01T00:00:00Z",
  optimizationGoal: "CLICK",
  billingEvent: "CPC",
  status: "DISABLE",
});

export const VIDEO: Values = { source: "examples/media/spring.mp4" };
export const IMAGE: Values = { source: "examples/media/spring.png" };

/** The smallest ad of reference 3.7, under an ad group. */
export const adInputs = (adGroup: string, video: string, image: string): Values => ({
  adGroup,
  name: "demo",
  format: "SINGLE_VIDEO",
  identityType: "BC_AUTH_TT",
  identityId: "7000000000000000101",
  identityAuthorizedBcId: "7000000000000000201",
  video,
  images: [image],
  text: "Hello",
  callToAction: "LEARN_MORE",
  landingPageUrl: "https://example.com",
  status: "DISABLE",
});

/** An ad that needs no files: it shows a post that exists. Parent and name are to be added. */
export const SPARK_AD: Values = {
  format: "SINGLE_VIDEO",
  tiktokItemId: "1",
  identityType: "AUTH_CODE",
  identityId: "1",
  text: "Hello",
  callToAction: "LEARN_MORE",
  landingPageUrl: "https://example.com",
};

/** What ads are under, where the smallest ad group and campaign will not do. */
export interface Above {
  readonly campaign?: Values;
  readonly group?: Values;
}

/** Makes the inputs of a resource, and first whatever they refer to. */
type Sample = (world: TestWorld, above: Above) => Values | Promise<Values>;

const SAMPLES: Readonly<Record<string, Sample>> = {
  Campaign: () => CAMPAIGN,
  AdGroup: async (world, above) =>
    adGroupInputs((await made(world, "Campaign", { ...CAMPAIGN, ...above.campaign })).id),
  Ad: async (world, above) => {
    const campaign = await made(world, "Campaign", { ...CAMPAIGN, ...above.campaign });
    const group = await made(world, "AdGroup", { ...adGroupInputs(campaign.id), ...above.group });
    return adInputs(group.id, (await made(world, "Video", VIDEO)).id, (await made(world, "Image", IMAGE)).id);
  },
  Video: () => VIDEO,
  Image: () => IMAGE,
  Pixel: () => ({ name: "Shop", enableFirstPartyCookies: false }),
  SavedAudience: () => ({ name: "Young adults", locationIds: ["6252001"], ageGroups: ["AGE_18_24", "AGE_25_34"] }),
  CreativePortfolio: () => ({ portfolioContent: [{ assetContent: "Learn more", assetIds: ["201781", "201535"] }] }),
};

/** Inputs of a resource with everything that it refers to already made. */
export async function inputsIn(world: TestWorld, title: string, above: Above = {}): Promise<Values> {
  const sample = SAMPLES[title];
  if (!sample) throw new Error(`there is no sample of a ${title}`);
  return sample(world, above);
}

function sampleItem(schema: JsonSchema): unknown {
  if (Array.isArray(schema.enum)) return schema.enum.at(-1);
  if (schema.format === "tiktok-id") return "12345";
  if (schema.format === "language-code") return "fr";
  if (schema.type === "number") return 50;
  if (schema.type === "boolean") return true;
  if (schema.type === "array") return [sampleItem(schema.items as JsonSchema)];
  if (schema.type !== "object") return "changed";
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return Object.fromEntries(properties.map(([name, one]) => [name, sampleItem(one)]));
}

/** A valid value of a field that differs from `before`. */
export function otherValue(field: Field, before: unknown): unknown {
  const values = field.enum as unknown[] | undefined;
  if (values) return values.findLast((value) => value !== before && !field.tiktok.unset?.includes(value));
  switch (field.tiktok.kind) {
    case "flag":
      return !(before ?? field.tiktok.unset?.[0] ?? false);
    case "id":
    case "numericId":
      return "12345";
    case "integer":
    case "number":
      return Math.max(Number(field.minimum ?? 1), 7);
    case "money":
      return 77;
    case "time":
      return "2027-10-01T00:00:00Z";
    case "list":
      return [sampleItem(field.items as JsonSchema)];
    case "object":
      return sampleItem(field);
    default:
      if (field.format === "http-url") return "https://example.com/changed";
      if (field.maxLength === 336) return "01".repeat(168);
      return field.pattern ? "0123456789abcdef0123456789abcdef" : "changed";
  }
}
