import { describeResource } from "../support/describe-resource.js";

describeResource("Campaign", {
  given: {
    postbackWindowMode: {
      objective: "APP_PROMOTION",
      appPromotionType: "APP_INSTALL",
      type: "IOS14_CAMPAIGN",
      appId: "7000000000000000301",
    },
  },
});
