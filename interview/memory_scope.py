"""One scope of the memory store: plain dictionaries, and what an append does to them."""

from dataclasses import dataclass, field

from interview import keys
from interview.events import Event
from interview.outlook import Weighing
from interview.store import (
    AlreadyHandled,
    Commit,
    FeatureTaken,
    Lookups,
    Pending,
    StaleVersion,
    effect_ids,
)


@dataclass(slots=True)
class MemoryInterview:
    """All that is kept about one interview."""

    events: list[Event] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    outbox: dict[str, Pending] = field(default_factory=dict)
    due: float = 0.0
    lease: str = ""
    lease_ends: float = 0.0
    models: dict[int, bytes] = field(default_factory=dict)
    weighing: Weighing | None = None


@dataclass(slots=True)
class MemoryScope:
    """All that is kept about one workspace."""

    interviews: dict[str, MemoryInterview] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    channels: dict[str, list[str]] = field(default_factory=dict)
    features: dict[tuple[str, str], str] = field(default_factory=dict)
    threads: dict[tuple[str, str], str] = field(default_factory=dict)
    nudges: dict[str, float] = field(default_factory=dict)
    owed: dict[str, set[str]] = field(default_factory=dict)
    reminders: dict[str, float] = field(default_factory=dict)
    cached: dict[str, str] = field(default_factory=dict)
    claimed: set[str] = field(default_factory=set)
    leases: int = 0
    appended: bool = False

    def interview(self, interview: str) -> MemoryInterview:
        """What is kept about this interview, be it nothing."""
        return self.interviews.setdefault(keys.identifier(interview), MemoryInterview())

    def append(self, interview: str, commit: Commit, grace: float) -> int:
        """The new version, after the same checks in the same order as `append.lua`."""
        _check_ids(commit.lookups)
        kept = self.interview(interview)
        if self.seen.intersection(commit.dedupe):
            raise AlreadyHandled(interview)
        if len(kept.events) != commit.expected_version:
            raise StaleVersion(interview)
        if not commit.expected_version and self._is_taken(interview, commit.lookups):
            raise FeatureTaken(interview)
        self.appended = True
        self.seen.update(commit.dedupe)
        self._fill(kept, interview, commit, grace)
        self._find(interview, commit.lookups)
        self._owe(interview, commit.lookups)
        return len(kept.events)

    def _is_taken(self, interview: str, lookups: Lookups) -> bool:
        running = self.features.get((lookups.channel, lookups.feature or ""), interview)
        return lookups.feature is not None and running != interview

    def _fill(self, kept: MemoryInterview, interview: str, commit: Commit, grace: float) -> None:
        if commit.effects and not kept.outbox:
            kept.due = commit.now + grace
        for id_, effect in zip(effect_ids(interview, commit), commit.effects, strict=True):
            kept.outbox[id_] = Pending(id=id_, effect=effect)
        kept.events.extend(commit.events)
        kept.texts.update(commit.texts)

    def _find(self, interview: str, lookups: Lookups) -> None:
        channel = lookups.channel
        if channel and interview not in self.channels.setdefault(channel, []):
            self.channels[channel].insert(0, interview)
        if lookups.feature is not None:
            self.features.setdefault((channel, lookups.feature), interview)
        if lookups.finished is not None and (
            self.features.get((channel, lookups.finished)) == interview
        ):
            del self.features[channel, lookups.finished]
        if lookups.thread is not None:
            self.threads[lookups.thread] = interview

    def _owe(self, interview: str, lookups: Lookups) -> None:
        if lookups.nudge_at:
            self.nudges[interview] = lookups.nudge_at
        elif lookups.nudge_at is not None:
            self.nudges.pop(interview, None)
        for user in lookups.owing:
            self.owed.setdefault(user, set()).add(interview)
            self.reminders.setdefault(user, lookups.remind_at)
        for user in lookups.settled:
            self.owed.setdefault(user, set()).discard(interview)
            if not self.owed[user]:
                self.reminders.pop(user, None)


def by_time(times: dict[str, float], now: float) -> tuple[str, ...]:
    """What is due, earliest first."""
    due = sorted((at, name) for name, at in times.items() if at <= now)
    return tuple(name for _, name in due)


def _check_ids(lookups: Lookups) -> None:
    """Refuse what could not be a part of a Redis key either."""
    channels = {lookups.channel} - {""} | ({lookups.thread[0]} if lookups.thread else set())
    for id_ in channels | lookups.owing | lookups.settled:
        keys.identifier(id_)
