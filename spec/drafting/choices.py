"""Choices: what can be decided by pressing, and what each option means for the document."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field as Default
from pydantic import TypeAdapter

from spec.brief import Brief, QuestionId, Resolution
from spec.model import Style, Topic
from spec.own_words import cached
from spec.value import Value

_FILE = Path(__file__).with_name("knowledge") / "choices.yaml"

# Lists of the document to which a decision may add a sentence.
Place = Literal[
    "requirements",
    "limits",
    "rate_limits",
    "security_notes",
    "prerequisites",
    "fixtures",
    "non_goals",
]
# What is drafted otherwise: operations that nobody asked for, events that nobody named, a wish that
# was forbidden and a way in that was refused are left out; all roles may read; keys of repetition
# are kept for another time; outsiders stay outside or come in.
Setting = Literal["companions", "events", "wish", "clash", "readers", "idempotency", "outsiders"]


class Meaning(Value):
    """What an option brings to the document."""

    says: str = ""  # read as if it had been answered; empty: the option itself is read
    adds: dict[Place, str] = Default(default_factory=dict)
    words: dict[str, str] = Default(default_factory=dict)  # key of a statement -> its text
    sets: dict[Setting, str] = Default(default_factory=dict)


class Choice(Value):
    """An open question or an assumption with options; of assumptions also how to ask."""

    about: QuestionId
    recommended: str = ""
    options: dict[str, Meaning] = Default(default_factory=dict)
    question: str = ""
    default: str = ""  # what leaving an assumption means, where its own words are too long
    topic: Topic = "scope"
    assumes: str = ""  # the policy that holds while it is open
    pointless: dict[Style, str] = Default(default_factory=dict)  # style -> why nobody is asked

    def asks(self, assumed: str) -> str:
        """The question about an assumption in these words."""
        return self.question.replace("{text}", assumed)


Taken = tuple[Resolution, str, Meaning]  # a decision, the option that it takes, what it means


@cached
def choices() -> dict[str, Choice]:
    """Every choice by the beginning of its key, in the order in which they are put."""
    loaded = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return TypeAdapter(dict[str, Choice]).validate_python(loaded)


def of(key: str) -> Choice | None:
    """The choice with this key; what tells several of a kind apart follows it after a dot."""
    return choices().get(_kind(key))


def matter(key: str) -> str:
    """What the choice with this key is about, in a word or two; empty if there is none."""
    subject = _kind(key).partition(":")[2].partition(".")[0]
    return subject.replace("-", " ").replace("_", " ")


def place(key: str) -> int:
    """Where this choice stands among all of them."""
    return list(choices()).index(_kind(key))


def _kind(key: str) -> str:
    while key and key not in choices():
        key = key.rpartition(".")[0]
    return key


def taken(brief: Brief) -> Iterator[Taken]:
    """Each decision that stands and takes one of the options of its question."""
    latest = {made.key: made for made in brief.resolutions}
    for made in latest.values():
        choice = None if made.assumed else of(made.key)
        for label, meaning in choice.options.items() if choice else ():
            if made.value == label or made.value.startswith((f"{label}. ", f"{label}\n")):
                yield made, label, meaning


def told(brief: Brief) -> Brief:
    """The brief with what the options that were taken say in place of their labels."""
    said = {
        made.key: made.model_copy(update={"value": meaning.says + made.value[len(label) :]})
        for made, label, meaning in taken(brief)
        if meaning.says
    }
    return brief.model_copy(
        update={"resolutions": tuple(said.get(made.key, made) for made in brief.resolutions)}
    )
