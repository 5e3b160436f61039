"""Which interviews a reminder was about, so that a reply under it reaches the one that is meant."""

import json
from collections.abc import Iterable

from interview.scope import Scope
from interview.store import Store

KEPT = 30 * 24 * 3600  # seconds


def note_reminder(
    store: Store, scope: Scope, channel: str, ts: str, interviews: Iterable[str]
) -> None:
    """Keep what the reminder in this message was about."""
    about = json.dumps(list(dict.fromkeys(interviews)))
    store.remember(scope, _name(channel, ts), about, KEPT)


def reminded_of(store: Store, scope: Scope, channel: str, ts: str) -> tuple[str, ...]:
    """The interviews that a reminder was about; empty if the message is no reminder."""
    about: list[str] = json.loads(store.recall(scope, _name(channel, ts)) or "[]")
    return tuple(about)


def _name(channel: str, ts: str) -> str:
    return f"reminder:{channel}:{ts}"
