"""A campaign with one ad group, from Python."""

import pulumi
import pulumi_tiktok as tiktok

account = tiktok.get_advertiser()

spring = tiktok.Campaign(
    "spring",
    name="Spring 2027",
    objective=tiktok.CampaignObjective.TRAFFIC,
    budget_mode="BUDGET_MODE_DAY",
    budget=80,
    status="DISABLE",  # nothing spends until this is ENABLE
)

germany = tiktok.AdGroup(
    "germany",
    campaign=spring.id,
    name="Spring 2027, Germany",
    promotion_type="WEBSITE",
    optimization_goal="CLICK",
    billing_event="CPC",
    budget_mode="BUDGET_MODE_DAY",
    budget=40,
    placements=["PLACEMENT_TIKTOK"],
    location_ids=[region.id for region in tiktok.get_regions(country="DE", level="COUNTRY").regions],
    schedule_type="SCHEDULE_FROM_NOW",
    schedule_start_time="2027-03-01T09:00:00+01:00",
)

pulumi.export("campaign", spring.id)
pulumi.export("currency", account.currency)
