/** A creative portfolio: calls to action that TikTok chooses from, cards, stickers. Reference 5.4, resources 6. */
import { ASSET_ENUMS } from "../../facts/index.js";
import { choice, defineResource, list } from "../definitions/index.js";
import { factRules } from "../facts/rules.js";
import { portfolioContent } from "./portfolio-content.js";
import { advertiserId } from "./shared.js";

export const creativePortfolio = defineResource({
  title: "CreativePortfolio",
  level: "portfolio",
  noun: "creative portfolio",
  config: {
    section: "creativePortfolios",
    doc: "Creative portfolios by name; ads refer to them by it.",
    name: "learn-more",
    begin: "portfolioContent: [{ assetContent: LEARN_MORE, assetIds: ['202156'] }]",
    mayShareName: true,
  },
  import: "never",
  permission: "creatives",
  wireId: "creative_portfolio_id",
  doc: "A portfolio of creative assets that ads show beside their creatives: calls to action of which TikTok shows the best (type CTA, which ads of TikTok accounts need), a card, a sticker. It has no name and never changes: a change makes a new one.",
  example: { portfolioContent: [{ assetContent: "LEARN_MORE", assetIds: ["202156"] }] },
  required: {
    portfolioContent: list(portfolioContent, {
      ordered: true,
      min: 1,
      change: "replace",
      doc: "What it holds. For CTA each item has assetContent and assetIds, as getCallToActions shows them, and only the account that asked may use them.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    type: choice(ASSET_ENUMS.creative_portfolio_type, {
      wire: "creative_portfolio_type",
      change: "replace",
      default: "CTA",
      doc: "What kind of portfolio it is. TikTok's default is CTA.",
    }),
  },
  outputs: {},
  rules: (fields) => factRules("portfolio", () => [{ fields, noun: "creative portfolio" }]),
  operations: {
    create: { path: "/creative/portfolio/create/" },
    read: {
      path: "/creative/portfolio/list/",
      ids: "creative_portfolio_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 100,
      rows: "creative_portfolios",
      whole: { path: "/creative/portfolio/get/", id: "creative_portfolio_id" },
    },
    delete: {
      by: "call",
      path: "/creative/portfolio/delete/",
      ids: "creative_portfolio_ids",
      except: {
        property: "type",
        values: ["CTA", "PRODUCT_CARD", "PRODUCT_TILE"],
        why: "TikTok deletes no portfolios of the types CTA, PRODUCT_CARD and PRODUCT_TILE.",
      },
    },
    guardedByName: false,
    lookup: { content: { most: 20 } },
  },
});
