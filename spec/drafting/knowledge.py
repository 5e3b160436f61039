"""What the drafter knows: YAML files with policies, questions, archetypes and advice, checked."""

from pathlib import Path
from typing import Generic, Literal, Self, TypeVar

import yaml
from pydantic import Field as Default
from pydantic import TypeAdapter, field_validator, model_validator

from spec.brief import QuestionId
from spec.model import AuthScheme, DataClass, Style, Topic
from spec.own_words import cached, with_own
from spec.value import Value

_FOLDER = Path(__file__).with_name("knowledge")
T = TypeVar("T")
Area = Literal["latency and payload", "REST and naming", "versioning", "security", "operations"]


class Wording(Value):
    """What is worded otherwise in one style; empty: as everywhere."""


class PolicyWording(Wording):
    """An assumption in the words of one style."""

    text: str = ""
    because: str = ""
    change: str = ""


class StatementWording(Wording):
    """A sentence in the words of one style."""

    text: str


class ErrorWording(Wording):
    """An error case in the words of one style."""

    when: str = ""
    client_action: str = ""


class AdviceWording(Wording):
    """A recommendation in the words of one style."""

    text: str = ""
    reason: str = ""
    effect: str = ""


W = TypeVar("W", bound=Wording)


class Styled(Value, Generic[W]):
    """An entry whose texts hold in every style that has no wording of its own."""

    styles: dict[Style, W] = Default(default_factory=dict)

    def in_style(self, style: Style) -> Self:
        """The entry in the words of this style."""
        own = self.styles.get(style)
        return self.model_copy(update=own.model_dump(exclude_unset=True)) if own else self


class Policy(Styled[PolicyWording]):
    """One assumption that the drafter may take."""

    text: str
    because: str
    change: str


class Sentence(Styled[StatementWording]):
    """One sentence of ours."""

    text: str


class Asking(Value):
    """One open question that the drafter may raise."""

    topic: Topic
    role: str
    question: str
    options: tuple[str, ...] = ()
    default: str
    blocks: tuple[str, ...] = ()


class Sign(Value):
    """Words that tell something which rules about contradictions and gaps look for."""

    words: tuple[str, ...]
    under: tuple[QuestionId, ...] = ()  # only in answers to these questions; none: in any
    denied: bool | None = False  # counts only where it is not denied, or only where it is; or both

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        """Words alone count wherever they are not denied."""
        return {"words": value} if isinstance(value, list) else value


_SIDES = ("one", "other")


class Rule(Value):
    """What is asked where all of `when` hold and none of `unless`.

    A term is a kind and a name ("figure retention"); a list of terms holds if one of them does.
    """

    key: str
    when: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    sure: bool = True  # said so; else it is asked only where there is room
    asks: tuple[Asking, ...]
    said: dict[str, tuple[str, ...]] = Default(default_factory=dict)  # signs of its own

    @model_validator(mode="before")
    @classmethod
    def _of_two_sides(cls, value: object) -> object:
        """A contradiction may name its words itself: those of `one` and those of `other` side."""
        if not isinstance(value, dict) or "one" not in value:
            return value
        asking = {name: value.get(name) for name in ("role", "question", "options", "default")}
        key = value.get("key")
        return {
            "key": key,
            "when": [f"sign {key} {side}" for side in _SIDES],
            "said": {f"{key} {side}": value.get(side) for side in _SIDES},
            "asks": [{**asking, "topic": topic} for topic in value.get("topics") or ()],
        }

    @field_validator("when", mode="before")
    @classmethod
    def _alternatives(cls, value: list[str | list[str]]) -> list[list[str]]:
        """A single term is the only one of its alternatives."""
        return [[one] if isinstance(one, str) else one for one in value]


class Nearest(Value):
    """What is asked for but not written here, by the nearest that is."""

    styles: dict[Style, tuple[str, ...]]
    schemes: dict[AuthScheme, tuple[str, ...]]


class KnownError(Styled[ErrorWording]):
    """An error case."""

    status: int
    title: str
    when: str
    client_action: str


class Advice(Styled[AdviceWording]):
    """A recommendation, and the facts of the draft under which it is given."""

    key: str
    only: tuple[Style, ...] = ()  # the styles in which the matter exists; empty: all
    area: Area
    when: tuple[str, ...]
    text: str
    reason: str
    effect: str


class Watched(Value):
    """A metric, and the facts of the draft under which it matters."""

    name: str
    when: tuple[str, ...] = Default(default_factory=tuple)
    alert: str


def _load(name: str, schema: type[T]) -> T:
    loaded = yaml.load(
        (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    known = with_own("contradictions", loaded) if name == "conflicts" else loaded
    return TypeAdapter(schema).validate_python(known)


@cached
def policies() -> dict[str, Policy]:
    """Assumptions by policy."""
    return _load("policies", dict[str, Policy])


@cached
def questions() -> dict[str, Asking]:
    """Open questions by subject."""
    return _load("questions", dict[str, Asking])


@cached
def undecided() -> dict[str, Asking]:
    """What is asked about something that was left open, by topic."""
    return _load("undecided", dict[str, Asking])


@cached
def signs() -> dict[str, Sign]:
    """What rules about contradictions and gaps look for, by name."""
    own = {name: Sign(words=words) for one in conflicts() for name, words in one.said.items()}
    return _load("signs", dict[str, Sign]) | own


@cached
def conflicts() -> tuple[Rule, ...]:
    """Contradictions to look for."""
    return _load("conflicts", tuple[Rule, ...])


@cached
def gaps() -> tuple[Rule, ...]:
    """Gaps to look for, those that matter most first."""
    return _load("gaps", tuple[Rule, ...])


@cached
def nearest() -> Nearest:
    """The nearest of what is written here."""
    return _load("nearest", Nearest)


@cached
def errors() -> dict[str, KnownError]:
    """Error cases by code."""
    return _load("errors", dict[str, KnownError])


@cached
def handling() -> dict[DataClass, str]:
    """How each class of data is treated."""
    return _load("handling", dict[DataClass, str])


@cached
def recommendations() -> tuple[Advice, ...]:
    """What the architect may advise."""
    return _load("recommendations", tuple[Advice, ...])


@cached
def metrics() -> tuple[Watched, ...]:
    """What may have to be watched."""
    return _load("metrics", tuple[Watched, ...])


@cached
def measuring() -> dict[str, str]:
    """How each kind of requirement is checked."""
    return _load("measuring", dict[str, str])


@cached
def schemes() -> dict[AuthScheme, str]:
    """How each way in works."""
    return _load("schemes", dict[AuthScheme, str])


@cached
def statements() -> dict[str, Sentence]:
    """The sentences that stand in every document to which they apply."""
    return _load("statements", dict[str, Sentence])


def statement(name: str, style: Style) -> str:
    """One of those sentences in the words of this style."""
    return statements()[name].in_style(style).text
