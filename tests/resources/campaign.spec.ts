import { describeResource } from "../support/describe-resource.js";

describeResource("Campaign", {
  given: {
    specialIndustries: { specialIndustries: ["HOUSING"] },
    postbackWindowMode: {
      objective: "APP_PROMOTION",
      appPromotionType: "APP_INSTALL",
      type: "IOS14_CAMPAIGN",
      appId: "7000000000000000301",
    },
  },
  change: { specialIndustries: { specialIndustries: [] } },
  oneWay: ["specialIndustries"],
});
