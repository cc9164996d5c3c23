"""TikTok's own Python SDK: an ad from upload to patch, assets, look-ups and reports, with the SDK's models where it has them."""

import hashlib
import json
import os
from os.path import join

import business_api_client as tiktok
from report_steps import (
    ADVERTISER,
    APP_ID,
    BUSINESS_CENTER,
    FIRST_DAY,
    IDENTITY,
    LAST_DAY,
    MEDIA,
    SECRET,
    TOKEN,
    said,
    tried,
)

# The SDK reads no proxy from its environment; its own settings name the proxy and the authority.
settings = tiktok.Configuration()
settings.proxy = os.environ["HTTPS_PROXY"]
settings.ssl_ca_cert = os.environ["CLIENT_CA"]
client = tiktok.ApiClient(settings)
made = {}


def md5(file):
    with open(file, "rb") as content:
        return hashlib.md5(content.read()).hexdigest()


def data_of(answer):
    """The data of an answer, which the SDK hands out with its request_id."""
    return answer["data"]


def keep(name, of):
    """A step whose answer holds something that later steps need."""

    def work():
        data = data_of(of())
        data = data[0] if isinstance(data, list) else data
        made[name] = data[f"{name}_id"] if f"{name}_id" in data else data[f"{name}_ids"][0]

    return work


files = tiktok.FileApi(client)
campaigns = tiktok.CampaignCreationApi(client)
groups = tiktok.AdgroupApi(client)
ads = tiktok.AdApi(client)
reports = tiktok.ReportingApi(client)
tools = tiktok.ToolApi(client)
pixels = tiktok.MeasurementApi(client)
audiences = tiktok.AudienceApi(client)
creatives = tiktok.CreativeManagementApi(client)
identities = tiktok.IdentityApi(client)
accounts = tiktok.AccountManagementApi(client)
account = {"advertiser_id": ADVERTISER}
video, image = join(MEDIA, "spring.mp4"), join(MEDIA, "spring.png")


def creative(**more):
    return {
        "ad_name": "SDK",
        "ad_format": "SINGLE_VIDEO",
        "identity_type": "BC_AUTH_TT",
        "identity_id": IDENTITY,
        "identity_authorized_bc_id": BUSINESS_CENTER,
        "video_id": made.get("video"),
        "image_ids": [made.get("image")],
        "ad_text": "Coffee",
        "call_to_action": "LEARN_MORE",
        "landing_page_url": "https://example.com",
        **more,
    }


def group():
    return {
        **account,
        "campaign_id": made.get("campaign"),
        "adgroup_name": "SDK",
        "promotion_type": "WEBSITE",
        "placements": ["PLACEMENT_TIKTOK"],
        "placement_type": "PLACEMENT_TYPE_NORMAL",
        "location_ids": ["6252001"],
        "budget_mode": "BUDGET_MODE_DAY",
        "budget": 20,
        "schedule_type": "SCHEDULE_FROM_NOW",
        "schedule_start_time": f"{LAST_DAY} 23:59:59",
        "optimization_goal": "CLICK",
        "bid_type": "BID_TYPE_NO_BID",
        "billing_event": "CPC",
        "pacing": "PACING_MODE_SMOOTH",
    }


def patch():
    """The SDK adds five fields of its own to a creative; a patch must take them all the same."""
    body = tiktok.AdUpdateBody(
        adgroup_id=made["adgroup"],
        advertiser_id=ADVERTISER,
        patch_update=True,
        creatives=[tiktok.AdupdateCreatives(ad_id=made["ad"], ad_text="Tea")],
    )
    return ads.ad_update(TOKEN, body=body)


def patched():
    row = data_of(ads.ad_get(ADVERTISER, TOKEN, filtering=tiktok.FilteringAdGet(ad_ids=[made["ad"]])))
    return row["list"][0]["ad_text"] == "Tea" and row["list"][0]["video_id"] == made["video"]


