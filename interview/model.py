"""The interview as its log tells it: what was answered, what is asked, what is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview.events import Item, Source
from interview.questions import catalogue
from spec.brief import QuestionId

Stage = Literal["asking", "drafting", "delivered", "failed"]
Status = Literal[Stage, "paused", "cancelled"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer, or one addition to it, by one person."""

    text: str
    author: str
    at: str
    source: Source
    mentions: tuple[str, ...] = ()
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody decided about an open question."""

    key: str
    text: str
    author: str
    source: Source
    at: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A participant as Slack described them."""

    name: str
    tz: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """The state after `version` events."""

    id: str
    version: int = 0
    feature: str = ""
    channel: str = ""
    private: bool = False
    requester: str = ""
    thread_ts: str = ""
    permalink: str = ""
    paused: bool = False
    paused_at: str = ""
    cancelled: bool = False
    answers: Mapping[QuestionId, tuple[Reply, ...]] = field(default_factory=dict)
    # Question -> who left it to us; an answer to it goes before.
    defaulted: Mapping[QuestionId, str] = field(default_factory=dict)
    reopened: QuestionId | None = None
    stands_again: bool = False  # whether the reopened question was asked again in the thread
    posted: Mapping[QuestionId, str] = field(default_factory=dict)  # question -> ts
    people: Mapping[str, Person] = field(default_factory=dict)
    took_part: tuple[str, ...] = ()  # in order of appearance
    items: tuple[Item, ...] = ()  # of the latest draft, resolved ones included
    decided: tuple[Decided, ...] = ()
    numbers: Mapping[str, str] = field(default_factory=dict)
    requested: int = 0  # latest revision that was asked for
    requested_at: str = ""
    drafted: int = 0
    delivered: int = 0
    failed: int = 0
    summaries: Mapping[int, str] = field(default_factory=dict)  # revision -> ts
    changed_since_request: bool = False
    nudged: bool = False
    last_activity: str = ""

    @property
    def status(self) -> Status:
        """Where the interview stands."""
        if self.cancelled:
            return "cancelled"
        return "paused" if self.paused else self.stage

    @property
    def stage(self) -> Stage:
        """What goes on, or will when the pause is over."""
        if self.requested > max(self.delivered, self.failed):
            return "drafting"
        if self.current is not None and (not self.requested or self.reopened):
            return "asking"
        return "failed" if self.failed > self.delivered else "delivered"

    @property
    def current(self) -> QuestionId | None:
        """The question that stands open in the thread."""
        return self.reopened or next((q for q in self._order() if not self.is_settled(q)), None)

    @property
    def previous(self) -> QuestionId | None:
        """The question that was settled last before the current one stood in the thread."""
        current = self.current
        settled = {
            question: ts
            for question, ts in self.posted.items()
            if question != current and self.is_settled(question)
        }
        return max(settled, key=lambda question: order(settled[question]), default=None)

    @property
    def open_items(self) -> tuple[Item, ...]:
        """The open questions that nobody has decided yet."""
        done = {decided.key for decided in self.decided}
        return tuple(item for item in self.items if item.key not in done)

    def is_settled(self, question: QuestionId) -> bool:
        """Whether the question was answered, inferred, or left to the default."""
        return question in self.answers or question in self.defaulted

    def unconfirmed(self) -> tuple[QuestionId, ...]:
        """Questions whose only answer was read out of an answer to another one."""
        return tuple(
            q
            for q in self._order()
            if self.answers.get(q) and not any(reply.confirmed for reply in self.answers[q])
        )

    def open_for(self, user: str) -> tuple[Item, ...]:
        """The open questions this person is asked."""
        return tuple(item for item in self.open_items if item.user == user)

    def progress(self) -> tuple[int, int]:
        """How many questions are settled, of how many."""
        order = self._order()
        return sum(self.is_settled(q) for q in order), len(order)

    @staticmethod
    def _order() -> tuple[QuestionId, ...]:
        return tuple(question.id for question in catalogue())


def order(ts: str) -> tuple[int, str]:
    """What puts the timestamps of messages into their order."""
    seconds, _, fraction = ts.partition(".")
    return (int(seconds) if seconds.isdecimal() else 0, fraction)
