"""What Slack delivers, as plain text and plain facts."""

import re
from datetime import UTC, datetime
from typing import Any

from interview.commands import Reply, Said
from interview.record import Source
from interview.scope import Scope
from spec.mrkdwn import Spoken, spoken
from spec.plain_text import plain

Payload = dict[str, Any]

SPOKEN = frozenset({None, "file_share", "thread_broadcast"})  # subtypes in which people speak

# What stands between the bot's name and the rest; the colon of `:tada:` belongs to the rest.
_AFTER_NAME = re.compile(r"(?:\s{0,9}+[:,](?![\w+'-]{1,100}+:))?\s*+")


def words(raw: str, bot_user: str = "") -> Spoken:
    """The message as people read it; a mention of the bot at the front is not part of it."""
    found = spoken(_storable(raw))
    text = found.text.strip()
    if bot_user and text.startswith(f"@{bot_user}"):
        text = _AFTER_NAME.sub("", text.removeprefix(f"@{bot_user}"), count=1)
    others = tuple(user for user in found.mentions if user != bot_user)
    return Spoken(text, others)


def _storable(text: str) -> str:
    """Whole surrogate pairs, and nothing that no store or file can carry."""
    return plain(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def scope_of(body: Payload) -> Scope:
    """The workspace that a delivery belongs to."""
    team = body.get("team_id") or (body.get("team") or {}).get("id", "")
    enterprise = body.get("enterprise_id") or (body.get("enterprise") or {}).get("id", "")
    return Scope(team=team, enterprise=enterprise or "")


def said_by(author: str, now: datetime, channel: str = "", ts: str = "") -> Said:
    """Who said something, when, and in which message."""
    return Said(at=stamp(now), author=author, source=Source(channel=channel, ts=ts))


def reply_of(message: Payload, channel: str, now: datetime, bot_user: str) -> Reply:
    """What somebody says in a message."""
    found = words(str(message.get("text") or ""), bot_user)
    said = said_by(str(message.get("user") or ""), now, channel, str(message.get("ts") or ""))
    return Reply(said, found.text, found.mentions, has_files=bool(message.get("files")))


def message_key(channel: str, ts: str, change: str = "") -> str:
    """The same for each delivery of a message, or of the same change to it."""
    return f"message:{channel}:{ts}:{change}"


def stamp(now: datetime) -> str:
    """The time as the log writes it: RFC 3339 in UTC."""
    return now.astimezone(UTC).isoformat(timespec="milliseconds")
