"""What the conversation needs from its store; `memory_store` and `redis_store` keep the contract.

Times are seconds since the epoch and always passed in: no store reads a clock.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from interview.effects import Effect
from interview.events import Event
from interview.outlook import Weighing
from interview.scope import Scope


class StaleVersion(Exception):
    """Somebody else appended between our read and our append: fold again."""


class AlreadyHandled(Exception):
    """One of the dedupe keys was seen before: this is a second delivery of the same thing."""


class FeatureTaken(Exception):
    """Another interview about this feature runs in this channel; only a first append is refused."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """How the interview can be found after this append; None and empty change nothing."""

    channel: str = ""  # listed under this channel …
    feature: str | None = None  # … and as the running interview about this feature
    finished: str | None = None  # no longer the running interview about this feature
    thread: tuple[str, str] | None = None  # (channel, thread_ts)
    nudge_at: float | None = None  # when to nudge if nothing happens until then; 0: never
    owing: frozenset[str] = frozenset()  # users who have begun to owe an answer
    settled: frozenset[str] = frozenset()  # users who owe nothing here any more
    remind_at: float = 0.0  # first reminder of those in `owing`, unless they have one already

    def __post_init__(self) -> None:
        """Refuse a feature of no channel: nobody would find it."""
        if not self.channel and (self.feature is not None or self.finished is not None):
            raise ValueError("a feature belongs to a channel")


@dataclass(frozen=True, slots=True)
class Commit:
    """Everything that is written in one atomic step, or not at all."""

    expected_version: int
    events: Sequence[Event]
    effects: Sequence[Effect] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    dedupe: Sequence[str] = ()
    lookups: Lookups = Lookups()
    now: float = 0.0

    def __post_init__(self) -> None:
        """Refuse effects of no event (their ids would not be unique) and texts that are no text."""
        if self.effects and not self.events:
            raise ValueError("effects belong to an event")
        for text in self.texts.values():
            text.encode()  # half a surrogate pair, as Slack's JSON may hold, cannot be stored


def effect_ids(interview: str, commit: Commit) -> tuple[str, ...]:
    """The ids of the commit's effects: `{interview}-{version of its first event}-{position}`."""
    first = commit.expected_version + 1
    return tuple(f"{interview}-{first}-{position}" for position in range(len(commit.effects)))


@dataclass(frozen=True, slots=True)
class Log:
    """The events of one interview, oldest first, and the texts they refer to."""

    events: tuple[Event, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def version(self) -> int:
        """The number of events."""
        return len(self.events)


@dataclass(frozen=True, slots=True)
class Pending:
    """An effect that is not done, with how often it was begun and what was noted about it."""

    id: str
    effect: Effect
    attempts: int = 0
    note: str = ""


class EventStore(Protocol):
    """The append-only logs and the lookups derived from them."""

    def append(self, scope: Scope, interview: str, commit: Commit) -> int:
        """The new version; AlreadyHandled, StaleVersion, FeatureTaken: nothing was written.

        A second delivery is AlreadyHandled even if the version has moved on. The effects have the
        ids of `effect_ids`.
        """

    def load(self, scope: Scope, interview: str) -> Log:
        """The whole log; empty if there is no such interview."""

    def in_thread(self, scope: Scope, channel: str, thread_ts: str) -> str | None:
        """The interview whose thread this is."""

    def in_channel(self, scope: Scope, channel: str) -> tuple[str, ...]:
        """All interviews of a channel, newest first."""

    def about(self, scope: Scope, channel: str, feature: str) -> str | None:
        """The running interview about this feature in this channel."""

    def scopes(self) -> tuple[Scope, ...]:
        """Every scope that ever appended."""


class Weighings(Protocol):
    """What is worth asking, as the worker weighed it; it may expire."""

    def keep_weighing(self, scope: Scope, interview: str, weighing: Weighing, seconds: int) -> None:
        """Keep what was weighed for so many seconds, unless a later version was weighed already."""

    def weighing(self, scope: Scope, interview: str) -> Weighing | None:
        """What was weighed last, if it is still there."""


class ConversationStore(EventStore, Weighings, Protocol):
    """What a conversation reads and writes."""


class Outbox(Protocol):
    """Effects that are not done yet, in the order of their events."""

    def lease(self, scope: Scope, interview: str, now: float, seconds: float) -> str | None:
        """A token while nobody else carries out this interview's effects, else None."""

    def renew(self, scope: Scope, interview: str, token: str, now: float, seconds: float) -> bool:
        """Whether the lease was still ours and has been extended."""

    def release(self, scope: Scope, interview: str, token: str) -> None:
        """Give the lease back, if it is still ours."""

    def pending(self, scope: Scope, interview: str) -> tuple[Pending, ...]:
        """What is not done, oldest first."""

    def begin(self, scope: Scope, interview: str, effect_id: str) -> int:
        """Count an attempt before it is made: how many it is now; 0 if it is not pending."""

    def note(self, scope: Scope, interview: str, effect_id: str, note: str) -> None:
        """Remember something about the attempt (the ids of files that were uploaded)."""

    def done(self, scope: Scope, interview: str, effect_id: str) -> None:
        """The effect was carried out (or given up); it is never seen again."""

    def postpone(self, scope: Scope, interview: str, until: float) -> None:
        """Before that time nobody gets the lease, and `unfinished` does not name the interview.

        Without pending effects nothing changes.
        """

    def unfinished(self, scope: Scope, now: float) -> tuple[str, ...]:
        """Interviews that have pending effects and are due, longest waiting first.

        An interview is due some seconds after its outbox began to fill, so that whoever appended
        can carry out the effects first; later appends change nothing about that time.
        """


class Schedule(Protocol):
    """Who is to be reminded or nudged, and when."""

    def due_nudges(self, scope: Scope, now: float, lease: float = 0.0) -> tuple[str, ...]:
        """Interviews that have been silent for too long; hidden for `lease` seconds if given."""

    def due_reminders(self, scope: Scope, now: float, lease: float) -> tuple[str, ...]:
        """The user to be reminded next, or nobody; hidden for `lease` seconds from all callers.

        One at a time: each is claimed just before the message is sent, however many there are.
        """

    def remind_again(self, scope: Scope, user: str, at: float | None) -> None:
        """Set the next reminder of a user who owes something; None: it has none any more.

        Nothing changes if the user has begun to owe (for None) or settled all meanwhile.
        """

    def owed_by(self, scope: Scope, user: str) -> tuple[str, ...]:
        """Interviews in which this user owes an answer, in a stable order."""


class Archive(Protocol):
    """What was drafted, the model of each revision, for good; and values that may expire."""

    def keep_revision(self, scope: Scope, interview: str, revision: int, model: bytes) -> None:
        """Store the packed model of a revision."""

    def revision(self, scope: Scope, interview: str, revision: int) -> bytes | None:
        """The packed model of a revision."""

    def remember(self, scope: Scope, name: str, value: str, seconds: int) -> None:
        """Cache a small value (a user's time zone, a DM channel) for so many seconds."""

    def recall(self, scope: Scope, name: str) -> str | None:
        """The cached value, if it is still there."""

    def claim(self, scope: Scope, name: str, seconds: int) -> bool:
        """Whether nobody has claimed this name for so many seconds; it is the caller's then."""


class Store(ConversationStore, Outbox, Schedule, Archive, Protocol):
    """All of it behind one object."""
