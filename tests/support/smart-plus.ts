/** Smart+ objects for tests: a paused web campaign, an ad group towards clicks, an ad of posts. */
import type { Values } from "../../provider/definitions/index.js";
import { made, type TestWorld } from "./world.js";

export const SMART_CAMPAIGN: Values = {
  name: "smart",
  objective: "WEB_CONVERSIONS",
  salesDestination: "WEBSITE",
  budget: 100,
};

export const smartGroup = (campaign: string): Values => ({
  campaign,
  name: "smart",
  promotionType: "WEBSITE",
  optimizationGoal: "CLICK",
  billingEvent: "CPC",
  bidType: "BID_TYPE_NO_BID",
  targetingSpec: { locationIds: ["6252001"] },
  scheduleStartTime: "2027-09-01T00:00:00Z",
});

/** A creative that shows a post. */
export const post = (item: string, more: Values = {}): Values => ({
  creativeInfo: {
    adFormat: "SINGLE_VIDEO",
    tiktokItemId: item,
    identityType: "TT_USER",
    identityId: "7000000000000000101",
  },
  ...more,
});

/** Posts from 1 on. */
export const posts = (count: number): Values[] =>
  Array.from({ length: count }, (_one, index) => post(String(index + 1)));

export const smartAd = (adGroup: string, creativeList: readonly Values[]): Values => ({
  adGroup,
  name: "smart",
  creativeList,
  landingPageUrlList: [{ landingPageUrl: "https://example.com" }],
  adConfiguration: { callToActionId: "7000000000000000901" },
});

/** A campaign, an ad group and an ad, made. */
export async function smartTree(world: TestWorld, creativeList: readonly Values[]) {
  const campaign = await made(world, "SmartPlusCampaign", SMART_CAMPAIGN);
  const group = await made(world, "SmartPlusAdGroup", smartGroup(campaign.id));
  const ad = await made(world, "SmartPlusAd", smartAd(group.id, creativeList));
  return { campaign, group, ad };
}
