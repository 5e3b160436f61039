"""The interview as its log tells it: what was answered, what is asked, what is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview.events import Item
from interview.follow_ups import Asked, Place
from interview.questions import catalogue
from interview.record import Source
from spec.brief import QuestionId
from spec.model import Style

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
class FollowUp:
    """A question about an answer, where it stands, and what was said to it."""

    asked: Asked
    ts: str = ""
    is_open: bool = True
    again: bool = False  # it is put again: the next answer replaces the earlier ones
    replies: tuple[Reply, ...] = ()
    left_by: str = ""  # who was not sure; an answer goes before

    @property
    def is_settled(self) -> bool:
        """Whether somebody decided it or left it to us; else it is an open question."""
        return not self.is_open and bool(self.replies or self.left_by)


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
    left_out: tuple[QuestionId, ...] = ()  # pointless in this style:
    left_out_for: Style | None = None
    follow_ups: tuple[FollowUp, ...] = ()  # by their numbers, from 1 on
    touched: Mapping[QuestionId, int] = field(default_factory=dict)  # version of the last word
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
        again = self.reopened or self.follow_up
        if self.standing is not None and (not self.requested or again):
            return "asking"
        return "failed" if self.failed > self.delivered else "delivered"

    @property
    def current(self) -> QuestionId | None:
        """The question that stands open in the thread."""
        return self.reopened or next((q for q in self._order() if not self.is_settled(q)), None)

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up that is put now; one that is put again comes first."""
        waiting = [one for one in self.follow_ups if one.is_open]
        return min(waiting, key=lambda one: (not one.again, one.asked.number), default=None)

    @property
    def standing(self) -> Place | None:
        """What stands open in the thread, or does as soon as it is posted."""
        put = self.follow_up
        return self.reopened or (put.asked.number if put else self.current)

    @property
    def previous(self) -> Place | None:
        """What was settled last before that."""
        standing = self.standing
        settled = {
            place: ts
            for place, ts in self.posts().items()
            if place != standing and self.is_settled(place)
        }
        return max(settled, key=lambda place: order(settled[place]), default=None)

    def posts(self) -> dict[Place, str]:
        """Where everything stands that was asked in the thread."""
        posts: dict[Place, str] = dict(self.posted.items())
        posts.update({one.asked.number: one.ts for one in self.follow_ups if one.ts})
        return posts

    @property
    def open_items(self) -> tuple[Item, ...]:
        """The open questions that nobody has decided yet."""
        done = {decided.key for decided in self.decided}
        return tuple(item for item in self.items if item.key not in done)

    def is_settled(self, place: Place) -> bool:
        """Whether it was answered, inferred, left to the default, or left out."""
        if isinstance(place, int):
            return self.numbered(place).is_settled
        return place in self.answers or place in self.defaulted or place in self.left_out

    def numbered(self, number: int) -> FollowUp:
        """The follow-up with this number; raises LookupError if there is none."""
        if not 0 < number <= len(self.follow_ups):
            raise LookupError(f"no follow-up {number}")
        return self.follow_ups[number - 1]

    def about(self, place: Place) -> QuestionId:
        """The question itself, or the one that a follow-up is about."""
        return self.numbered(place).asked.about if isinstance(place, int) else place

    def replies(self, place: Place) -> tuple[Reply, ...]:
        """What was said to a question or follow-up."""
        if isinstance(place, int):
            return self.numbered(place).replies
        return self.answers.get(place, ())

    def left_by(self, place: Place) -> str:
        """Who was not sure about it and left it to us; empty if nobody did."""
        if isinstance(place, int):
            return self.numbered(place).left_by
        return self.defaulted.get(place, "")

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
