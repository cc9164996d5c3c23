/** Reference 3.1. */
import { type Contract, f } from "./fields.js";

export const campaignContract: Contract = {
  campaign_name: f("string", "yes", { required: true, max: 512, noEmoji: true }),
  objective_type: f("string", "no", { required: true, oneOf: "objective_type" }),
  budget_mode: f("string", "no", { oneOf: "budget_mode" }),
  budget: f("number", "yes", { shown: 0 }),
  budget_optimize_on: f("boolean", "no"),
  operation_status: f("string", "status", { oneOf: "operation_status", shown: "ENABLE" }),
  app_promotion_type: f("string", "no", { oneOf: "app_promotion_type", shown: null }),
  virtual_objective_type: f("string", "no", { oneOf: "virtual_objective_type", shown: null }),
  sales_destination: f("string", "no", { oneOf: "sales_destination", shown: null }),
  campaign_type: f("string", "no", { oneOf: "campaign_type", shown: "REGULAR_CAMPAIGN" }),
  app_id: f("id", "no", { shown: null }),
  campaign_product_source: f("string", "no", { oneOf: "campaign_product_source", shown: null }),
  catalog_enabled: f("boolean", "no", { shown: false }),
  special_industries: f("string[]", "clear", { oneOf: "special_industries", shown: [] }),
  campaign_app_profile_page_state: f("string", "no", { oneOf: "campaign_app_profile_page_state", shown: "UNSET" }),
  is_advanced_dedicated_campaign: f("boolean", "no", { shown: false }),
  disable_skan_campaign: f("boolean", "no", { shown: false }),
  postback_window_mode: f("string", "status", { oneOf: "postback_window_mode", shown: null }),
  rf_campaign_type: f("string", "no", { oneOf: "rf_campaign_type", shown: null }),
  is_search_campaign: f("boolean", "no", { shown: false }),
  po_number: f("string", "yes", { shown: null }),
};

/** Fields of a row that nobody sends (reference 3.1, typical TRAFFIC campaign). */
export const campaignRow = {
  is_smart_performance_campaign: false,
  is_new_structure: true,
  roas_bid: 0,
  deep_bid_type: null,
  bid_type: null,
  optimization_goal: null,
  objective: "LANDING_PAGE",
  campaign_automation_type: "MANUAL",
  rta_id: null,
  rta_bid_enabled: false,
  rta_product_selection_enabled: false,
};
