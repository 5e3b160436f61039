"""Follow-ups in the words of the log: what was put about an answer, and what was said to it.

They are numbered in the order in which they are put; a place of the thread where something is asked
is a question of the catalogue, or the number of a follow-up.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from interview.record import Record
from spec.brief import QuestionId

Place = QuestionId | int


class Asked(BaseModel):
    """What is put, with its options, and how much of the document depends on it where known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    key: str  # of the open question or assumption that it decides
    about: QuestionId
    question: str
    options: tuple[str, ...]
    recommended: str
    default: str  # what is assumed where nobody is sure
    lines: int = 0  # of the document that it decides; 0: not known
    sections: int = 0


class FollowUpAsked(Record):
    """After an answer, one precise question is put; the thread shows it as soon as it is posted."""

    type: Literal["follow_up_asked"] = "follow_up_asked"
    asked: Asked


class FollowUpPosted(Record):
    """A follow-up stands in the thread; messages before its ts belong to what stood before."""

    type: Literal["follow_up_posted"] = "follow_up_posted"
    number: int
    ts: str


class FollowUpAnswered(Record):
    """Somebody decided it, or added to a decision; `replaces` is set when it was put again."""

    type: Literal["follow_up_answered"] = "follow_up_answered"
    number: int
    text: str
    mentions: tuple[str, ...] = ()
    replaces: bool = False
    masked: tuple[str, ...] = ()


class FollowUpLeft(Record):
    """Nobody was sure: the default holds, as an assumption."""

    type: Literal["follow_up_left"] = "follow_up_left"
    number: int


class FollowUpReopened(Record):
    """A follow-up is put again; its next answer replaces the earlier ones."""

    type: Literal["follow_up_reopened"] = "follow_up_reopened"
    number: int


class ReplyMoved(Record):
    """A message was written under something whose post was confirmed only afterwards."""

    type: Literal["reply_moved"] = "reply_moved"
    ts: str  # of the message
    earlier: Place  # what it was taken for
    asked: Place  # what it answers
