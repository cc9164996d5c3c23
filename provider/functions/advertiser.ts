/** The advertiser account itself (reference 2.1). */
import { defineFunction, type Property, rowsIn } from "../definitions/index.js";

const text = (description: string): Property => ({ type: "string", description });

export const getAdvertiser = defineFunction({
  name: "getAdvertiser",
  doc: "Looks up the advertiser account: its currency, time zone, status and balance.",
  required: {},
  optional: {},
  results: {
    id: text("TikTok's advertiser_id."),
    name: text("The account's name."),
    status: text("The account's status, such as STATUS_ENABLE."),
    currency: text("ISO 4217 code; budgets and bids are in it."),
    timezone: text("Time zone of schedules and reports in TikTok Ads Manager."),
    country: text("Country of the account."),
    company: text("The company that owns it."),
    balance: { type: "number", description: "Remaining balance, in the account's currency." },
  },
  async run(ask) {
    const fields = ["name", "status", "currency", "timezone", "country", "company", "balance"];
    const { list } = await ask.get("/advertiser/info/", { advertiser_ids: [ask.advertiserId], fields });
    const [row] = rowsIn(list);
    if (!row) throw new Error(`advertiser ${ask.advertiserId} is not visible with this token.`);
    const known = fields.flatMap((name) => (row[name] === undefined || row[name] === null ? [] : [[name, row[name]]]));
    return { id: ask.advertiserId, ...Object.fromEntries(known) };
  },
});
