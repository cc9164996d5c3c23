"""TikTok's API for the tests of a Python program, in the manner of testcontainers. One file, nothing but the standard library.

    from tiktok_emulator import TikTokEmulator

    with TikTokEmulator(limits="guide") as tiktok:
        os.environ["TIKTOK_BASE_URL"] = tiktok.url
        ...
        tiktok.advance(3600)                  # reviews pass, ads spend
        assert tiktok.requests()[-1]["code"] == 0

The first words of `command` start the emulator: `npx tiktok-ads emulator` where a project has pulumi-tiktok, or
`("docker", "run", "--rm", "-p", "127.0.0.1:8787:8787", "tiktok-emulator")` with `url="http://127.0.0.1:8787"`.
"""

import json
import re
import subprocess
import threading
import time
import urllib.error
import urllib.request

ADVERTISER = "7000000000000000001"
TOKEN = "emulator-token"
LISTENING = re.compile(r"listening on (http://\S+)")


class TikTokEmulator:
    """The emulator as a context manager: it has an address inside `with`, and is gone after it."""

    def __init__(self, command=("npx", "tiktok-ads", "emulator", "--port", "0"), url=None, timeout=60, **options):
        """`options` are those of the command, such as `limits="guide"` or `scenario="ads.yaml"`. Seconds to wait: `timeout`."""
        given = [word for name, value in options.items() for word in ("--" + name.replace("_", "-"), str(value))]
        self._command = [*command, *given]
        self._url, self._timeout = url, timeout
        self._process = None
        self._said = []

    def __enter__(self):
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self._listen, daemon=True).start()
        until = time.monotonic() + self._timeout
        while time.monotonic() < until:
            if self._url and self._healthy():
                return self
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        self.__exit__()
        raise RuntimeError("the emulator did not start: " + " ".join(self._command) + "\n" + "".join(self._said))

    def __exit__(self, *_error):
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process.stdout.close()

    @property
    def url(self):
        """The address, for TIKTOK_BASE_URL."""
        return self._url

    def requests(self):
        """What was sent, oldest first: method, path, code, body; never a token."""
        return self._control("requests")["requests"]

    def advance(self, seconds):
        """Lets time pass: reviews, schedules, spend."""
        self._control("clock", {"advance_seconds": seconds})

    def reset(self):
        """Back to the seeded accounts."""
        self._control("reset", {})

    def fault(self, **fault):
        """Sets a fault, such as `fault(path="/ad/create/", kind="refuse", code=40100, times=2)` (docs/emulator.md)."""
        self._control("faults", fault)

    def _listen(self):
        for line in self._process.stdout:
            self._said.append(line)
            found = LISTENING.search(line)
            if found and self._url is None:
                self._url = found.group(1)

    def _healthy(self):
        try:
            self._control("health")
            return True
        except OSError:
            return False

    def _control(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self._url + "/_emulator/" + path, data=data, headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read().decode()
        return json.loads(text) if text.startswith(("{", "[")) else text
