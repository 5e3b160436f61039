"""What Slack delivers, as plain text and plain facts.

Slack escapes `& < >` in message texts and writes mentions and links as `<…>` tokens; they are
resolved first and unescaped once (docs.slack.dev, "Formatting text for app surfaces").
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from interview.commands import Reply, Said
from interview.events import Source
from interview.scope import Scope

Payload = dict[str, Any]

SPOKEN = frozenset({None, "file_share", "thread_broadcast"})  # subtypes in which people speak

_TOKEN = re.compile(r"<([^<>\n]{1,4000}+)>")
_USER = re.compile(r"@([UW][A-Z0-9]{2,31}+)(?:\|[^|]{0,200}+)?\Z")
_SCHEME = re.compile(r"(?:mailto|tel):|https?://")
_CONTACT = ("mailto:", "tel:")
# What stands between the bot's name and the rest; the colon of `:tada:` belongs to the rest.
_AFTER_NAME = re.compile(r"(?:\s{0,9}+[:,](?![\w+'-]{1,100}+:))?\s*+")


@dataclass(frozen=True, slots=True)
class Words:
    """A message as people read it; `mentions` are the ids that Slack itself marked."""

    text: str
    mentions: tuple[str, ...] = ()


def words(raw: str, bot_user: str = "") -> Words:
    """The text with names for tokens; a mention of the bot at the front is not part of it."""
    mentions: list[str] = []

    def readable(token: re.Match[str]) -> str:
        if user := _USER.match(token[1]):
            mentions.append(user[1])
        return _readable(token[1])

    text = _unescape(_TOKEN.sub(readable, _storable(raw))).strip()
    if bot_user and text.startswith(f"@{bot_user}"):
        text = _AFTER_NAME.sub("", text.removeprefix(f"@{bot_user}"), count=1)
    others = dict.fromkeys(user for user in mentions if user != bot_user)
    return Words(text=text, mentions=tuple(others))


def _readable(token: str) -> str:
    """`@U1|name` → `@U1`, `#C1|general` → `#general`, `url|label` → `label (url)`.

    What Slack itself made a link of reads as it was typed.
    """
    target, _, label = token.partition("|")
    if target.startswith("@"):
        return target
    if target.startswith("#"):
        return f"#{label}" if label else target
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return _link(target, label)


def _link(target: str, label: str) -> str:
    bare = _SCHEME.sub("", target, count=1)
    if label in (bare, bare.rstrip("/")):
        return label
    if target.startswith(_CONTACT):
        target = bare
    return target if not label or label in target else f"{label} ({target})"


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _storable(text: str) -> str:
    """Lone surrogates and NUL cannot be stored as UTF-8."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "")


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
