/** A creative portfolio: calls to action that TikTok chooses from, cards, stickers. Reference 5.4, resources 6. */
import { ASSET_ENUMS } from "../../facts/index.js";
import { choice, defineResource, isAbsent, items, list, object, type Rule, rule } from "../definitions/index.js";
import { factRules } from "../facts/rules.js";
import { portfolioContent } from "./portfolio-content.js";
import { advertiserId } from "./shared.js";

/** Either the program lists the assets, or TikTok recommends them. */
const oneOfBoth: Rule = rule(["portfolioContent", "recommendedFor"], "portfolioContent", (view) => {
  const [content, wanted] = [view.get("portfolioContent"), view.get("recommendedFor")];
  if (!isAbsent(content) && !isAbsent(wanted))
    return "portfolioContent and recommendedFor are both set, but recommendedFor replaces portfolioContent. Leave one of them out.";
  if (isAbsent(content) && isAbsent(wanted))
    return "portfolioContent is required: the portfolio's content. For calls to action you can write recommendedFor instead, and TikTok recommends them.";
  return undefined;
});

const onlyCallsToAction: Rule = rule(["recommendedFor", "type"], "recommendedFor", (view) =>
  isAbsent(view.get("recommendedFor")) || view.get("type") === "CTA"
    ? undefined
    : `recommendedFor cannot be set when type is ${String(view.get("type"))}: TikTok recommends calls to action only. Leave type out, or write portfolioContent.`,
);

const wanted: Rule = rule(["recommendedFor"], "recommendedFor", (view) => {
  const about = view.get("recommendedFor");
  if (typeof about !== "object" || about === null) return undefined;
  const missing = ["objective", "promotionType"].filter((name) => !(name in about));
  return missing.length === 0
    ? undefined
    : `recommendedFor needs ${missing.join(" and ")}: TikTok bases its recommendation on them.`;
});

const word = () => items.text(2048);

export const creativePortfolio = defineResource({
  title: "CreativePortfolio",
  level: "portfolio",
  noun: "creative portfolio",
  config: {
    section: "creativePortfolios",
    doc: "Creative portfolios by name; ads refer to them by it.",
    name: "learn-more",
    begin: "portfolioContent: [{ assetContent: Learn more, assetIds: ['201781', '201535'] }]",
    mayShareName: true,
  },
  import: "never",
  permission: "creatives",
  wireId: "creative_portfolio_id",
  doc: "A portfolio of creative assets that ads show with their creatives: calls to action of which TikTok shows the best (type CTA, which ads of TikTok accounts need), a card, a sticker. It has no name and never changes: a change creates a new one.",
  example: { portfolioContent: [{ assetContent: "Learn more", assetIds: ["201781", "201535"] }] },
  required: {},
  optional: {
    advertiserId: advertiserId(),
    portfolioContent: list(portfolioContent, {
      ordered: true,
      min: 1,
      change: "replace",
      doc: "The assets. For CTA each item has assetContent and assetIds, as returned by getCallToActions, and only the account that requested them can use them. With recommendedFor it is what TikTok recommended when the portfolio was created.",
    }),
    recommendedFor: object(
      {
        objective: word(),
        promotionType: word(),
        language: word(),
        texts: items.list(word()),
        landingPageUrl: word(),
        appId: items.id(),
        placements: items.list(word()),
        optimizationGoal: word(),
      },
      {
        wire: null,
        change: "replace",
        doc: "Instead of portfolioContent: TikTok is asked once, when the portfolio is created, which calls to action it recommends for such ads (getCallToActions accepts the same arguments). Later recommendations change nothing. objective and promotionType are required: those of the campaign and the ad group.",
      },
    ),
    type: choice(ASSET_ENUMS.creative_portfolio_type, {
      wire: "creative_portfolio_type",
      change: "replace",
      // The list shows a sticker by its own type, such as COUNTDOWN_STICKER.
      read: "never",
      default: "CTA",
      doc: "The type of portfolio. TikTok's default is CTA.",
    }),
  },
  outputs: {},
  rules: (fields) => [
    oneOfBoth,
    onlyCallsToAction,
    wanted,
    ...factRules("portfolio", () => [{ fields, noun: "creative portfolio" }]),
  ],
  operations: {
    create: {
      by: "call",
      path: "/creative/portfolio/create/",
      asks: { of: "recommendedFor", by: "getCallToActions", gives: "portfolioContent" },
    },
    read: {
      path: "/creative/portfolio/list/",
      ids: "creative_portfolio_ids",
      maxIds: 100,
      idsIn: "filtering",
      maxPageSize: 100,
      rows: "creative_portfolios",
      whole: {
        path: "/creative/portfolio/get/",
        id: "creative_portfolio_id",
        // Portal document 1766324010279938: all types but CTA, whose ids and type are no filters either.
        unlisted: { property: "type", values: ["CTA"] },
      },
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
    lookup: { content: { most: 200 } },
  },
});
