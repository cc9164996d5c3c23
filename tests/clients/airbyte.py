"""Airbyte's source-tiktok-marketing: check, discovery, then all streams, every record held against the stream's schema."""

import json
import os
import subprocess
import sys
from os.path import dirname, join

from jsonschema import Draft7Validator
from report_steps import ADVERTISER, APP_ID, FIRST_DAY, LAST_DAY, SECRET, TOKEN, invalid, path, said

SOURCE = [join(dirname(sys.executable), "source-tiktok-marketing")]
if not os.path.exists(SOURCE[0]):
    SOURCE = [sys.executable, "-c", "from source_tiktok_marketing.run import run; run()"]
# A source without spend in an account answers nothing there; these have nothing to answer in the emulator's account.
MAY_BE_EMPTY = set(filter(None, os.environ.get("CLIENT_MAY_BE_EMPTY", "").split(",")))


def run(*arguments):
    return subprocess.run([*SOURCE, *arguments], capture_output=True, text=True, timeout=1200)


def messages(done):
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def validated(catalog, done):
    """Counts of records and first faults by stream, and what the source's traces say of streams that broke."""
    validators = {one["name"]: Draft7Validator(one["json_schema"]) for one in catalog["streams"]}
    counts, wrong = {}, {}
    for message in messages(done):
        if message["type"] == "RECORD":
            name = message["record"]["stream"]
            counts[name] = counts.get(name, 0) + 1
            fault = invalid(validators[name], message["record"]["data"])
            if fault:
                wrong.setdefault(name, fault)
        if message["type"] == "TRACE" and message["trace"]["type"] == "ERROR":
            error = message["trace"]["error"]
            descriptor = error.get("stream_descriptor") or {}
            text = f"{error.get('message')} {error.get('internal_message')}"
            wrong.setdefault(descriptor.get("name", ""), text)
    return counts, wrong


def main():
    config = path("airbyte-config.json")
    with open(config, "w") as file:
        json.dump(
            {
                "credentials": {
                    "auth_type": "oauth2.0",
                    "app_id": APP_ID,
                    "secret": SECRET,
                    "access_token": TOKEN,
                    "advertiser_id": ADVERTISER,
                },
                "start_date": FIRST_DAY,
                "end_date": LAST_DAY,
                "include_deleted": True,
                "attribution_window": 3,
            },
            file,
        )
    check = run("check", "--config", config)
    status = [one["connectionStatus"] for one in messages(check) if one["type"] == "CONNECTION_STATUS"]
    said("check", status and status[0]["status"] == "SUCCEEDED", status[0] if status else check.stderr[-300:])
    discovery = run("discover", "--config", config)
    catalogs = [one["catalog"] for one in messages(discovery) if one["type"] == "CATALOG"]
    said("discover", catalogs, discovery.stderr[-300:] if not catalogs else "")
    if not catalogs:
        return
    catalog = catalogs[0]
    only = set(filter(None, os.environ.get("CLIENT_STREAMS", "").split(",")))
    streams = [one for one in catalog["streams"] if not only or one["name"] in only]
    configured = {
        "streams": [
            {"stream": one, "sync_mode": "full_refresh", "destination_sync_mode": "overwrite"} for one in streams
        ]
    }
    with open(path("airbyte-catalog.json"), "w") as file:
        json.dump(configured, file)
    done = run("read", "--config", config, "--catalog", path("airbyte-catalog.json"))
    with open(path("airbyte.log"), "w") as file:
        file.write(done.stdout[-200000:] + done.stderr)
    counts, wrong = validated(catalog, done)
    for one in streams:
        name = one["name"]
        count = counts.get(name, 0)
        ok = name not in wrong and (count > 0 or name in MAY_BE_EMPTY)
        said(name, ok, wrong.get(name, f"{count} records"))


main()
