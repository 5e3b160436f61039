"""The wire to a sandbox: one verb at a time, as JSON."""

import json
import urllib.error
import urllib.request
from typing import Any

from sandbox.errors import Refused

ANSWER_SECONDS = 60.0


class Wire:
    """Asks a sandbox for things by name."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def ask(self, verb: str, **arguments: Any) -> Any:
        """The result of a verb; raises Refused with the sandbox's sentence."""
        request = urllib.request.Request(  # noqa: S310 - the sandbox's own http address
            f"{self.base_url}/control/{verb}",
            data=json.dumps(arguments).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with self._opener.open(request, timeout=ANSWER_SECONDS) as response:
                return json.load(response)["result"]
        except urllib.error.HTTPError as error:
            with error:
                answer = error.read()
            raise Refused(_refusal(answer)) from None


def _refusal(answer: bytes) -> str:
    try:
        return str(json.loads(answer)["refused"])
    except (json.JSONDecodeError, KeyError):
        return answer.decode(errors="replace")
