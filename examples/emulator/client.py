"""A plain Python client of the emulator: nothing but the standard library.

TIKTOK_BASE_URL names the emulator; http://127.0.0.1:8787 unless told.
"""

import json
import os
import urllib.parse
import urllib.request

BASE = os.environ.get("TIKTOK_BASE_URL", "http://127.0.0.1:8787") + "/open_api/v1.3"
ADVERTISER = "7000000000000000001"
HEADERS = {"Access-Token": "emulator-token", "Content-Type": "application/json"}


def call(path, body=None, **query):
    """Sends a POST with a body, else a GET; returns `data` or raises with TikTok's code and message."""
    url = BASE + path
    if query:
        texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in query.items()}
        url += "?" + urllib.parse.urlencode(texts)
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=HEADERS), timeout=30) as answer:
        reply = json.load(answer)
    if reply["code"] != 0:
        raise RuntimeError(f"{path}: {reply['code']} {reply['message']}")
    return reply["data"]


def main():
    campaign = call(
        "/campaign/create/",
        {
            "advertiser_id": ADVERTISER,
            "campaign_name": "From Python",
            "objective_type": "TRAFFIC",
            "budget_mode": "BUDGET_MODE_DAY",
            "budget": 50,
            "operation_status": "DISABLE",
        },
    )
    rows = call("/campaign/get/", advertiser_id=ADVERTISER, filtering={"campaign_ids": [campaign["campaign_id"]]})
    print(rows["list"][0]["campaign_name"], rows["list"][0]["secondary_status"])


if __name__ == "__main__":
    main()
