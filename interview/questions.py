"""The catalogue of questions: wording, why it matters, options, recommended answer, owner role."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from spec.brief import QUESTION_IDS, QuestionId
from spec.model import Style

_FILE = Path(__file__).with_name("questions.yaml")


class Option(BaseModel):
    """One answer that can be given by pressing it; `answer` is recorded as said."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    label: str
    answer: str
    means: Literal["", "yes", "no"] = ""  # which plain word says the same


class Question(BaseModel):
    """One question of the catalogue."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: QuestionId
    number: int
    ask: str
    why: str
    owner: str
    kind: Literal["text", "choice"]
    options: tuple[Option, ...] = ()
    recommended: str = ""
    assume: str
    optional: bool = False
    pointless: dict[Style, str] = Field(default_factory=dict)  # style -> why it is not asked

    @model_validator(mode="after")
    def _recommends_an_option(self) -> "Question":
        """A choice recommends one of its own options."""
        ids = {option.id for option in self.options}
        if self.kind == "choice" and self.recommended not in ids:
            raise ValueError(f"{self.id}: {self.recommended!r} is not one of its options")
        return self

    def option_meaning(self, word: Literal["yes", "no"]) -> Option | None:
        """The option that a plain "yes" or "no" stands for."""
        return next((option for option in self.options if option.means == word), None)

    def option(self, option_id: str) -> Option | None:
        """The option with this id."""
        return next((option for option in self.options if option.id == option_id), None)


@cache
def catalogue() -> tuple[Question, ...]:
    """All questions, in the order in which they are asked."""
    loaded = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    questions = TypeAdapter(tuple[Question, ...]).validate_python(loaded)
    if tuple(question.id for question in questions) != QUESTION_IDS:
        raise ValueError(f"the catalogue asks {[q.id for q in questions]}, not {QUESTION_IDS}")
    return questions


def question(question_id: QuestionId) -> Question:
    """The question with this id."""
    return next(found for found in catalogue() if found.id == question_id)


def left_out_in(style: Style) -> tuple[QuestionId, ...]:
    """The questions that this style makes pointless."""
    return tuple(found.id for found in catalogue() if style in found.pointless)
