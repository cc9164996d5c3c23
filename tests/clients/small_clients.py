"""Two small packages, tiktokmarketing and bi-tiktok-business-api-master: all that they can do."""

import importlib.util
import json

from report_steps import ADVERTISER, APP_ID, LAST_DAY, MONTH_AGO, SECRET, TOKEN, path, tried


def rows(answer):
    if answer["code"] != 0:
        raise Exception(answer["message"])
    return len(answer["data"]["list"]) > 0


def tiktokmarketing():
    from TikTokMarketing import TikTokAPI

    api = TikTokAPI(TOKEN)

    def report(level, dimensions, metrics, **more):
        return rows(api.get_data(MONTH_AGO, LAST_DAY, metrics, ADVERTISER, level, dimensions=dimensions, **more))

    tried("a day's spend", lambda: report("AUCTION_ADVERTISER", ["advertiser_id", "stat_time_day"], ["spend"]))
    names = ["campaign_name", "spend", "ctr", "conversion"]
    tried("campaigns", lambda: report("AUCTION_CAMPAIGN", ["campaign_id", "stat_time_day"], names))
    ages = {"report_type": "AUDIENCE", "audience_dimensions": ["age"]}
    tried("ages", lambda: report("AUCTION_CAMPAIGN", ["campaign_id", "age"], ["spend"], **ages))
    tried("sorted", lambda: report("AUCTION_AD", ["ad_id"], ["spend"], order_field="spend", order_type="DESC"))


def bi_tiktok():
    from bi_tiktok_business_api_master.client import TikTokBusinessClient

    client = TikTokBusinessClient(TOKEN, ADVERTISER)
    query = {
        "report_type": "BASIC",
        "data_level": "AUCTION_ADGROUP",
        "dimensions": json.dumps(["adgroup_id", "stat_time_day"]),
        "metrics": json.dumps(["spend", "clicks"]),
        "start_date": MONTH_AGO,
        "end_date": LAST_DAY,
    }
    credentials = path("credentials.json")
    with open(credentials, "w") as file:
        json.dump({"access_token": TOKEN, "app_id": APP_ID, "secret": SECRET}, file)
    tried("ad groups", lambda: rows(client.ad_group.get_ad_groups()))
    tried("report", lambda: rows(client.report.get_synchronous_report(query)))
    tried("accounts", lambda: ADVERTISER in TikTokBusinessClient.get_advertiser_ids(credentials))


tiktokmarketing() if importlib.util.find_spec("TikTokMarketing") else bi_tiktok()
