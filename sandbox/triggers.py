"""Trigger ids and response URLs: short-lived permissions that an interaction hands out."""

import time
from dataclasses import dataclass, field

from sandbox.errors import SlackError
from sandbox.timing import Timing


@dataclass
class Trigger:
    """Who may be shown a modal, until when, once."""

    user: str
    born: float = field(default_factory=time.monotonic)
    used: bool = False


@dataclass
class ResponseUrl:
    """Where an answer to an interaction goes, and how often it was used."""

    user: str
    channel: str
    message_ts: str | None = None
    thread_ts: str | None = None
    born: float = field(default_factory=time.monotonic)
    uses: int = 0


class Permissions:
    """The trigger ids and response URLs handed out so far."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._triggers: dict[str, Trigger] = {}
        self._urls: dict[str, ResponseUrl] = {}

    def trigger_for(self, user: str) -> str:
        """A trigger id that opens one modal within three seconds."""
        trigger_id = f"{time.time_ns()}.{len(self._triggers)}.sandbox"
        self._triggers[trigger_id] = Trigger(user)
        return trigger_id

    def redeem(self, trigger_id: str) -> str:
        """The user whom a trigger id stands for; refuses it late or twice."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() - trigger.born > self._timing.trigger:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger.user

    def url_key(self, url: ResponseUrl) -> str:
        """The last part of a new response URL."""
        key = f"R{len(self._urls) + 1}x{time.time_ns()}"
        self._urls[key] = url
        return key

    def use_url(self, key: str) -> ResponseUrl:
        """What a response URL leads to; refuses the sixth use and any after half an hour."""
        url = self._urls.get(key)
        if url is None or time.monotonic() - url.born > self._timing.response_url:
            raise SlackError("expired_url")
        if url.uses >= self._timing.response_url_uses:
            raise SlackError("used_url")
        url.uses += 1
        return url
