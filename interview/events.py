"""What happened, in the words of the log: one frozen record per fact, never changed afterwards.

`v` is the schema version of the record; `interview.upcasting` reads older ones. Texts that people
wrote stand apart, under the `text` id, so that forgetting a text does not break the log.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from interview import follow_ups as u
from interview.record import Record
from spec.brief import QuestionId
from spec.model import Style


class Started(Record):
    """Somebody asked for a specification; the thread does not exist yet."""

    type: Literal["started"] = "started"
    feature: str
    channel: str
    private: bool = False
    masked: tuple[str, ...] = ()


class ThreadOpened(Record):
    """The root message was posted; its ts is the thread."""

    type: Literal["thread_opened"] = "thread_opened"
    channel: str
    thread_ts: str
    permalink: str = ""


class Introduced(Record):
    """Slack told us who somebody is: a participant, or a person who was mentioned."""

    type: Literal["introduced"] = "introduced"
    user: str
    name: str
    tz: str = ""


class QuestionPosted(Record):
    """A question stands in the thread; messages before its ts belong to the previous one."""

    type: Literal["question_posted"] = "question_posted"
    question: QuestionId
    ts: str


class Answered(Record):
    """An answer was taken; `replaces` is set when the question had been reopened."""

    type: Literal["answered"] = "answered"
    question: QuestionId
    text: str
    mentions: tuple[str, ...] = ()
    replaces: bool = False
    masked: tuple[str, ...] = ()  # families of secrets that were removed from the text


class Reassigned(Record):
    """A message was written under a question whose post was confirmed only afterwards."""

    type: Literal["reassigned"] = "reassigned"
    ts: str  # of the message
    earlier: QuestionId  # the question that it was taken for
    question: QuestionId  # the one that it answers


class Inferred(Record):
    """An answer to another question answers this one too; shown for confirmation."""

    type: Literal["inferred"] = "inferred"
    question: QuestionId
    text: str
    mentions: tuple[str, ...] = ()


class Confirmed(Record):
    """Somebody confirmed what had been inferred."""

    type: Literal["confirmed"] = "confirmed"
    questions: tuple[QuestionId, ...]
    shown_ts: str = ""  # the message that showed it, where a button of it was pressed


class Defaulted(Record):
    """On "you choose" the recommended default is taken as an assumption."""

    type: Literal["defaulted"] = "defaulted"
    question: QuestionId


class Reopened(Record):
    """A question is asked again; its next answer replaces the earlier ones."""

    type: Literal["reopened"] = "reopened"
    question: QuestionId


class LeftOut(Record):
    """Questions that the chosen style makes pointless are not asked; the latest record counts."""

    type: Literal["left_out"] = "left_out"
    questions: tuple[QuestionId, ...]
    style: Style


class Paused(Record):
    """Nothing is taken as an answer until somebody resumes."""

    type: Literal["paused"] = "paused"


class Resumed(Record):
    """The interview goes on."""

    type: Literal["resumed"] = "resumed"


class Cancelled(Record):
    """The interview is over without a (further) specification."""

    type: Literal["cancelled"] = "cancelled"


class DraftRequested(Record):
    """Revision `revision` is to be drafted from the log up to and including this event."""

    type: Literal["draft_requested"] = "draft_requested"
    revision: int


class Item(BaseModel):
    """One open question of a delivered revision, as far as the conversation needs it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str  # NC-3
    key: str
    question: str
    options: tuple[str, ...] = ()
    default: str = ""
    owner: str = ""  # role or name, for reading
    user: str = ""  # Slack id of who is pinged
    blocking: bool = False


class Drafted(Record):
    """The worker drafted a revision; its model and files are stored beside the log."""

    type: Literal["drafted"] = "drafted"
    revision: int
    numbers: dict[str, str]  # key -> NC-n or A-n, for life
    items: tuple[Item, ...]


class Delivered(Record):
    """The files and the summary of a revision stand in the thread."""

    type: Literal["delivered"] = "delivered"
    revision: int
    summary_ts: str


class DraftFailed(Record):
    """Drafting was given up after its retries; `reason` is for the log, not for people."""

    type: Literal["draft_failed"] = "draft_failed"
    revision: int
    reason: str


class Resolved(Record):
    """An open question was decided by its owner or by somebody else."""

    type: Literal["resolved"] = "resolved"
    key: str
    text: str
    mentions: tuple[str, ...] = ()
    masked: tuple[str, ...] = ()


class MessageEdited(Record):
    """Somebody edited a message of the thread; `text` is what it says now."""

    type: Literal["message_edited"] = "message_edited"
    ts: str
    text: str
    masked: tuple[str, ...] = ()


class MessageDeleted(Record):
    """Somebody deleted a message of the thread."""

    type: Literal["message_deleted"] = "message_deleted"
    ts: str


class Nudged(Record):
    """The stalled interview got its one nudge."""

    type: Literal["nudged"] = "nudged"


Event = Annotated[
    Started
    | ThreadOpened
    | Introduced
    | QuestionPosted
    | Answered
    | Reassigned
    | Inferred
    | Confirmed
    | Defaulted
    | Reopened
    | LeftOut
    | u.FollowUpAsked
    | u.FollowUpPosted
    | u.FollowUpAnswered
    | u.FollowUpLeft
    | u.FollowUpReopened
    | u.ReplyMoved
    | Paused
    | Resumed
    | Cancelled
    | DraftRequested
    | Drafted
    | Delivered
    | DraftFailed
    | Resolved
    | MessageEdited
    | MessageDeleted
    | Nudged,
    Field(discriminator="type"),
]
EVENT: TypeAdapter[Event] = TypeAdapter(Event)
