/** Reference 3.1. */
import { changing } from "../facts/changes.js";
import { type Contract, p } from "./fields.js";

export const campaignContract: Contract = changing("campaign", {
  campaign_name: p("string", { required: true, max: 512, noEmoji: true }),
  objective_type: p("string", { required: true, oneOf: "objective_type" }),
  budget_mode: p("string", { oneOf: "budget_mode" }),
  budget: p("number"),
  budget_optimize_on: p("boolean"),
  operation_status: p("string", { oneOf: "operation_status" }),
  app_promotion_type: p("string", { oneOf: "app_promotion_type" }),
  virtual_objective_type: p("string", { oneOf: "virtual_objective_type" }),
  sales_destination: p("string", { oneOf: "sales_destination" }),
  campaign_type: p("string", { oneOf: "campaign_type" }),
  app_id: p("id"),
  campaign_product_source: p("string", { oneOf: "campaign_product_source" }),
  catalog_enabled: p("boolean"),
  special_industries: p("string[]", { oneOf: "special_industries" }),
  campaign_app_profile_page_state: p("string", { oneOf: "campaign_app_profile_page_state" }),
  is_advanced_dedicated_campaign: p("boolean"),
  disable_skan_campaign: p("boolean"),
  postback_window_mode: p("string", { oneOf: "postback_window_mode" }),
  rf_campaign_type: p("string", { oneOf: "rf_campaign_type" }),
  is_search_campaign: p("boolean"),
  po_number: p("string"),
  rta_id: p("id"),
  rta_bid_enabled: p("boolean"),
  rta_product_selection_enabled: p("boolean"),
});
