import { describeResource } from "../support/describe-resource.js";

const END = "2027-12-01T00:00:00Z";
const CUSTOM = { bidType: "BID_TYPE_CUSTOM", bidPrice: 2 };

describeResource("AdGroup", {
  oneWay: ["isHfss"],
  given: {
    bidPrice: CUSTOM,
    conversionBidPrice: {
      optimizationGoal: "TRAFFIC_LANDING_PAGE_VIEW",
      billingEvent: "OCPM",
      bidType: "BID_TYPE_CUSTOM",
      conversionBidPrice: 2,
    },
    scheduleEndTime: { scheduleType: "SCHEDULE_START_END", scheduleEndTime: "2027-11-01T00:00:00Z" },
  },
  change: {
    scheduleType: { scheduleType: "SCHEDULE_START_END", scheduleEndTime: END },
    scheduleEndTime: { scheduleEndTime: END },
    bidType: CUSTOM,
    bidPrice: { bidPrice: 3 },
    conversionBidPrice: { conversionBidPrice: 3 },
    audienceType: { audienceType: "NEW_CUSTOM_AUDIENCE", audienceRule: { inclusions: {} } },
    brandSafetyType: { brandSafetyType: "LIMITED_INVENTORY" },
    frequency: { frequency: 3, frequencySchedule: 7 },
    frequencySchedule: { frequency: 3, frequencySchedule: 7 },
  },
});
