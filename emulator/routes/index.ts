/** Every endpoint of the emulator; the only list. */
import known from "../contract/known-paths.json";
import { SDK } from "../contract/sdk.js";
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
import { pixelEndpoints } from "./pixel.js";
import { portfolioEndpoints } from "./portfolio.js";
import { reportEndpoints } from "./report-tasks.js";
import { repositoryEndpoints } from "./repository.js";
import { smartPlusEndpoints } from "./smart-plus.js";
import { sparkPostEndpoints } from "./spark-posts.js";
import { tiktokAccountEndpoints } from "./tiktok-account.js";
import { toolEndpoints } from "./tool-endpoints.js";

/** Endpoints that the emulator has. */
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

/** Endpoints that the reference names and TikTok's SDK has not. */
const NAMED_ONLY = [
  "POST /campaign/copy/task/create/",
  "GET /campaign/copy/task/check/",
  "GET /campaign/quota/info/",
  "POST /smart_plus/adgroup/budget/update/",
  "POST /adgroup/rf/create/",
  "POST /adgroup/rf/update/",
  "POST /video/fix/task/create/",
  "GET /video/fix/task/get/",
  "GET /identity/music/authorization/",
  "GET /tt_video/info/",
  "GET /tool/content_exclusion/info/",
  "POST /catalog/product/upload/",
  "POST /catalog/product/update/",
];

/**
 * Endpoints that TikTok has and the emulator has not, as `METHOD /path/`: they answer 40008. Where they are known from: TikTok's
 * SDK, the reference, TikTok's pages, or a client that calls them (bububa/tiktok-business).
 */
export const missingEndpoints: readonly string[] = [
  ...new Set([...Object.keys(SDK), ...NAMED_ONLY, ...known.documented, ...known.client]),
]
  .filter((key) => !endpoints.some(({ method, path }) => `${method} ${path}` === key))
  .sort();
