"""What people and processes want of an interview, before anybody knows whether it is allowed."""

from dataclasses import dataclass

from interview.events import Item
from interview.follow_ups import Place
from interview.record import Source
from spec.brief import QuestionId


@dataclass(frozen=True, slots=True)
class Said:
    """Who wants it, when (RFC 3339), and where it was said or pressed."""

    at: str
    author: str = ""
    source: Source = Source()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class Start:
    """Begin an interview about what followed `/apispec`."""

    said: Said
    text: str
    channel: str
    private: bool = False
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenThread:
    """The root message stands."""

    said: Said
    channel: str
    thread_ts: str
    permalink: str = ""


@dataclass(frozen=True, slots=True)
class NamePerson:
    """Slack told us who somebody is."""

    said: Said
    user: str
    name: str
    tz: str = ""


@dataclass(frozen=True, slots=True)
class NoteQuestion:
    """A question stands in the thread."""

    said: Said
    question: QuestionId
    ts: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A message in the thread, as typed: an answer, a decision, a phrase, or talk."""

    said: Said
    text: str
    mentions: tuple[str, ...] = ()
    has_files: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """An option of a question was pressed."""

    said: Said
    question: QuestionId
    option: str


@dataclass(frozen=True, slots=True)
class TakeDefault:
    """The button "you choose" was pressed."""

    said: Said
    question: QuestionId


@dataclass(frozen=True, slots=True)
class NoteFollowUp:
    """A follow-up stands in the thread."""

    said: Said
    number: int
    ts: str


@dataclass(frozen=True, slots=True)
class ChooseFollowUp:
    """An option of a follow-up was pressed, by its place among them."""

    said: Said
    number: int
    option: int


@dataclass(frozen=True, slots=True)
class LeaveFollowUp:
    """The button "not sure" of a follow-up was pressed."""

    said: Said
    number: int


@dataclass(frozen=True, slots=True)
class ConfirmInferred:
    """What was read between the lines is right; `shown_ts` is the message that showed it."""

    said: Said
    shown_ts: str = ""


@dataclass(frozen=True, slots=True)
class Reopen:
    """Ask a question or follow-up again; None: what was settled last."""

    said: Said
    asked: Place | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Take nothing as an answer for now."""

    said: Said


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on."""

    said: Said


@dataclass(frozen=True, slots=True)
class Cancel:
    """End it."""

    said: Said


@dataclass(frozen=True, slots=True)
class DraftNow:
    """Draft from what is known; also "try again"."""

    said: Said


@dataclass(frozen=True, slots=True)
class Resolve:
    """Decide an open question by its key."""

    said: Said
    key: str
    text: str
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """The worker drafted a revision."""

    said: Said
    revision: int
    numbers: dict[str, str]
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordDelivery:
    """The files and the summary of a revision stand in the thread."""

    said: Said
    revision: int
    summary_ts: str


@dataclass(frozen=True, slots=True)
class RecordFailure:
    """Drafting a revision was given up."""

    said: Said
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """A message of the thread says something else now."""

    said: Said
    ts: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteDeletion:
    """A message of the thread is gone."""

    said: Said
    ts: str


@dataclass(frozen=True, slots=True)
class Nudge:
    """Nothing has happened for a long time."""

    said: Said


Command = (
    Start
    | OpenThread
    | NamePerson
    | NoteQuestion
    | Reply
    | Choose
    | TakeDefault
    | NoteFollowUp
    | ChooseFollowUp
    | LeaveFollowUp
    | ConfirmInferred
    | Reopen
    | Pause
    | Resume
    | Cancel
    | DraftNow
    | Resolve
    | RecordDraft
    | RecordDelivery
    | RecordFailure
    | NoteEdit
    | NoteDeletion
    | Nudge
)
