"""How an interview is found after an append: derived from its states, never decided."""

from dataclasses import dataclass
from datetime import datetime

from interview.model import Interview
from interview.store import Lookups


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the bot waits before it speaks up by itself, in seconds."""

    nudge_after: float = 24 * 3600.0
    draft_after: float = 300.0  # a draft that takes longer has failed
    remind_after: float = 24 * 3600.0


def feature_key(feature: str) -> str:
    """The same for titles that people would call the same."""
    return " ".join(feature.casefold().split())


def lookups(before: Interview, after: Interview, patience: Patience) -> Lookups:
    """What changed in how the interview is found, who owes answers, and when to nudge."""
    running, was_running = _running(after), _running(before)
    owed_before, owed = _owing(before), _owing(after)
    opened = bool(after.thread_ts and not before.thread_ts)
    return Lookups(
        channel=after.channel,
        feature=feature_key(after.feature) if running and not was_running else None,
        finished=feature_key(after.feature) if was_running and not running else None,
        thread=(after.channel, after.thread_ts) if opened else None,
        nudge_at=_nudge_at(after, patience),
        owing=frozenset(owed - owed_before),
        settled=frozenset(owed_before - owed),
        remind_at=_seconds(after.last_activity) + patience.remind_after,
    )


def _running(interview: Interview) -> bool:
    return bool(interview.version) and interview.status not in ("cancelled", "delivered")


def _owing(interview: Interview) -> set[str]:
    if interview.cancelled or not interview.delivered:
        return set()
    return {item.user for item in interview.open_items if item.user}


def _nudge_at(interview: Interview, patience: Patience) -> float:
    """When to look after it: a draft may be lost, an interview may stall."""
    if interview.status == "drafting":
        return _seconds(interview.requested_at) + patience.draft_after
    if interview.nudged or interview.status != "asking":
        return 0.0
    return _seconds(interview.last_activity) + patience.nudge_after


def _seconds(at: str) -> float:
    return datetime.fromisoformat(at).timestamp() if at else 0.0
