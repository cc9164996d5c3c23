/** Endpoints of the asset library (reference 4.1, 4.2, 4.3). */
import { type Contract, idsParam, p, paging } from "../contract/fields.js";
import { type Endpoint, get, post } from "../endpoint.js";
import {
  type AssetKind,
  deleteAssets,
  IMAGE,
  info,
  nameCheck,
  rename,
  search,
  suggestCovers,
  upload,
  VIDEO,
} from "./files.js";
import { music, uploadMusic } from "./music.js";

const assetEndpoints = (asset: AssetKind, source: string): Endpoint[] => {
  const { kind, id, maxInfo } = asset;
  const url: Contract = kind === "video" ? { video_id: p("string") } : {};
  const flags = ["is_third_party", "flaw_detect", "auto_fix_enabled", "auto_bind_enabled"];
  const uploadParams = {
    upload_type: p("string", { oneOf: `upload_type.${kind}` }),
    [`${kind}_file`]: p("file"),
    [`${kind}_signature`]: p("string"),
    [`${kind}_url`]: p("string"),
    file_id: p("string"),
    file_name: p("string", { max: 100 }),
    ...url,
    ...(kind === "video" ? Object.fromEntries(flags.map((flag) => [flag, p("boolean")])) : {}),
  };
  const filtering = p("object", {
    of: {
      [`${kind}_ids`]: p("string[]", { max: 100, ids: true }),
      material_ids: p("string[]", { max: kind === "video" ? 20 : 100, ids: true }),
      video_name: p("string"),
    },
  });
  const renameParams = { [id]: p("string", { required: true }), file_name: p("string", { required: true }) };
  return [
    post(`/file/${kind}/ad/upload/`, source, uploadParams, (world, call) => upload(world, asset, call)),
    get(`/file/${kind}/ad/info/`, source, { [`${kind}_ids`]: idsParam(maxInfo) }, (world, call) =>
      info(world, asset, call),
    ),
    get(`/file/${kind}/ad/search/`, source, { filtering, ...paging(100) }, (world, call) => search(world, asset, call)),
    post(`/file/${kind}/ad/update/`, source, renameParams, (world, call) => rename(world, asset, call)),
  ];
};

const deleteParams = {
  video_ids: p("string[]", { max: 50, ids: true }),
  image_ids: p("string[]", { max: 50, ids: true }),
};
const fileType = p("string", { oneOf: "file_type" });
const nameParams = {
  file_name: p("string"),
  file_type: fileType,
  files: p("object[]", { max: 20, of: { file_name: p("string", { required: true }), file_type: fileType } }),
};
const coverParams = { video_id: p("string", { required: true }), poster_number: p("integer", { min: 1, max: 10 }) };
const musicParams = { file_name: p("string", { max: 100 }), music_file: p("file"), music_signature: p("string") };

export const fileEndpoints: readonly Endpoint[] = [
  ...assetEndpoints(VIDEO, "4.1"),
  ...assetEndpoints(IMAGE, "4.2"),
  get("/file/name/check/", "4.3", nameParams, nameCheck),
  get("/file/video/suggestcover/", "4.1", coverParams, suggestCovers),
  post("/file/music/upload/", "4.3", musicParams, uploadMusic, { mark: "assumed" }),
  get("/file/music/get/", "4.3", paging(100), music, { mark: "assumed" }),
  post("/creative/asset/delete/", "4.1", deleteParams, deleteAssets),
];
