"""Replies that came before their thread was known: noted when heard, taken when it opens.

People see a root message before its confirmation reaches us, and answer it. Slack keeps what they
wrote, so only that somebody wrote has to be noted here.
"""

import logging
from typing import Any

from slack_sdk import WebClient

from bot.inbound import SPOKEN, Payload, message_key, reply_of
from bot.posting.refusals import refusal_of
from bot.posting.work import Work
from bot.views.refused import sentence
from interview.commands import Reply
from interview.errors import InterviewError, StoreUnavailable
from interview.model import Interview
from interview.scope import Scope
from interview.store import Store

log = logging.getLogger(__name__)

KEPT = 24 * 3600  # seconds; of a thread that is not opened by then nobody expects anything
CLAIMED = 24 * 3600  # seconds in which nobody is told the same again
PAGE = 200  # messages per request


def note_unheard(store: Store, scope: Scope, channel: str, thread_ts: str) -> None:
    """Keep that somebody wrote in a thread of which we do not know yet."""
    store.remember(scope, _name(channel, thread_ts), "unheard", KEPT)


def take_unheard(work: Work, opened: Interview) -> None:
    """Take what was written before the thread opened; what was taken already changes nothing."""
    if not work.services.store.recall(work.scope, _name(opened.channel, opened.thread_ts)):
        return
    root, *replies = _messages(work.slack(), opened)
    for message in replies:
        if message.get("subtype") in SPOKEN and not message.get("bot_id"):
            _take(work, opened, message, bot_user=str(root.get("user") or ""))


def _take(work: Work, opened: Interview, message: Payload, bot_user: str) -> None:
    now, key = work.services.now(), message_key(opened.channel, str(message["ts"]))
    reply = reply_of(message, opened.channel, now, bot_user)
    try:
        work.services.conversation.handle(work.scope, opened.id, reply, [key])
    except StoreUnavailable:
        raise
    except InterviewError as refused:
        if work.services.store.claim(work.scope, f"refused:{key}", CLAIMED):
            _tell(work, opened, reply, refused)


def _tell(work: Work, opened: Interview, reply: Reply, refused: InterviewError) -> None:
    try:
        work.slack().chat_postEphemeral(
            channel=opened.channel,
            user=reply.said.author,
            text=sentence(refused, work.services.say),
            thread_ts=opened.thread_ts,
        )
    except Exception as error:
        if refusal_of(error) is None:
            raise
        log.warning("could not tell somebody %s: %s", refused.wording, refusal_of(error))


def _messages(client: WebClient, opened: Interview) -> list[dict[str, Any]]:
    """The root message and everything under it, oldest first."""
    pages = client.conversations_replies(channel=opened.channel, ts=opened.thread_ts, limit=PAGE)
    return [message for page in pages for message in page["messages"]]


def _name(channel: str, thread_ts: str) -> str:
    return f"unheard:{channel}:{thread_ts}"