tried("advertiser_info", lambda: len(data_of(accounts.advertiser_info([ADVERTISER], TOKEN))["list"]) == 1)
tried("oauth2_advertiser_get", lambda: tiktok.AuthenticationApi(client).oauth2_advertiser_get(APP_ID, SECRET, TOKEN))
tried(
    "ad_video_upload",
    keep(
        "video",
        lambda: files.ad_video_upload(
            TOKEN,
            advertiser_id=ADVERTISER,
            upload_type="UPLOAD_BY_FILE",
            file_name="sdk.mp4",
            video_file=video,
            video_signature=md5(video),
        ),
    ),
)
tried(
    "ad_image_upload",
    keep(
        "image",
        lambda: files.ad_image_upload(
            TOKEN,
            advertiser_id=ADVERTISER,
            upload_type="UPLOAD_BY_FILE",
            file_name="sdk.png",
            image_file=image,
            image_signature=md5(image),
        ),
    ),
)
tried("ad_video_info", lambda: data_of(files.ad_video_info(ADVERTISER, [made["video"]], TOKEN))["list"][0]["video_id"] == made["video"])
tried(
    "campaign_create",
    keep(
        "campaign",
        lambda: campaigns.campaign_create(
            TOKEN,
            body={
                **account,
                "campaign_name": "SDK",
                "objective_type": "TRAFFIC",
                "budget_mode": "BUDGET_MODE_INFINITE",
                "operation_status": "DISABLE",
            },
        ),
    ),
)
tried("campaign_get", lambda: len(data_of(campaigns.campaign_get(ADVERTISER, TOKEN, page_size=1000))["list"]) >= 8)
tried(
    "campaign_update",
    lambda: campaigns.campaign_update(TOKEN, body={**account, "campaign_id": made["campaign"], "campaign_name": "SDK 2"}),
)
tried("adgroup_create", keep("adgroup", lambda: groups.adgroup_create(TOKEN, body=group())))
tried("adgroup_get", lambda: len(data_of(groups.adgroup_get(ADVERTISER, TOKEN))["list"]) > 0)
tried(
    "ad_create",
    keep("ad", lambda: ads.ad_create(TOKEN, body={**account, "adgroup_id": made["adgroup"], "creatives": [creative()]})),
)
tried("ad_update, a patch", patch)
tried("ad_get, what the patch changed", patched)
tried(
    "ad_status_update",
    lambda: ads.ad_status_update(TOKEN, body={**account, "ad_ids": [made["ad"]], "operation_status": "DISABLE"}),
)
tried("pixel_create", keep("pixel", lambda: pixels.pixel_create(TOKEN, body={**account, "pixel_name": "SDK"})))
tried("pixel_list", lambda: len(data_of(pixels.pixel_list(ADVERTISER, TOKEN))["pixels"]) >= 2)
tried("dmp_custom_audience_list", lambda: len(data_of(audiences.dmp_custom_audience_list(ADVERTISER, TOKEN))["list"]) >= 1)
tried("creative_portfolio_list", lambda: creatives.creative_portfolio_list(ADVERTISER, TOKEN))
tried("identity_get", lambda: len(data_of(identities.identity_get(ADVERTISER, TOKEN))["identity_list"]) >= 1)
tried("tool_language", lambda: len(data_of(tools.tool_language(ADVERTISER, TOKEN))["languages"]) > 0)
tried("tool_region", lambda: tools.tool_region(ADVERTISER, ["PLACEMENT_TIKTOK"], "TRAFFIC", TOKEN))
tried("tool_interest_category", lambda: tools.tool_interest_category(ADVERTISER, TOKEN))
tried(
    "report_integrated_get",
    lambda: len(
        data_of(reports.report_integrated_get(
            "BASIC",
            TOKEN,
            advertiser_id=ADVERTISER,
            data_level="AUCTION_CAMPAIGN",
            dimensions=["campaign_id"],
            metrics=["spend", "impressions", "ctr", "campaign_name", "result"],
            start_date=FIRST_DAY,
            end_date=LAST_DAY,
            page_size=1000,
        ))["list"]
    )
    >= 7,
)
tried(
    "report_task_create",
    keep(
        "task",
        lambda: reports.report_task_create(
            TOKEN,
            body={
                **account,
                "report_type": "BASIC",
                "data_level": "AUCTION_AD",
                "dimensions": ["ad_id", "stat_time_day"],
                "metrics": ["spend", "impressions"],
                "start_date": FIRST_DAY,
                "end_date": LAST_DAY,
                "output_format": "CSV_DOWNLOAD",
            },
        ),
    ),
)
tried("report_task_check", lambda: data_of(reports.report_task_check(made["task"], ADVERTISER, TOKEN))["status"] == "SUCCESS")
tried("bc_get", lambda: len(data_of(tiktok.BCApi(client).bc_get(TOKEN))["list"]) == 1)
