/** Identities (reference 5.1): they are never updated, but deleted and created again. */
import { p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { required } from "../entities.js";
import { refusal } from "../envelope.js";
import { type Body, bodyIn, isSet } from "../validate.js";
import { nextLongId, type World } from "../world.js";
import { page } from "./pages.js";

const key = (advertiser: string, id: string): string => `${advertiser}/${id}`;

function createIdentity(world: World, { advertiser, body }: Call): Body {
  const image = body.image_uri;
  if (isSet(image) && world.store.get("image", String(image))?.advertiser !== advertiser)
    throw refusal("materialMissing", { path: "image_uri", noun: "image", id: String(image) });
  const id = nextLongId(world);
  const row = {
    identity_id: id,
    identity_type: "CUSTOMIZED_USER",
    identity_authorized_bc_id: null,
    display_name: body.display_name,
    user_name: null,
    profile_image: `https://example.com/${isSet(image) ? String(image) : "avatar"}.png`,
    available_status: "AVAILABLE",
    can_push_video: false,
    can_pull_video: false,
    can_use_live_ads: false,
    can_manage_message: false,
  };
  const places = { advertiser, campaign: "", adgroup: "", name: String(body.display_name), deleted: false };
  world.store.put({ kind: "identity", id: key(advertiser, id), ...places, row });
  return { identity_id: id };
}

function identities(world: World, { advertiser, body: query }: Call): Body {
  const keyword = bodyIn(query.filtering).keyword;
  const rows = world.store
    .find("identity", { advertiser })
    .map((one) => one.row)
    .filter((row) => query.identity_type === undefined || row.identity_type === query.identity_type)
    .filter(
      (row) =>
        query.identity_authorized_bc_id === undefined ||
        row.identity_authorized_bc_id === query.identity_authorized_bc_id,
    )
    .filter(
      (row) => keyword === undefined || String(row.display_name).toLowerCase().includes(String(keyword).toLowerCase()),
    );
  const { list, page_info } = page(rows, query, 20);
  return { identity_list: list, page_info };
}

function find(world: World, { advertiser, body }: Call) {
  const id = required(body, "identity_id");
  const found = world.store.get("identity", key(advertiser, id));
  if (!found || found.row.identity_type !== body.identity_type) throw refusal("doesNotExist", { noun: "identity", id });
  return found;
}

const identityInfo = (world: World, call: Call): Body => ({ identity_info: find(world, call).row });

function deleteIdentity(world: World, call: Call): Body {
  if (call.body.identity_type !== "CUSTOMIZED_USER") throw refusal("customIdentityOnly");
  world.store.drop("identity", find(world, call).id);
  return {};
}

const MOST_POSTS = 20;

/** Posts of an identity, a page of at most 20 (1740218475032577). */
function posts(world: World, { advertiser, body: query }: Call): Body {
  const wanted = query.item_type ?? "VIDEO";
  const all = world.store
    .find("post", { advertiser })
    .map(({ row: { display_name: _shown, ...row } }) => row)
    .filter((row) => row.item_type === wanted)
    .filter(
      (row) =>
        query.keyword === undefined || `${String(row.text)} ${String(row.item_id)}`.includes(String(query.keyword)),
    );
  const from = Number(query.cursor ?? 0);
  const to = from + Math.min(Number(query.count ?? MOST_POSTS), MOST_POSTS);
  return { video_list: all.slice(from, to), has_more: to < all.length, cursor: String(to) };
}

const text = p("string", { required: true });
const type = p("string", { oneOf: "identity_type" });
const one = { identity_id: text, identity_type: { ...type, required: true } };

export const identityEndpoints: readonly Endpoint[] = [
  post(
    "/identity/create/",
    "5.1",
    // The reference describes the image as optional; the SDK as required.
    fromSdk("POST /identity/create/", { display_name: { max: 100 }, image_uri: { required: false } }),
    createIdentity,
  ),
  get(
    "/identity/get/",
    "5.1",
    {
      ...fromSdk("GET /identity/get/", { identity_type: type }),
      filtering: p("object", { of: { keyword: p("string") } }),
      ...paging(100),
    },
    identities,
  ),
  get("/identity/info/", "5.1", { ...one, identity_authorized_bc_id: p("string") }, identityInfo),
  post("/identity/delete/", "5.1", one, deleteIdentity),
  get(
    "/identity/video/get/",
    "5.1",
    {
      ...one,
      identity_authorized_bc_id: p("string"),
      item_type: p("string", { values: ["VIDEO", "CAROUSEL"] }),
      keyword: p("string", { max: 500 }),
      cursor: p("string"),
      count: p("integer", { min: 1 }),
    },
    posts,
  ),
];
