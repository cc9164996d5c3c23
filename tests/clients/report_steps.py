"""What every driver shares: one line of JSON for each step, and the settings that the runner passes."""

import datetime
import json
import os
import sys

TOKEN = os.environ["CLIENT_TOKEN"]
ADVERTISER = os.environ["CLIENT_ADVERTISER"]
APP_ID = os.environ["CLIENT_APP_ID"]
SECRET = os.environ["CLIENT_APP_SECRET"]
BUSINESS_CENTER = os.environ["CLIENT_BUSINESS_CENTER"]
IDENTITY = os.environ["CLIENT_IDENTITY"]
FIRST_DAY = os.environ["CLIENT_FIRST_DAY"]
LAST_DAY = os.environ["CLIENT_LAST_DAY"]
# A synchronous report by day spans 30 days at most (document 1740302848100353).
MONTH_AGO = max(FIRST_DAY, (datetime.date.fromisoformat(LAST_DAY) - datetime.timedelta(days=29)).isoformat())
FOLDER = os.environ["CLIENT_FOLDER"]
MEDIA = os.environ["CLIENT_MEDIA"]


def said(step, ok, detail=""):
    """Tells the runner of one step."""
    print(json.dumps({"step": step, "ok": bool(ok), "detail": str(detail)[:400]}), flush=True)


def tried(step, work):
    """Runs a step; an exception or a False is a failure. Answers what the step answered."""
    try:
        answer = work()
    except Exception as error:  # the client's own exceptions have no common class
        said(step, False, f"{type(error).__name__}: {error}")
        return None
    said(step, answer is not False, "" if answer is not False else "no")
    return answer


def path(name):
    """A file of this run."""
    return os.path.join(FOLDER, name)


def invalid(validator, record):
    """What a schema's validator says against a record, in a few words; nothing when it is valid."""
    for error in validator.iter_errors(record):
        return f"{'.'.join(str(part) for part in error.path)}: {error.message}"[:300]
    return ""


__all__ = [name for name in dir() if not name.startswith("_") and name not in ("os", "sys", "json")]
