"""What may be asked about an answer, and what it is worth."""

from spec.brief import QuestionId
from spec.model import Topic
from spec.value import Value


class FollowUp(Value):
    """A question about what was answered, with its options and the one that is recommended."""

    key: str  # of the open question or assumption
    about: QuestionId
    topic: Topic
    question: str
    options: tuple[str, ...]
    recommended: str
    default: str  # what is assumed where nobody is sure


class Weighed(Value):
    """A follow-up, with how many lines it decides in how many sections of the document."""

    follow_up: FollowUp
    lines: int
    sections: int
