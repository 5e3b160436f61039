"""Slack as one effect sees it: its channel and thread, its id in the metadata of what it posts."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.views.message import Message

log = logging.getLogger(__name__)

EVENT_TYPE = "apispec_effect"
PAGE = 200  # messages per request when looking for a post of ours


@dataclass(frozen=True, slots=True)
class Thread:
    """Posting on behalf of one effect; a repeated attempt finds what an earlier one posted."""

    slack: Callable[[], WebClient]  # asked before each call, whether it is still ours to make
    channel: str
    thread_ts: str
    effect_id: str
    repeated: bool
    since: float = 0.0  # nothing that was posted before is looked at

    def post(self, message: Message) -> str:
        """The ts of the message, which is posted once however often this is attempted."""
        return self.posted_before() or self._post(message.fitting())

    def _post(self, message: Message) -> str:
        try:
            return self._send(message)
        except SlackApiError as refused:
            if not message.blocks or refused.response.get("error") != "invalid_blocks":
                raise
            log.exception("blocks refused; the text says the same")
            return self._send(Message(message.text))

    def _send(self, message: Message) -> str:
        answer = self.slack().chat_postMessage(
            channel=self.channel,
            thread_ts=self.thread_ts or None,
            text=message.text,
            blocks=message.blocks or None,
            metadata={"event_type": EVENT_TYPE, "event_payload": {"id": self.effect_id}},
            unfurl_links=False,
            unfurl_media=False,
        )
        return str(answer["ts"])

    def posted_before(self) -> str | None:
        """The ts of the message, if an earlier attempt got through although nobody confirmed it."""
        if not self.repeated:
            return None
        return next(
            (str(found["ts"]) for found in self._messages() if _effect_of(found) == self.effect_id),
            None,
        )

    def _messages(self) -> Iterator[dict[str, Any]]:
        place: dict[str, Any] = {"channel": self.channel, "limit": PAGE}
        place |= {"include_all_metadata": True, "oldest": f"{self.since:.6f}"}
        cursor = ""
        while True:
            page = (
                self.slack().conversations_replies(ts=self.thread_ts, cursor=cursor, **place)
                if self.thread_ts
                else self.slack().conversations_history(cursor=cursor, **place)
            )
            yield from page["messages"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                return

    def update(self, ts: str, message: Message) -> None:
        """Replace a message; the same update twice is the same update."""
        fitting = message.fitting()
        self.slack().chat_update(
            channel=self.channel, ts=ts, text=fitting.text, blocks=fitting.blocks
        )

    def whisper(self, user: str, text: str) -> None:
        """Say something that only one person sees."""
        self.slack().chat_postEphemeral(
            channel=self.channel, user=user, text=text, thread_ts=self.thread_ts or None
        )


def _effect_of(message: dict[str, Any]) -> str:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    return str(payload.get("id", ""))
