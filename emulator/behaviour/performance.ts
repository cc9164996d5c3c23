/** What the account's ads bought with their spend. */
import { currencyRatio } from "../money.js";
import type { Stored } from "../store.js";
import type { World } from "../world.js";
import { type Counts, countsOf, type Profile, profileOf } from "./numbers.js";

/** An ad's rates, in the currency of its account. */
export function profileIn(world: World, ad: Stored, group: Stored, campaign: Stored): Profile {
  return profileOf({
    seed: world.behaviour.seed,
    ad: ad.id,
    row: ad.row,
    group: group.row,
    campaign: campaign.row,
    price: currencyRatio(world.store.get("advertiser", ad.advertiser)?.row.currency),
  });
}

/** Everything that an ad bought for an amount; undefined if it or a parent is unknown. */
export function bought(world: World, id: string, amount: number): Counts {
  const ad = world.store.get("ad", id) ?? world.store.get("smart_ad", id);
  const group = ad && world.store.get("adgroup", ad.adgroup);
  const campaign = ad && world.store.get("campaign", ad.campaign);
  return ad && group && campaign ? countsOf(profileIn(world, ad, group, campaign), amount) : {};
}
