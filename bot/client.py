"""The Slack client of every process.

No retries by the SDK: a connection cut after Slack accepted a post would post it twice. One shared
TLS context: building one for each call costs ten times the call itself.
"""

import ssl
from functools import cache

from slack_sdk import WebClient

TIMEOUT = 10  # seconds


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def slack_client(token: str, api_url: str) -> WebClient:
    """A client that never repeats a call by itself."""
    return WebClient(token=token, base_url=api_url, timeout=TIMEOUT, ssl=_tls(), retry_handlers=[])
