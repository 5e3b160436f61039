"""Signed HTTP deliveries to the app's request URL."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.transport import EVENTS, INTERACTIVE, Answer, Parcel
from sandbox.workspace import Json

FORM = "application/x-www-form-urlencoded"
SUCCESS = range(200, 300)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Slack's v0 signature of a request body."""
    signed = b":".join((b"v0", timestamp.encode(), body))
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def encoded(parcel: Parcel) -> tuple[str, bytes]:
    """Content type and body of a parcel: JSON for events, forms for everything else."""
    if parcel.kind == EVENTS:
        return "application/json", json.dumps(parcel.payload).encode()
    if parcel.kind == INTERACTIVE:
        return FORM, urlencode({"payload": json.dumps(parcel.payload)}).encode()
    return FORM, urlencode(parcel.payload).encode()


class HttpDelivery:
    """One request URL, with the secret its requests are signed with."""

    name = "http"

    def __init__(self, request_url: str, signing_secret: str) -> None:
        self._request_url = request_url
        self._secret = signing_secret

    async def send(self, parcel: Parcel, timeout: float) -> Answer:
        """Post one parcel and wait for its 200."""
        content_type, body = encoded(parcel)
        headers = {"Content-Type": content_type, **self._headers(parcel, body)}
        try:
            async with (
                ClientSession(timeout=ClientTimeout(timeout)) as session,
                session.post(self._request_url, data=body, headers=headers) as response,
            ):
                answer = await response.text()
        except TimeoutError:
            return Answer(False, reason="http_timeout")
        except ClientError:
            return Answer(False, reason="connection_failed")
        if response.status not in SUCCESS:
            final = response.headers.get("X-Slack-No-Retry") == "1"
            return Answer(False, reason="http_error", final=final)
        return Answer(True, _payload(answer))

    def _headers(self, parcel: Parcel, body: bytes) -> dict[str, str]:
        timestamp = str(int(time.time()))
        headers = {
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._secret, timestamp, body),
        }
        if parcel.retry:
            headers |= {
                "X-Slack-Retry-Num": str(parcel.retry),
                "X-Slack-Retry-Reason": parcel.reason,
            }
        return headers


def _payload(answer: str) -> Json | None:
    if not answer:
        return None
    try:
        payload = json.loads(answer)
    except json.JSONDecodeError:
        return {"text": answer}
    return payload if isinstance(payload, dict) else {"text": answer}
