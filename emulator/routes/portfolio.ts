/** Creative portfolios: calls to action, cards, stickers (reference 5.4). Nobody updates them. */
import { idsParam, p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import { refuseByFacts } from "../facts/judge.js";
import type { Body } from "../validate.js";
import { nextLongId, type World } from "../world.js";
import { page } from "./pages.js";

/** Portfolios that cannot be deleted. */
const LASTING = ["CTA", "PRODUCT_CARD", "PRODUCT_TILE"];

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
  const filtering = (query.filtering ?? {}) as Body;
  const ids = filtering.creative_portfolio_ids as string[] | undefined;
  const types = filtering.creative_portfolio_types as string[] | undefined;
  const rows = world.store
    .find("portfolio", { advertiser, ...(ids ? { ids } : {}) })
    .map((one) => one.row)
    .filter((row) => !types || types.includes(String(row.creative_portfolio_type)))
    .map(({ creative_portfolio_id, creative_portfolio_type }) => ({
      creative_portfolio_id,
      creative_portfolio_type,
      creative_portfolio_preview_url: `https://example.com/portfolio/${String(creative_portfolio_id)}`,
    }));
  const { list, page_info } = page(rows, query, 20);
  return { creative_portfolios: list, page_info };
}

function deletePortfolios(world: World, { advertiser, body }: Call): Body {
  return world.store.atomically(() => {
    for (const id of body.creative_portfolio_ids as string[]) {
      const one = owned(world, "portfolio", id, advertiser, "creative portfolio");
      const type = String(one.row.creative_portfolio_type);
      if (LASTING.includes(type)) throw refusal("portfolioDelete", { type });
      world.store.drop("portfolio", id);
    }
    return {};
  });
}

/** What TikTok would recommend is nobody's to know; these are its most common calls to action. */
const recommendCta = (): Body => ({
  recommend_assets: ["LEARN_MORE", "SHOP_NOW", "DOWNLOAD_NOW", "SIGN_UP"].map((content, index) => ({
    asset_content: content,
    asset_ids: [String(202_156 + index)],
  })),
});

/** By the kind of content, or with `new_version` by what the ad is for. */
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
