/** Every endpoint of the emulator; the only list. */
import type { Endpoint } from "../endpoint.js";
import { accountEndpoints } from "./account.js";
import { adEndpoints } from "./ad.js";
import { adGroupEndpoints } from "./adgroup.js";
import { audienceEndpoints } from "./audience.js";
import { businessCenterEndpoints } from "./business-center.js";
import { campaignEndpoints } from "./campaign.js";
import { changelogEndpoints } from "./changelog.js";
import { withCutOff } from "./cut-off.js";
import { fileEndpoints } from "./file-endpoints.js";
import { identityEndpoints } from "./identity.js";
import { missingFrom } from "./known.js";
import { pixelEndpoints } from "./pixel.js";
import { portfolioEndpoints } from "./portfolio.js";
import { reportEndpoints } from "./report-tasks.js";
import { repositoryEndpoints } from "./repository.js";
import { smartPlusEndpoints } from "./smart-plus.js";
import { sparkPostEndpoints } from "./spark-posts.js";
import { tiktokAccountEndpoints } from "./tiktok-account.js";
import { toolEndpoints } from "./tool-endpoints.js";

/** Endpoints of the emulator. */
export const endpoints: readonly Endpoint[] = [
  ...campaignEndpoints,
  ...adGroupEndpoints,
  ...adEndpoints,
  ...smartPlusEndpoints,
  ...fileEndpoints,
  ...repositoryEndpoints,
  ...accountEndpoints,
  ...businessCenterEndpoints,
  ...sparkPostEndpoints,
  ...tiktokAccountEndpoints,
  ...identityEndpoints,
  ...pixelEndpoints,
  ...audienceEndpoints,
  ...portfolioEndpoints,
  ...toolEndpoints,
  ...reportEndpoints,
  ...changelogEndpoints,
].map(withCutOff);

/** Endpoints that TikTok has and the emulator does not, as `METHOD /path/`: they answer 40008. */
export const missingEndpoints: readonly string[] = missingFrom(endpoints);
