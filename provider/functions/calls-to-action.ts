/** The calls to action that TikTok recommends, for a portfolio (resources 6). */
import { defineFunction, type Property, rowsIn, type Values } from "../definitions/index.js";

const text = (description: string): Property => ({ type: "string", description });

/** The query's fields that the program sets. */
const given = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

export const getCallToActions = defineFunction({
  name: "getCallToActions",
  doc: "Lists the calls to action that TikTok recommends for a kind of ad, as a CreativePortfolio of type CTA accepts them. Only the account that requested them can use them, and TikTok's recommendations change over time.",
  required: {
    objective: text("The campaign's objective, such as WEB_CONVERSIONS."),
    promotionType: text("The ad group's promotionType, such as WEBSITE."),
  },
  optional: {
    language: text("The language of the texts, such as en. Default: TikTok chooses."),
    texts: {
      type: "array",
      items: { type: "string" },
      description: "Texts of the ads.",
    },
    landingPageUrl: text("Where a click leads."),
    appId: text("The app that is promoted."),
    placements: { type: "array", items: { type: "string" }, description: "Placements of the ad group." },
    optimizationGoal: text("The ad group's optimizationGoal."),
  },
  results: {
    portfolioContent: {
      type: "array",
      description: "For CreativePortfolio.portfolioContent.",
      items: {
        type: "object",
        properties: {
          assetContent: text("The text, such as Learn more."),
          assetIds: { type: "array", items: { type: "string" }, description: "TikTok's ids of the text." },
        },
      },
    },
  },
  async run(ask, { objective, promotionType, language, texts, landingPageUrl, appId, placements, optimizationGoal }) {
    const data = await ask.get("/creative/cta/recommend/", {
      new_version: true,
      ...given({
        objective_type: objective,
        promotion_type: promotionType,
        language,
        ad_texts: texts,
        landing_page_url: landingPageUrl,
        app_id: appId,
        placements,
        optimization_goal: optimizationGoal,
      }),
    });
    const rows = rowsIn(data.recommend_assets);
    const portfolioContent = rows.map(({ asset_content, asset_ids }) => ({
      assetContent: String(asset_content),
      assetIds: (Array.isArray(asset_ids) ? asset_ids : []).map(String),
    }));
    if (portfolioContent.length === 0)
      throw new Error(`TikTok recommends no calls to action for ${String(objective)} and ${String(promotionType)}.`);
    return { portfolioContent };
  },
});
