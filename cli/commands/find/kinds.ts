/** What `find` looks for: one entry per kind, with the call that lists it and the YAML that names it. */
import { rowsIn } from "../../../provider/definitions/index.js";
import { lookUp } from "../../../provider/engine/index.js";
import { allPages } from "../../../provider/engine/reads/rows.js";
import { getInterestCategories, getLanguages, getRegions } from "../../../provider/functions/targeting.js";
import type { Client } from "../../../provider/http/client.js";

/** A search result. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** Distinguishes results with the same name: a level, a type, a size. */
  readonly about: string;
  /** Properties besides the id that a config needs. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Lists everything of a kind, or what TikTok itself filters by the word. */
export interface Kind {
  readonly title: string;
  list(client: Client, advertiserId: string, word: string): Promise<Found[]>;
  /** The YAML for these results: for the level in `under`. */
  yaml(found: readonly Found[]): string[];
  readonly under: "an ad group" | "an ad" | "a Smart+ ad";
  /** What to do if nothing was found, besides trying another word. */
  readonly none?: string;
}

type Row = Readonly<Record<string, unknown>>;

const MOST_PAGES = 50;

/** Rows of a list, whatever its name; TikTok's tools each use another. */
const pages = (client: Client, path: string, query: Row, list: string): Promise<Row[]> =>
  allPages(client, path, query, { list, most: MOST_PAGES });

const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** A list with a comment after each id. */
const idList = (property: string, found: readonly Found[]): string[] => [
  `${property}:`,
  ...found.map(({ id, name, about }) => `  - "${id}" # ${name}${about && `, ${about}`}`),
];

async function functionRows(
  client: Client,
  advertiserId: string,
  definition: Parameters<typeof lookUp>[1],
  result: string,
): Promise<Row[]> {
  return rowsIn((await lookUp({ client }, definition, advertiserId, {}))[result]);
}

const bytes = (value: unknown): string => {
  const size = Number(value);
  return Number.isFinite(size) && size > 0 ? `${(size / 1024 / 1024).toFixed(1)} MB` : "";
};

/** The kinds by the argument that selects them. */
export const KINDS: Readonly<Record<string, Kind>> = {
  location: {
    title: "Regions",
    under: "an ad group",
    async list(client, advertiserId) {
      const rows = await functionRows(client, advertiserId, getRegions, "regions");
      return rows.map(({ id, name, level, country }) => ({
        id: text(id),
        name: text(name),
        about: [level, country].map(text).filter(Boolean).join(", "),
      }));
    },
    yaml: (found) => idList("locationIds", found),
  },
  interest: {
    title: "Interests",
    under: "an ad group",
    async list(client, advertiserId) {
      const rows = await functionRows(client, advertiserId, getInterestCategories, "categories");
      return rows.map(({ id, name, level }) => ({ id: text(id), name: text(name), about: `level ${text(level)}` }));
    },
    yaml: (found) => idList("interestCategoryIds", found),
  },
  language: {
    title: "Languages",
    under: "an ad group",
    async list(client, advertiserId) {
      const rows = await functionRows(client, advertiserId, getLanguages, "languages");
      return rows.map(({ code, name }) => ({ id: text(code), name: text(name), about: "" }));
    },
    yaml: (found) => [
      `languages: [${found.map(({ id }) => id).join(", ")}] # ${found.map(({ name }) => name).join(", ")}`,
    ],
  },
  identity: {
    title: "Identities",
    under: "an ad",
    async list(client, advertiserId) {
      const rows = await pages(
        client,
        "/identity/get/",
        { advertiser_id: advertiserId, page_size: 100 },
        "identity_list",
      );
      return rows.map((row) => ({
        id: text(row.identity_id),
        name: text(row.display_name),
        about: text(row.identity_type),
        more: {
          identityType: text(row.identity_type),
          ...(row.identity_authorized_bc_id ? { identityAuthorizedBcId: text(row.identity_authorized_bc_id) } : {}),
        },
      }));
    },
    yaml: ([first]) =>
      first
        ? [
            `identityType: ${first.more?.identityType} # ${first.name}`,
            `identityId: "${first.id}"`,
            ...(first.more?.identityAuthorizedBcId
              ? [`identityAuthorizedBcId: "${first.more.identityAuthorizedBcId}"`]
              : []),
          ]
        : [],
  },
  portfolio: {
    title: "Portfolios",
    under: "a Smart+ ad",
    async list(client, advertiserId) {
      const query = { advertiser_id: advertiserId, page_size: 100 };
      const rows = await pages(client, "/creative/portfolio/list/", query, "creative_portfolios");
      // TikTok's portfolios have no names: their type and content distinguish them.
      return rows.map((row) => ({
        id: text(row.creative_portfolio_id),
        name: text(row.creative_portfolio_type),
        about: text(row.creative_portfolio_preview_url),
      }));
    },
    // TikTok lists no portfolios of calls to action (portal document 1766324010279938).
    none: "The list omits portfolios of calls to action. Create one for callToActionId: creativePortfolios: { button: { recommendedFor: { objective: WEB_CONVERSIONS, promotionType: WEBSITE } } }",
    yaml: ([first]) => (first ? [`interactiveAddOnList: [{ cardId: "${first.id}" }] # ${first.name}`] : []),
  },
  pixel: {
    title: "Pixels",
    under: "an ad group",
    async list(client, advertiserId) {
      const rows = await pages(client, "/pixel/list/", { advertiser_id: advertiserId, page_size: 20 }, "pixels");
      return rows.map((row) => ({ id: text(row.pixel_id), name: text(row.pixel_name), about: text(row.pixel_code) }));
    },
    yaml: ([first]) => (first ? [`pixelId: "${first.id}" # ${first.name}`] : []),
  },
  video: {
    title: "Videos",
    under: "an ad",
    async list(client, advertiserId) {
      const rows = await pages(
        client,
        "/file/video/ad/search/",
        { advertiser_id: advertiserId, page_size: 100 },
        "list",
      );
      return rows.map((row) => ({
        id: text(row.video_id),
        name: text(row.file_name ?? row.video_name),
        about: [
          row.width && row.height ? `${text(row.width)}×${text(row.height)}` : "",
          row.duration ? `${text(row.duration)} s` : "",
          bytes(row.size),
        ]
          .filter(Boolean)
          .join(", "),
      }));
    },
    yaml: ([first]) => (first ? [`video: { id: ${first.id} } # ${first.name}`] : []),
  },
};

/** The kind of a name that the command takes. */
export function kindOf(name: string): Kind {
  const kind = KINDS[name];
  if (!kind) throw new Error(`there is no kind ${name}`);
  return kind;
}
