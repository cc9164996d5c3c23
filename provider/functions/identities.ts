/** TikTok accounts that ads can appear under, and their posts (reference 5.1, resources 4 and 5). */
import { type Ask, defineFunction, type Property, rowsIn, type Values, valuesIn } from "../definitions/index.js";

const text = (description: string): Property => ({ type: "string", description });
const flag = (description: string): Property => ({ type: "boolean", description });
const TYPES = ["CUSTOMIZED_USER", "AUTH_CODE", "TT_USER", "BC_AUTH_TT", "TTS_TT"];
const identityType = (description: string): Property => ({ type: "string", enum: TYPES, description });

const partOf = (row: Values, name: string): Values => valuesIn(row[name]);

/** Without values that TikTok shows for "not set". */
const known = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/** The query's fields that the program sets. */
const given = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Maximum number of rows per page of identities. */
const IDENTITIES = 100;

export const getIdentities = defineFunction({
  name: "getIdentities",
  doc: "Lists the TikTok accounts and custom identities that the account's ads can appear under.",
  required: {},
  optional: {
    identityType: identityType("Only identities of this type."),
    identityAuthorizedBcId: text("The Business Center that shares the accounts; for BC_AUTH_TT."),
    nameContains: text("Only identities whose display name contains this text; case-insensitive."),
  },
  results: {
    identities: {
      type: "array",
      description: "The identities.",
      items: {
        type: "object",
        properties: {
          id: text("For identityId."),
          type: text("For identityType."),
          identityAuthorizedBcId: text("The Business Center that shares it; for BC_AUTH_TT."),
          name: text("The name that people see."),
          userName: text("The account's handle on TikTok."),
          status: text("AVAILABLE, or why it cannot be used."),
          canPushVideo: flag("Whether ads can show new videos under it."),
          canPullVideo: flag("Whether ads can show its posts (Spark Ads)."),
          adsOnlyMode: flag("Whether ads under it are hidden from its profile."),
        },
      },
    },
  },
  async run(ask, { identityType: type, identityAuthorizedBcId, nameContains }) {
    const query = given({ identity_type: type, identity_authorized_bc_id: identityAuthorizedBcId });
    const rows = await ask.list("/identity/get/", { ...query, page_size: IDENTITIES }, "identity_list");
    const wanted = String(nameContains ?? "").toLowerCase();
    const identities = rows
      .filter(({ display_name }) =>
        String(display_name ?? "")
          .toLowerCase()
          .includes(wanted),
      )
      .map((row) =>
        known({
          id: String(row.identity_id),
          type: row.identity_type,
          identityAuthorizedBcId: row.identity_authorized_bc_id,
          name: row.display_name,
          userName: row.user_name,
          status: row.available_status,
          canPushVideo: row.can_push_video,
          canPullVideo: row.can_pull_video,
          adsOnlyMode: row.ads_only_mode,
        }),
      );
    return { identities };
  },
});

/** Maximum number of posts per page, of an identity and of those that creators have authorized. */
const [OF_IDENTITY, AUTHORIZED] = [20, 50];
/** Maximum number of pages: an account with more posts needs a keyword. */
const MOST_PAGES = 50;

/** Posts of one TikTok account, page by page with a cursor. */
async function ofIdentity(ask: Ask, query: Values): Promise<Values[]> {
  const posts: Values[] = [];
  let cursor: unknown;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const data = await ask.get("/identity/video/get/", { ...query, ...given({ cursor }), count: OF_IDENTITY });
    const rows = rowsIn(data.video_list);
    posts.push(
      ...rows.map((row) => known({ id: String(row.item_id), type: row.item_type, text: row.text, status: row.status })),
    );
    if (data.has_more !== true || rows.length === 0 || data.cursor === cursor) break;
    cursor = data.cursor;
  }
  return posts;
}

/** Posts that creators have authorized by a code. */
async function authorized(ask: Ask, query: Values): Promise<Values[]> {
  const rows = await ask.list("/tt_video/list/", { ...query, page_size: AUTHORIZED });
  return rows.map((row) => {
    const [item, user, auth] = [partOf(row, "item_info"), partOf(row, "user_info"), partOf(row, "auth_info")];
    return known({
      id: String(item.item_id),
      type: item.item_type,
      text: item.text,
      status: item.status,
      identityId: user.identity_id,
      identityType: user.identity_type,
      authorizedUntil: auth.auth_end_time,
    });
  });
}

export const getPosts = defineFunction({
  name: "getPosts",
  doc: "Lists posts that ads can show (Spark Ads): those of one TikTok account, or without identityId those that creators have authorized by a code.",
  required: {},
  optional: {
    identityId: text("The TikTok account whose posts are listed."),
    identityType: identityType("The type of that account; needed with identityId."),
    identityAuthorizedBcId: text("The Business Center that shares that account; for BC_AUTH_TT."),
    type: {
      type: "string",
      enum: ["VIDEO", "CAROUSEL"],
      description: "Only posts of this type. Default: VIDEO for an account's.",
    },
    keyword: text("Only posts with this text, or the post with this id."),
  },
  results: {
    posts: {
      type: "array",
      description: "The posts, newest first.",
      items: {
        type: "object",
        properties: {
          id: text("For tiktokItemId, or a Smart+ creative's post."),
          type: text("VIDEO or CAROUSEL."),
          text: text("The text of the post."),
          status: text("Whether it can be shown."),
          identityId: text("The account that created it."),
          identityType: text("The type of that account."),
          authorizedUntil: text("When its author's permission ends, in UTC."),
        },
      },
    },
  },
  faults: ({ identityId, identityType: type, identityAuthorizedBcId }) => [
    ...((identityId === undefined) === (type === undefined)
      ? []
      : [{ property: "identityId", reason: "identityId and identityType go together: set both, or neither." }]),
    ...(type === "BC_AUTH_TT" && identityAuthorizedBcId === undefined
      ? [
          {
            property: "identityAuthorizedBcId",
            reason: "identityAuthorizedBcId is required with identityType BC_AUTH_TT.",
          },
        ]
      : []),
  ],
  async run(ask, { identityId, identityType: type, identityAuthorizedBcId, type: itemType, keyword }) {
    if (identityId === undefined)
      return { posts: await authorized(ask, given({ item_types: itemType && [itemType], keyword })) };
    const query = given({
      identity_id: identityId,
      identity_type: type,
      identity_authorized_bc_id: identityAuthorizedBcId,
      item_type: itemType,
      keyword,
    });
    return { posts: await ofIdentity(ask, query) };
  },
});
