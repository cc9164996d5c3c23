"""Singer's tap-tiktok-ads: discovery, then all streams, every record held against the schema that the tap itself writes."""

import json
import os
import subprocess
import sys
from os.path import dirname, join

from jsonschema import Draft4Validator
from report_steps import ADVERTISER, TOKEN, invalid, path, said

TAP = join(dirname(sys.executable), "tap-tiktok-ads")
ALL = [
    "advertisers",
    "campaigns",
    "adgroups",
    "ads",
    "ad_insights",
    "ad_insights_by_age_and_gender",
    "ad_insights_by_country",
    "ad_insights_by_platform",
    "campaign_insights_by_province",
]


# A short selection for `npm test`.
STREAMS = [one for one in ALL if one in os.environ.get("CLIENT_STREAMS", ",".join(ALL)).split(",")]


def run(*arguments):
    done = subprocess.run([TAP, *arguments], capture_output=True, text=True, timeout=600)
    return done.returncode, done.stdout, done.stderr


def main():
    config = path("tap-config.json")
    with open(config, "w") as file:
        json.dump(
            {
                # Before the account was made: the tap leaves out an advertiser that is older.
                "start_date": os.environ.get("CLIENT_START", "2023-11-01T00:00:00Z"),
                "access_token": TOKEN,
                "accounts": ADVERTISER,
                "user_agent": "tests",
                "include_deleted": "true",
                "page_size": 1000,
            },
            file,
        )
    code, out, err = run("--config", config, "--discover")
    if code != 0:
        for name in STREAMS:
            said(name, False, f"discovery: {err[-300:]}")
        return
    catalog = json.loads(out)
    for stream in catalog["streams"]:
        for entry in stream["metadata"]:
            entry["metadata"]["selected"] = stream["tap_stream_id"] in STREAMS
    with open(path("tap-catalog.json"), "w") as file:
        json.dump(catalog, file)
    code, out, err = run("--config", config, "--catalog", path("tap-catalog.json"))
    found = {stream["tap_stream_id"] for stream in catalog["streams"]}
    validators, counts, wrong = {}, {}, {}
    for line in out.splitlines():
        message = json.loads(line)
        if message["type"] == "SCHEMA":
            validators[message["stream"]] = Draft4Validator(message["schema"])
        if message["type"] == "RECORD":
            name = message["stream"]
            counts[name] = counts.get(name, 0) + 1
            fault = invalid(validators[name], message["record"])
            if fault and name not in wrong:
                wrong[name] = fault
    end = err.strip().splitlines()[-1] if code != 0 and err.strip() else ""
    for name in STREAMS:
        if name not in found:
            said(name, False, "left out by discovery")
        elif counts.get(name, 0) == 0:
            said(name, False, f"no records. {end}")
        else:
            said(name, name not in wrong, wrong.get(name, f"{counts[name]} records"))


main()
