"""The package tiktok-business-api: its services, as its documentation uses them."""

import os
from os.path import join

from report_steps import (
    ADVERTISER,
    BUSINESS_CENTER,
    FIRST_DAY,
    IDENTITY,
    LAST_DAY,
    MEDIA,
    TOKEN,
    path,
    tried,
)
from tiktok.business.client import TikTokBusinessClient

client = TikTokBusinessClient(TOKEN, ADVERTISER)
made = {}


def done(answer, *where):
    """The data of an answer that must be no refusal; keeps an id of it."""
    if answer["code"] != 0:
        raise Exception(answer["message"])
    data = answer["data"]
    for key in where:
        data = data[key]
    return data


def step(name, work, keep=None):
    def run():
        answer = work()
        if keep:
            made[keep] = answer
        return answer if answer != 0 else False

    tried(name, run)


group = {
    "adgroup_name": "package",
    "promotion_type": "WEBSITE",
    "placement_type": "PLACEMENT_TYPE_AUTOMATIC",
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
report = {
    "report_type": "BASIC",
    "data_level": "AUCTION_CAMPAIGN",
    "dimensions": ["campaign_id", "stat_time_day"],
    "metrics": ["spend", "impressions", "clicks", "ctr"],
    "start_date": LAST_DAY,
    "end_date": LAST_DAY,
}

step("campaign.get_campaigns", lambda: len(done(client.campaign.get_campaigns(), "list")))
step(
    "campaign.create_campaign",
    lambda: done(
        client.campaign.create_campaign(
            {"campaign_name": "package", "objective_type": "TRAFFIC", "budget_mode": "BUDGET_MODE_DAY", "budget": 60}
        ),
        "campaign_id",
    ),
    "campaign",
)
step(
    "campaign.update_campaign",
    lambda: done(client.campaign.update_campaign({"campaign_id": made["campaign"], "campaign_name": "package 2"})),
)
step("campaign.disable_campaigns", lambda: done(client.campaign.disable_campaigns([made["campaign"]])))
step("campaign.enable_campaigns", lambda: done(client.campaign.enable_campaigns([made["campaign"]])))
step("ad_group.get_ad_groups", lambda: len(done(client.ad_group.get_ad_groups(), "list")))
step(
    "ad_group.create_ad_group",
    lambda: done(client.ad_group.create_ad_group({**group, "campaign_id": made["campaign"]}), "adgroup_id"),
    "adgroup",
)
step(
    "ad_group.update_ad_group",
    lambda: done(client.ad_group.update_ad_group({"adgroup_id": made["adgroup"], "adgroup_name": "package 2"})),
)
step(
    "ad_group.update_ad_group_budget",
    lambda: done(
        client.ad_group.update_ad_group_budget(
            {"scheduled_budget": [{"adgroup_id": made["adgroup"], "scheduled_budget": 30}]}
        )
    ),
)
step("ad_group.disable_ad_groups", lambda: done(client.ad_group.disable_ad_groups([made["adgroup"]])))
step("creative.video.upload_file", lambda: done(client.creative.video.upload_file(join(MEDIA, "spring.mp4"), "p.mp4"))[0]["video_id"], "video")
step("creative.image.upload_file", lambda: done(client.creative.image.upload_file(join(MEDIA, "spring.png"), "p.png"), "image_id"), "image")
step(
    "ad.create_ad",
    lambda: done(
        client.ad.create_ad(
            {
                "adgroup_id": made["adgroup"],
                "creatives": [
                    {
                        "ad_name": "package",
                        "ad_format": "SINGLE_VIDEO",
                        "identity_type": "BC_AUTH_TT",
                        "identity_id": IDENTITY,
                        "identity_authorized_bc_id": BUSINESS_CENTER,
                        "video_id": made["video"],
                        "image_ids": [made["image"]],
                        "ad_text": "Coffee",
                        "call_to_action": "LEARN_MORE",
                        "landing_page_url": "https://example.com",
                    }
                ],
            }
        ),
        "ad_ids",
    )[0],
    "ad",
)
step("ad.get_ads", lambda: len(done(client.ad.get_ads(), "list")))
step("ad.disable_ads", lambda: done(client.ad.disable_ads([made["ad"]])))
step("ad.delete_ads", lambda: done(client.ad.delete_ads([made["ad"]])))
step("audience.get_all_audiences", lambda: len(done(client.audience.get_all_audiences(), "list")))
step("identity.get_identities", lambda: len(done(client.identity.get_identities(), "identity_list")))
step("identity.get_identity", lambda: len(done(client.identity.get_identity("Emulator"), "identity_list")))
step(
    "identity.create_identity",
    lambda: done(client.identity.create_identity({"display_name": "Package", "image_uri": made["image"]}), "identity_id"),
    "identity",
)
# identity.get_identity_info takes the page off an answer that has none, with TikTok as here.
step(
    "identity.delete_identity",
    lambda: done(client.identity.delete_identity({"identity_id": made["identity"], "identity_type": "CUSTOMIZED_USER"})),
)
step("reports.get_synchronous_report", lambda: len(done(client.reports.get_synchronous_report(dict(report)), "list")))
step(
    "reports.create_asynchronous_report_task",
    lambda: done(client.reports.create_asynchronous_report_task({**report, "start_date": FIRST_DAY}), "task_id"),
    "task",
)
step(
    "reports.check_asynchronous_report_task",
    lambda: done(client.reports.check_asynchronous_report_task(made["task"]), "status") == "SUCCESS",
)


def people():
    """A list of people, whose file the client signs itself."""
    file = path("people.csv")
    with open(file, "w") as out:
        out.write(f"{'a' * 64}\n{'b' * 64}\n")
    return done(client.audience.upload_audience(file, "EMAIL_SHA256"), "file_path")


step("audience.upload_audience", people, "people")
step(
    "audience.create_audience_by_file",
    lambda: done(
        client.audience.create_audience_by_file(
            {"custom_audience_name": "package", "file_paths": [made["people"]], "calculate_type": "EMAIL_SHA256"}
        ),
        "custom_audience_id",
    ),
    "audience",
)
step("audience.get_audience_details", lambda: len(done(client.audience.get_audience_details(made["audience"]), "list")))
step("campaign.delete_campaigns", lambda: done(client.campaign.delete_campaigns([made["campaign"]])))
os._exit(0)
