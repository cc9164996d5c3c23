"""The tools of two MCP servers, tiktok-ads-mcp and tiktok-gmvmax-mcp, called as a server calls them."""

import asyncio
import importlib
import inspect
import os
from datetime import date, timedelta

from report_steps import ADVERTISER, APP_ID, BUSINESS_CENTER, LAST_DAY, MONTH_AGO, SECRET, TOKEN, said

os.environ.update(TIKTOK_APP_ID=APP_ID, TIKTOK_SECRET=SECRET, TIKTOK_ACCESS_TOKEN=TOKEN, TIKTOK_ADVERTISER_ID=ADVERTISER)

from tiktok_ads_mcp.client import TikTokAdsClient  # noqa: E402 (it reads the environment when it is imported)

client = TikTokAdsClient()
LEVELS = {
    "AUCTION_ADVERTISER": "advertiser_id",
    "AUCTION_CAMPAIGN": "campaign_id",
    "AUCTION_ADGROUP": "adgroup_id",
    "AUCTION_AD": "ad_id",
}
METRICS = "spend impressions clicks ctr cpc cpm conversion cost_per_conversion conversion_rate reach frequency".split()
SPAN = {"start_date": MONTH_AGO, "end_date": LAST_DAY}


def has(module):
    return importlib.util.find_spec(f"tiktok_ads_mcp.tools.{module}") is not None


async def call(module, *arguments, function=None, **named):
    """A tool of the server; both servers name the function as its module, if nothing else is said."""
    tool = getattr(importlib.import_module(f"tiktok_ads_mcp.tools.{module}"), function or module)
    answer = tool(client, *arguments, **named)
    return await answer if inspect.isawaitable(answer) else answer


async def step(name, *arguments, **named):
    try:
        answer = await call(*arguments, **named)
    except Exception as error:  # the servers raise plain exceptions
        said(name, False, error)
        return None
    said(name, answer is not None, f"{len(answer)} entries")
    return answer


async def main():
    await step("accounts", "get_authorized_ad_accounts")
    await step("business centers", "get_business_centers")
    await step("a business center", "get_business_centers", bc_id=BUSINESS_CENTER)
    campaigns = await step("campaigns", "get_campaigns", ADVERTISER)
    campaign = campaigns[0]["campaign_id"]
    await step("campaigns by id", "get_campaigns", ADVERTISER, filters={"campaign_ids": [campaign]})
    groups = await step("ad groups", "get_ad_groups", ADVERTISER)
    await step("ad groups of a campaign", "get_ad_groups", ADVERTISER, campaign_id=campaign)
    filters = {"primary_status": "STATUS_DELIVERY_OK", "objective_type": "TRAFFIC"}
    await step("ad groups by state", "get_ad_groups", ADVERTISER, filters=filters)
    await step("ads", "get_ads", ADVERTISER)
    await step("ads of an ad group", "get_ads", ADVERTISER, adgroup_id=groups[0]["adgroup_id"])

    async def report(name, **fields):
        await step(f"report {name}", "reports", function="get_reports", **fields)

    for level, dimension in LEVELS.items():
        dimensions = [dimension, "stat_time_day"]
        await report(level, advertiser_id=ADVERTISER, data_level=level, dimensions=dimensions, metrics=METRICS, **SPAN)
    ages = ["campaign_id", "age", "gender"]
    await report("by age", advertiser_id=ADVERTISER, report_type="AUDIENCE", dimensions=ages, metrics=["spend"], **SPAN)
    await report("of accounts", advertiser_ids=[ADVERTISER], dimensions=["campaign_id"], metrics=["spend"], **SPAN)
    await report("of a center", bc_id=BUSINESS_CENTER, report_type="BC", dimensions=["advertiser_id"], metrics=["spend"], **SPAN)
    lifetime = {"query_lifetime": True, "enable_total_metrics": True, "order_field": "spend"}
    await report("lifetime", advertiser_id=ADVERTISER, dimensions=["campaign_id"], metrics=["spend"], **lifetime)
    if has("range_reports"):
        yesterday = (date.fromisoformat(LAST_DAY) - timedelta(1)).isoformat()
        await step("balance", "advertiser_balance", [ADVERTISER], function="get_advertiser_balance")
        await step("balance of a center", "bc_balance", BUSINESS_CENTER, function="get_bc_balance")
        await step("identities", "get_identities", ADVERTISER)
        bound = {"identity_type": "BC_AUTH_TT", "identity_authorized_bc_id": BUSINESS_CENTER}
        await step("identities of a center", "get_identities", ADVERTISER, **bound)
        await step("a day by hours", "ads_report_aligned", ADVERTISER, yesterday, function="get_ads_report_aligned")
        span = (ADVERTISER, MONTH_AGO, yesterday)
        await step("days", "range_reports", *span, function="get_ads_range_report")
        await step("days by hours", "range_reports", *span, function="get_ads_range_report_aligned")


asyncio.run(main())
