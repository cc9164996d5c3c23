/** Every endpoint of the API, by method and path. */
import { AD, ADGROUP, CAMPAIGN } from "../entities.js";
import type { Body } from "../validate.js";
import type { World } from "../world.js";
import { accessToken, advertiserInfo, authorizedAdvertisers, identities, userInfo } from "./account.js";
import { createAds, updateAds } from "./ad.js";
import { createAdGroup, updateAdGroup, updateBudgets } from "./adgroup.js";
import { createCampaign, updateCampaign } from "./campaign.js";
import * as files from "./files.js";
import { list } from "./listing.js";
import { integratedReport } from "./report.js";
import * as repository from "./repository.js";
import { updateStatus } from "./status.js";
import { interestCategories, languages, regions } from "./tools.js";

/** One decoded call. */
export interface Call {
  readonly advertiser: string;
  /** Query of a GET, JSON or multipart fields of a POST. */
  readonly body: Body;
  readonly file?: files.Incoming;
  readonly fetchFile: (url: string) => Promise<files.Incoming>;
}

/** How an endpoint is entered. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** `open` needs no token, `token` one, `advertiser` one that may manage the advertiser of the call. */
  readonly access: "open" | "token" | "advertiser";
  readonly handle: (world: World, call: Call) => unknown;
}

const get = (path: string, handle: Route["handle"], access: Route["access"] = "advertiser"): Route => ({
  method: "GET",
  path,
  access,
  handle,
});
const post = (path: string, handle: Route["handle"], access: Route["access"] = "advertiser"): Route => ({
  method: "POST",
  path,
  access,
  handle,
});

const levels: Route[] = [
  post("/campaign/create/", (world, { advertiser, body }) => createCampaign(world, advertiser, body)),
  post("/campaign/update/", (world, { advertiser, body }) => updateCampaign(world, advertiser, body)),
  post("/adgroup/create/", (world, { advertiser, body }) => createAdGroup(world, advertiser, body)),
  post("/adgroup/update/", (world, { advertiser, body }) => updateAdGroup(world, advertiser, body)),
  post("/adgroup/budget/update/", (world, { advertiser, body }) => updateBudgets(world, advertiser, body)),
  post("/ad/create/", (world, { advertiser, body }) => createAds(world, advertiser, body)),
  post("/ad/update/", (world, { advertiser, body }) => updateAds(world, advertiser, body)),
  ...[CAMPAIGN, ADGROUP, AD].flatMap((level) => [
    get(`/${level.kind}/get/`, (world, { advertiser, body }) => list(world, level, advertiser, body)),
    post(`/${level.kind}/status/update/`, (world, { advertiser, body }) =>
      updateStatus(world, level, advertiser, body),
    ),
  ]),
];

const assets: Route[] = [files.VIDEO, files.IMAGE].flatMap((asset) => [
  post(`/file/${asset.kind}/ad/upload/`, (world, { advertiser, body, file, fetchFile }) =>
    files.upload(world, asset, advertiser, body, file, fetchFile),
  ),
  get(`/file/${asset.kind}/ad/info/`, (world, { advertiser, body }) => files.info(world, asset, advertiser, body)),
  get(`/file/${asset.kind}/ad/search/`, (world, { advertiser, body }) => files.search(world, asset, advertiser, body)),
  post(`/file/${asset.kind}/ad/update/`, (world, { advertiser, body }) => files.rename(world, asset, advertiser, body)),
]);

const fileRepository: Route[] = [
  get("/file/name/check/", (world, { advertiser, body }) => files.nameCheck(world, advertiser, body)),
  post("/file/start/upload/", (world, { advertiser, body }) => repository.startUpload(world, advertiser, body)),
  post("/file/transfer/upload/", (world, { advertiser, body, file }) =>
    repository.transferUpload(world, advertiser, body, file),
  ),
  post("/file/finish/upload/", (world, { advertiser, body }) => repository.finishUpload(world, advertiser, body)),
  post("/file/temporarily/upload/", (world, { advertiser, body, file }) =>
    repository.temporaryUpload(world, advertiser, body, file),
  ),
  post("/creative/asset/delete/", (world, { advertiser, body }) => files.deleteAssets(world, advertiser, body)),
];

const account: Route[] = [
  post("/oauth2/access_token/", (world, { body }) => accessToken(world, body), "open"),
  get("/oauth2/advertiser/get/", (world, { body }) => authorizedAdvertisers(world, body), "token"),
  get("/user/info/", () => userInfo(), "token"),
  get("/advertiser/info/", (world, { body }) => advertiserInfo(world, body), "token"),
  get("/identity/get/", (world, { advertiser, body }) => identities(world, advertiser, body)),
];

const lookUps: Route[] = [
  get("/tool/region/", (_world, { body }) => regions(body)),
  get("/tool/language/", () => languages()),
  get("/tool/interest_category/", (_world, { body }) => interestCategories(body)),
  get("/report/integrated/get/", (world, { advertiser, body }) => integratedReport(world, advertiser, body)),
];

/** All of them. */
export const routes: readonly Route[] = [...levels, ...assets, ...fileRepository, ...account, ...lookUps];
