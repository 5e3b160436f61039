"""What `append.lua` reads: a commit in strings and plain lists, with the keys it touches."""

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from interview import keys
from interview.effects import Effect
from interview.scope import Scope
from interview.store import Commit, Lookups, effect_ids
from interview.upcasting import write_event

SEEN_SECONDS = 26 * 3600  # longer than the 24 hours after which Slack still delivers

Debt = tuple[str, str]  # the key of what a user owes, and the user


class Changes(TypedDict):
    """What changes in the lookups; what is absent stays as it is."""

    feature: NotRequired[str]
    finished: NotRequired[str]
    thread_ts: NotRequired[str]
    nudge_at: NotRequired[str]
    owing: list[Debt]
    settled: list[Debt]
    remind_at: str


class Plan(Changes):
    """One append; numbers that are scores travel as text, because Lua would round them."""

    interview: str
    expected_version: int
    seen: list[str]
    seen_seconds: int
    events: list[str]
    texts: list[tuple[str, str]]
    effects: list[tuple[str, str]]
    due: str
    keys: dict[str, str]


def plan(scope: Scope, interview: str, commit: Commit, due: float) -> Plan:
    """The plan of this commit, whose effects are due to the sweep from then on."""
    return {
        "interview": interview,
        "expected_version": commit.expected_version,
        "seen": [keys.seen(scope, dedupe) for dedupe in commit.dedupe],
        "seen_seconds": SEEN_SECONDS,
        "events": [write_event(event) for event in commit.events],
        "texts": list(commit.texts.items()),
        "effects": _effects(effect_ids(interview, commit), commit.effects),
        "due": repr(due),
        "keys": _keys(scope, interview, commit.lookups),
        **_changes(scope, commit.lookups),
    }


def keys_of(planned: Plan) -> list[str]:
    """Every key that the plan touches, for Redis to route and check."""
    debts = (*planned["owing"], *planned["settled"])
    return [*planned["keys"].values(), *planned["seen"], *(key for key, _ in debts)]


def _effects(ids: Sequence[str], effects: Sequence[Effect]) -> list[tuple[str, str]]:
    return [(id_, effect.model_dump_json()) for id_, effect in zip(ids, effects, strict=True)]


def _changes(scope: Scope, lookups: Lookups) -> Changes:
    changes: Changes = {
        "owing": [(keys.owed(scope, user), user) for user in sorted(lookups.owing)],
        "settled": [(keys.owed(scope, user), user) for user in sorted(lookups.settled)],
        "remind_at": repr(lookups.remind_at),
    }
    if lookups.feature is not None:
        changes["feature"] = lookups.feature
    if lookups.finished is not None:
        changes["finished"] = lookups.finished
    if lookups.thread is not None:
        changes["thread_ts"] = lookups.thread[1]
    if lookups.nudge_at is not None:
        changes["nudge_at"] = repr(lookups.nudge_at) if lookups.nudge_at else "0"
    return changes


def _keys(scope: Scope, interview: str, lookups: Lookups) -> dict[str, str]:
    named = {
        "log": keys.log(scope, interview),
        "texts": keys.texts(scope, interview),
        "outbox": keys.outbox(scope, interview),
        "effects": keys.effects(scope, interview),
        "waiting": keys.waiting(scope),
        "nudges": keys.nudges(scope),
        "reminders": keys.reminders(scope),
    }
    if lookups.channel:
        named["channel"] = keys.channel(scope, lookups.channel)
        named["features"] = keys.features(scope, lookups.channel)
    if lookups.thread is not None:
        named["threads"] = keys.threads(scope, lookups.thread[0])
    return named
