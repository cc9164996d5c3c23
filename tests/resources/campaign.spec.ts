import { describeResource } from "../support/describe-resource.js";

describeResource("Campaign", {
  given: { specialIndustries: { specialIndustries: ["HOUSING"] } },
  change: { specialIndustries: { specialIndustries: [] } },
  oneWay: ["specialIndustries"],
});
