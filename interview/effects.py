"""What is still to be done in Slack or by the worker because of an event, as stored values.

An effect names things, it holds no sentences: views render it from the interview as it stands when
the effect is carried out. The store gives each effect its id at the append.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from spec.brief import QuestionId


class EffectValue(BaseModel):
    """The base of every effect: frozen and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PostRoot(EffectValue):
    """Post the root message: it opens the thread."""

    type: Literal["post_root"] = "post_root"


class UpdateRoot(EffectValue):
    """Bring the root message up to date (progress, who takes part, what happens)."""

    type: Literal["update_root"] = "update_root"


class Introduce(EffectValue):
    """Ask Slack for a participant's name and time zone."""

    type: Literal["introduce"] = "introduce"
    user: str


class AskQuestion(EffectValue):
    """Post a question into the thread."""

    type: Literal["ask_question"] = "ask_question"
    question: QuestionId


class CloseQuestion(EffectValue):
    """Replace the buttons of a question by what was answered and by whom."""

    type: Literal["close_question"] = "close_question"
    question: QuestionId


class AskFollowUp(EffectValue):
    """Post a follow-up into the thread."""

    type: Literal["ask_follow_up"] = "ask_follow_up"
    number: int


class CloseFollowUp(EffectValue):
    """Replace the buttons of a follow-up by what was decided and by whom."""

    type: Literal["close_follow_up"] = "close_follow_up"
    number: int


class Weigh(EffectValue):
    """Have the worker weigh what is worth asking, for the log as it stands then."""

    type: Literal["weigh"] = "weigh"


class ShowInferred(EffectValue):
    """Show what was read from an answer for other questions, for confirmation."""

    type: Literal["show_inferred"] = "show_inferred"
    questions: tuple[QuestionId, ...]


class CloseInferred(EffectValue):
    """Take the buttons from a message that showed what was read, which was confirmed."""

    type: Literal["close_inferred"] = "close_inferred"
    ts: str
    questions: tuple[QuestionId, ...]


class React(EffectValue):
    """Mark a message as taken."""

    type: Literal["react"] = "react"
    channel: str
    ts: str
    name: str = "white_check_mark"


class Say(EffectValue):
    """Post one sentence of the wording into the thread, or to one person only."""

    type: Literal["say"] = "say"
    wording: str
    values: tuple[tuple[str, str], ...] = ()  # what fills the places of the wording
    only_to: str = ""  # a user id: ephemeral


class RequestDraft(EffectValue):
    """Enqueue the drafting of a revision."""

    type: Literal["request_draft"] = "request_draft"
    revision: int


class UploadFiles(EffectValue):
    """Upload the files of a revision into the thread."""

    type: Literal["upload_files"] = "upload_files"
    revision: int


class PostSummary(EffectValue):
    """Post the summary of a revision and ping the owners of what is open."""

    type: Literal["post_summary"] = "post_summary"
    revision: int


class UpdateSummary(EffectValue):
    """Bring the summary of the latest delivered revision up to date."""

    type: Literal["update_summary"] = "update_summary"
    revision: int


Effect = Annotated[
    PostRoot
    | UpdateRoot
    | Introduce
    | AskQuestion
    | CloseQuestion
    | AskFollowUp
    | CloseFollowUp
    | Weigh
    | ShowInferred
    | CloseInferred
    | React
    | Say
    | RequestDraft
    | UploadFiles
    | PostSummary
    | UpdateSummary,
    Field(discriminator="type"),
]
EFFECT: TypeAdapter[Effect] = TypeAdapter(Effect)
