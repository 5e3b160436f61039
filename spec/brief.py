"""What drafting needs to know: the answers with author and source, and what was resolved since."""

from typing import Literal, get_args

from pydantic import Field

from spec.value import Value

QuestionId = Literal[
    "feature",
    "audience",
    "use_cases",
    "style",
    "auth",
    "testing",
    "constraints",
    "async",
    "context",
]
QUESTION_IDS: tuple[QuestionId, ...] = get_args(QuestionId)


class Participant(Value):
    """Somebody who took part; `id` is a Slack user id, or a name where there is no Slack."""

    id: str
    name: str
    role: str = ""


class Answer(Value):
    """One accepted answer, or one addition to an answer, in its author's own words."""

    question: QuestionId
    text: str
    author: str = ""
    permalink: str = ""
    # Ids that Slack itself marked as mentions; `@U…` typed by hand is not among them.
    mentions: tuple[str, ...] = ()
    # False: read out of an answer to another question and not yet confirmed by anybody.
    confirmed: bool = True


class Resolution(Value):
    """What somebody decided about the open question or the assumption with this key."""

    key: str
    value: str
    author: str = ""
    permalink: str = ""
    # Nobody was sure when asked: the default holds, as an assumption, and nobody is asked again.
    assumed: bool = False


class Brief(Value):
    """Everything a draft depends on besides the house style: the same brief, the same bytes."""

    title: str
    answers: tuple[Answer, ...] = ()
    # Questions answered with "you choose": the default is an assumption, nobody is asked again.
    defaulted: tuple[QuestionId, ...] = ()
    participants: tuple[Participant, ...] = ()
    requester: str = ""
    resolutions: tuple[Resolution, ...] = ()
    # Key of an open question or assumption -> its number for life, as the log allotted it.
    numbers: dict[str, str] = Field(default_factory=dict)
    revision: int = 1

    def said(self, question: QuestionId) -> tuple[Answer, ...]:
        """The answers to one question, oldest first."""
        return tuple(answer for answer in self.answers if answer.question == question)

    def resolution(self, key: str) -> Resolution | None:
        """The latest decision about this key, if there is one."""
        return next((made for made in reversed(self.resolutions) if made.key == key), None)
