/** Facts about ads, in the order in which TikTok's refusals read best: type, identity, content, destination. */
import type { RuleRow } from "../language.js";
import { carouselRules } from "./carousel.js";
import { catalogRules } from "./catalog.js";
import { catalogFormRules } from "./catalog-forms.js";
import { deepLinkRules } from "./deep-links.js";
import { destinationRules } from "./destinations.js";
import { disclaimerRules } from "./disclaimers.js";
import { enhancementRules } from "./enhancements.js";
import { formatRules } from "./formats.js";
import { guideRules } from "./guides.js";
import { identityRules } from "./identities.js";
import { liveRules } from "./live.js";
import { parameterRules } from "./parameters.js";
import { textRules } from "./texts-and-buttons.js";
import { trackingRules } from "./tracking.js";
import { vehicleRules } from "./vehicles.js";
import { videoRules } from "./video.js";

export { adDefaults, adFills } from "./fills.js";
export { adChanges } from "./updates.js";

export const adRules: readonly RuleRow[] = [
  ...formatRules,
  ...liveRules,
  ...guideRules,
  ...identityRules,
  ...videoRules,
  ...carouselRules,
  ...catalogRules,
  ...catalogFormRules,
  ...vehicleRules,
  ...textRules,
  ...destinationRules,
  ...deepLinkRules,
  ...parameterRules,
  ...disclaimerRules,
  ...trackingRules,
  ...enhancementRules,
];
