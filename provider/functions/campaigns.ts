/** Existing campaigns, by id or name, or all that match (reference 3.1). */
import { defineFunction, type Property, type Values } from "../definitions/index.js";

const text = (description: string): Property => ({ type: "string", description });

const FOUND: Readonly<Record<string, Property>> = {
  id: text("TikTok's campaign_id."),
  name: text("The name in TikTok Ads Manager."),
  objective: text("What the campaign is for."),
  status: text("ENABLE or DISABLE."),
  budgetMode: text("How the budget is spent."),
  budget: { type: "number", description: "The budget in the advertiser's currency; missing if there is none." },
};

const found = (campaign: Values): Values =>
  Object.fromEntries(
    Object.keys(FOUND).flatMap((name) => (campaign[name] === undefined ? [] : [[name, campaign[name]]])),
  );

/** TikTok's name filter is fuzzy (reference 3.1), so its results are compared again. */
const byName = (name: unknown): Values => (name === undefined ? {} : { campaign_name: name });

export const getCampaign = defineFunction({
  name: "getCampaign",
  doc: "Looks up one campaign by its id or its name.",
  required: {},
  optional: { id: text("The campaign's id."), name: text("The campaign's exact name.") },
  results: FOUND,
  faults: ({ id, name }) =>
    (id === undefined) === (name === undefined) ? [{ property: "id", reason: "Set either id or name." }] : [],
  async run(ask, { id, name }) {
    const filtering = id === undefined ? byName(name) : { campaign_ids: [id] };
    const all = await ask.objects("Campaign", filtering);
    const fitting = all.filter((one) => (id === undefined ? one.name === name : one.id === id));
    const [campaign, ...others] = fitting;
    const which = id === undefined ? `named "${String(name)}"` : `with the id ${String(id)}`;
    if (!campaign) throw new Error(`there is no campaign ${which} in advertiser ${ask.advertiserId}.`);
    if (others.length > 0) {
      const ids = fitting.map((one) => String(one.id)).join(", ");
      throw new Error(
        `${fitting.length} campaigns are ${which} in advertiser ${ask.advertiserId}: ${ids}. Look it up by id.`,
      );
    }
    return found(campaign);
  },
});

export const getCampaigns = defineFunction({
  name: "getCampaigns",
  doc: "Lists the campaigns of an account, without deleted ones.",
  required: {},
  optional: {
    nameContains: text("Only campaigns whose name contains this text; case-sensitive."),
    objective: text("Only campaigns with this objective."),
    status: { type: "string", enum: ["ENABLE", "DISABLE"], description: "Only campaigns with this status." },
  },
  results: {
    campaigns: {
      type: "array",
      items: { type: "object", properties: FOUND },
      description: "The campaigns, newest first.",
    },
  },
  async run(ask, { nameContains, objective, status }) {
    const filtering = objective === undefined ? {} : { objective_type: objective };
    const all = await ask.objects("Campaign", filtering);
    const campaigns = all
      .filter((one) => nameContains === undefined || String(one.name).includes(String(nameContains)))
      .filter((one) => objective === undefined || one.objective === objective)
      .filter((one) => status === undefined || one.status === status)
      .map(found);
    return { campaigns };
  },
});
