// The same campaign as ads/spring.yaml, as a program.
import { Ad, AdGroup, Campaign, Image, Video } from "pulumi-tiktok";

const clip = new Video("clip", { source: "media/spring.mp4" });
const cover = new Image("cover", { source: "media/spring.png" });

const spring = new Campaign("spring", {
  name: "Spring 2027",
  objective: "TRAFFIC",
  budgetMode: "BUDGET_MODE_DAY",
  budget: 80,
  currency: "USD",
  startTime: "2027-03-01T09:00:00+01:00",
  endTime: "2027-05-31T23:00:00+02:00",
  status: "DISABLE", // nothing spends until this is ENABLE
});

const us = new AdGroup("us", {
  campaign: spring, // and so its schedule, since this ad group has none of its own
  name: "Spring 2027, US, 18 to 34",
  promotionType: "WEBSITE",
  optimizationGoal: "CLICK",
  billingEvent: "CPC",
  budgetMode: "BUDGET_MODE_DAY",
  budget: 40,
  placements: ["PLACEMENT_TIKTOK"],
  locationIds: ["6252001"],
  ageGroups: ["AGE_18_24", "AGE_25_34"],
});

const ad = new Ad("clip", {
  adGroup: us,
  name: "Spring clip",
  format: "SINGLE_VIDEO",
  video: clip,
  images: [cover],
  identityType: "BC_AUTH_TT",
  identityId: "7000000000000000101",
  identityAuthorizedBcId: "7000000000000000201",
  text: "Iced coffee",
  callToAction: "LEARN_MORE",
  landingPageUrl: "https://example.com/spring",
});

export const campaignId = spring.id;
export const adId = ad.id;
