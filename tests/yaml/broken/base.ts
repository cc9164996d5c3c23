/** The config that each broken file is a slip away from; without one it has no problems. */
export const WHOLE = `advertiserId: "7000000000000000001"
currency: USD
videos:
  clip:
    source: media/spring.mp4
images:
  cover:
    source: media/spring.png
defaults:
  adGroup:
    promotionType: WEBSITE
    optimizationGoal: CLICK
    billingEvent: CPC
    placements: [PLACEMENT_TIKTOK]
  ad:
    callToAction: LEARN_MORE
    landingPageUrl: https://example.com
    identityType: TT_USER
    identityId: 0b3c7d1e-4f5a-4b6c-8d7e-9f0a1b2c3d4e
campaigns:
  spring:
    objective: TRAFFIC
    budgetMode: BUDGET_MODE_DAY
    budget: 80
    status: DISABLE
    adGroups:
      us:
        budgetMode: BUDGET_MODE_DAY
        budget: 40
        locationIds: ["6252001"]
        scheduleStartTime: "2027-03-01T09:00:00Z"
        ads:
          one:
            format: SINGLE_VIDEO
            video: clip
            images: [cover]
            text: Iced coffee
          two:
            format: SINGLE_VIDEO
            video: clip
            images: [cover]
            text: With oat milk
`;

/** A slip, and everything that must be said about it: `line:column reason`. FOLDER stands for the project's folder. */
export interface BrokenFile {
  readonly what: string;
  /** What is replaced in the whole config, and by what. */
  readonly from: string | RegExp;
  readonly to: string;
  /** Problems, which stop. */
  readonly says: readonly string[];
  /** Warnings, which do not. */
  readonly warns?: readonly string[];
}
