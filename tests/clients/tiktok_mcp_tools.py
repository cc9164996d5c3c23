"""The marketing tools of the MCP server tiktok-mcp, called as its server calls them; its keys live in memory, not in a keyring."""

import asyncio
import json
import logging
import os

from report_steps import ADVERTISER, APP_ID, BUSINESS_CENTER, LAST_DAY, MONTH_AGO, SECRET, TOKEN, said

logging.disable(logging.CRITICAL)
os.environ.update(TIKTOK_MCP_ALLOW_WRITES="marketing", TIKTOK_MCP_LIVE_ACCOUNT_SAFETY="display")

from tiktok_mcp.auth import keychain  # noqa: E402 (it reads the environment when it is imported)
from tiktok_mcp.tools import marketing_read as read  # noqa: E402
from tiktok_mcp.tools import marketing_reports as reports  # noqa: E402
from tiktok_mcp.tools import marketing_writes_campaigns as campaigns  # noqa: E402
from tiktok_mcp.types.accounts import Account, AccountStatus, AccountTokens, ApiType  # noqa: E402

ALIAS = "emulator"


class Memory:
    """A keychain of the server's kind."""

    def __init__(self):
        self.kept = {}

    async def get(self, key):
        return self.kept.get(key)

    async def set(self, key, value):
        self.kept[key] = value

    async def delete(self, key):
        self.kept.pop(key, None)

    async def list_keys(self, prefix):
        return [key for key in self.kept if key.startswith(prefix)]


async def logged_in():
    keychain._backend = memory = Memory()
    account = Account(
        alias=ALIAS, api_type=ApiType.MARKETING, sandbox=False, tiktok_id=ADVERTISER, scopes=[], status=AccountStatus.OK
    )
    record = keychain.serialize_account_record(account, AccountTokens(access_token=TOKEN))
    await memory.set(keychain.account_key(ApiType.MARKETING, False, ALIAS), record)
    app = {"api_type": "marketing", "sandbox": False, "client_id": APP_ID, "client_secret": SECRET}
    await memory.set(keychain.app_creds_key(ApiType.MARKETING, False), json.dumps(app))


async def step(name, tool, *arguments, **named):
    try:
        answer = await getattr(tool, "fn", tool)(ALIAS, *arguments, **named)
    except Exception as error:  # the server's own exceptions have no common class
        said(name, False, f"{type(error).__name__}: {error}")
        return None
    refused = isinstance(answer, dict) and answer.get("error")
    said(name, not refused, answer if refused else "")
    return answer


async def main():
    await logged_in()
    await step("list_advertisers", read.marketing_list_advertisers)
    await step("get_advertiser_info", read.marketing_get_advertiser_info, ADVERTISER)
    await step("list_business_centers", read.marketing_list_business_centers)
    await step("list_bc_advertisers", read.marketing_list_bc_advertisers, BUSINESS_CENTER)
    found = {}
    for kind in ("campaigns", "adgroups", "ads"):
        answer = await step(f"list_{kind}", getattr(read, f"marketing_list_{kind}"), ADVERTISER)
        found[kind] = (answer or {}).get("list", [{}])[0].get(f"{kind[:-1]}_id", "")
    await step("get_campaign", read.marketing_get_campaign, ADVERTISER, found["campaigns"])
    await step("get_adgroup", read.marketing_get_adgroup, ADVERTISER, found["adgroups"], ["adgroup_id", "adgroup_name"])
    await step("get_ad", read.marketing_get_ad, ADVERTISER, found["ads"], ["ad_id", "ad_name"])
    query = {
        "advertiser_id": ADVERTISER,
        "report_type": "BASIC",
        "data_level": "AUCTION_CAMPAIGN",
        "dimensions": ["campaign_id", "stat_time_day"],
        "metrics": ["spend", "clicks", "impressions"],
        "start_date": MONTH_AGO,
        "end_date": LAST_DAY,
    }
    await step("run_sync_report", reports.marketing_run_sync_report, **query)
    await step("run_async_report", reports.marketing_run_async_report, **query)
    made = await step("create_campaign", campaigns.create_campaign, ADVERTISER, "mcp", "TRAFFIC", "BUDGET_MODE_DAY", 100.0)
    campaign = ((made or {}).get("data") or made or {}).get("campaign_id", "")
    await step("update_campaign_status", campaigns.update_campaign_status, ADVERTISER, [campaign], "DISABLE")
    await step("delete_campaign", campaigns.delete_campaign, ADVERTISER, [campaign])
    # Its uploads sign files with SHA-256, which TikTok, that wants MD5, refuses as the emulator does.


asyncio.run(main())
