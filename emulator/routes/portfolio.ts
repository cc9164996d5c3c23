/** Creative portfolios: calls to action, cards, stickers (reference 5.4). They cannot be updated. */
import { idsParam, p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import { type Body, bodiesIn, bodyIn, textsIn, textsOrNone } from "../validate.js";
import { nextLongId, type World } from "../world.js";
import { page } from "./pages.js";

/** Portfolios that cannot be deleted (portal document 1834560049625089). */
const LASTING = ["CTA", "PRODUCT_CARD", "PRODUCT_TILE"];
/** The type that no list shows, and those that a type filter does not find (1766324010279938). */
const UNLISTED = "CTA";
const UNFILTERED = ["PRODUCT_CARD", "PRODUCT_TILE"];

/** The list's type of a portfolio: stickers by their own type. */
function listedType({ creative_portfolio_type: type, portfolio_content }: Body): string {
  const [first] = bodiesIn([portfolio_content].flat());
  const kind = bodyIn(first?.sticker_param).sticker_type;
  return type === "STICKER" && kind !== undefined ? `${String(kind)}_STICKER` : String(type);
}

function createPortfolio(world: World, { advertiser, body }: Call): Body {
  refuseByFacts({ level: "portfolio", body, currency: "USD", mode: "create" });
  const id = nextLongId(world);
  const row = {
    creative_portfolio_id: id,
    creative_portfolio_type: body.creative_portfolio_type ?? "CTA",
    portfolio_content: body.portfolio_content,
  };
  const places = { advertiser, campaign: "", adgroup: "", name: "", deleted: false };
  world.store.put({ kind: "portfolio", id, ...places, row });
  return { creative_portfolio_id: id };
}

const readPortfolio = (world: World, { advertiser, body }: Call): Body =>
  owned(world, "portfolio", required(body, "creative_portfolio_id"), advertiser, "creative portfolio").row;

function listPortfolios(world: World, { advertiser, body: query }: Call): Body {
  const filtering = bodyIn(query.filtering);
  const ids = textsOrNone(filtering.creative_portfolio_ids);
  const types = textsOrNone(filtering.creative_portfolio_types);
  const rows = world.store
    .find("portfolio", { advertiser, ...(ids ? { ids } : {}) })
    .map(({ row }) => ({ creative_portfolio_id: row.creative_portfolio_id, type: listedType(row) }))
    .filter(({ type }) => type !== UNLISTED && (!types || (types.includes(type) && !UNFILTERED.includes(type))))
    .map(({ creative_portfolio_id, type }) => ({
      creative_portfolio_id,
      creative_portfolio_type: type,
      creative_portfolio_preview_url: `https://example.com/portfolio/${String(creative_portfolio_id)}`,
    }));
  const { list, page_info } = page(rows, query, 20);
  return { creative_portfolios: list, page_info };
}

function deletePortfolios(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    for (const id of textsIn(body.creative_portfolio_ids)) {
      const one = owned(world, "portfolio", id, advertiser, "creative portfolio");
      const type = String(one.row.creative_portfolio_type);
      if (LASTING.includes(type)) throw refusal("portfolioDelete", { type });
      world.store.drop("portfolio", id);
    }
    return {};
  });
}

/** Words with the ids of portal document 1739362202742785 and of 1739092113671170; TikTok's selection is not known. */
const WORDS = [
  ["Download now", "201902", "201404"],
  ["Install now", "202114", "201743"],
  ["Learn more", "201781", "201535"],
  ["Shop now", "201821", "201627"],
] as const;

/** TikTok's recommendations are not known: the same texts for all, with those for apps first if an app is promoted. */
function recommendCta(_world: World, { body }: Call): Body {
  if (body.new_version !== true && (body.asset_type === undefined || body.content_type === undefined))
    throw refusal("recommendNothing");
  if (body.new_version === true && (body.objective_type === undefined || body.promotion_type === undefined))
    throw refusal("recommendAbout");
  const forApps = [body.objective_type, body.content_type].some((one) => /^APP/.test(String(one)));
  const words = forApps ? WORDS : [...WORDS.slice(2), ...WORDS.slice(0, 2)];
  return { recommend_assets: words.map(([asset_content, ...asset_ids]) => ({ asset_content, asset_ids })) };
}

/** By content type, or with `new_version` by what the ad is for. */
const RECOMMEND = {
  asset_type: p("string", { values: ["CTA_NORMAL", "CTA_AUTO_OPTIMIZED"] }),
  content_type: p("string"),
  new_version: p("boolean"),
  objective_type: p("string"),
  promotion_type: p("string"),
  language: p("string"),
  app_id: p("string"),
  placements: p("string[]"),
  region_codes: p("string[]"),
  optimization_goal: p("string"),
  ad_texts: p("string[]"),
  landing_page_url: p("string"),
};

const type = { creative_portfolio_type: { oneOf: "creative_portfolio_type" }, portfolio_content: { min: 1 } };

export const portfolioEndpoints: readonly Endpoint[] = [
  post("/creative/portfolio/create/", "5.4", fromSdk("POST /creative/portfolio/create/", type), createPortfolio),
  get("/creative/portfolio/get/", "5.4", fromSdk("GET /creative/portfolio/get/"), readPortfolio),
  get(
    "/creative/portfolio/list/",
    "5.4",
    { ...fromSdk("GET /creative/portfolio/list/"), ...paging(100) },
    listPortfolios,
  ),
  post("/creative/portfolio/delete/", "5.4", { creative_portfolio_ids: idsParam(100) }, deletePortfolios),
  get("/creative/cta/recommend/", "resources 6", RECOMMEND, recommendCta, { mark: "assumed" }),
];
