"""Archetypes: what is known of fields and of things by their names, as data, checked."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import BeforeValidator, TypeAdapter
from pydantic import Field as Default

from spec.model import DataClass
from spec.own_words import Section, cached, with_own
from spec.reading import lexicons, nouns
from spec.value import Value

_FOLDER = Path(__file__).with_name("knowledge")
_OWN: dict[str, Section] = {"resources": "archetypes", "fields": "fields"}
_MARKS = "!-~"
_ENDING = 5  # words of the longest ending that is looked up
T = TypeVar("T")


class FieldKind(Value):
    """How fields are typed whose name ends or begins like this."""

    names: tuple[str, ...] = ()
    fronts: tuple[str, ...] = ()
    type: Literal["string", "integer", "number", "boolean", "enum", "object"]
    format: str = ""
    ref: str = ""
    values: tuple[str, ...] = ()
    many: bool = False
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    pattern: str = ""
    example: Any = None
    sum: dict[str, int] = Default(default_factory=dict)
    product: tuple[str, ...] = ()
    sensitivity: DataClass | None = None
    policy: str = ""
    said: str = ""
    of_person: str = ""
    write_only: bool = False
    read_only: bool = False
    description: str


class Member(Value):
    """One field of an archetype: what its name alone does not tell."""

    name: str
    required: bool = False
    read_only: bool = False
    generic: bool = False  # only where nothing of that kind was said
    kind: str = ""  # the key of its kind; empty: as its name tells
    values: tuple[str, ...] = ()
    present_in: tuple[str, ...] = ()
    many: bool | None = None
    minimum: int | None = None
    maximum: int | None = None
    example: Any = None
    sensitivity: DataClass | None = None
    description: str = ""


def _member(written: Any) -> Any:
    """A field as it is written: `name!`, or that with its values or details after a colon."""
    if isinstance(written, str):
        written = {written: {}}
    if not isinstance(written, dict) or len(written) != 1:
        return written
    ((name, told),) = written.items()
    details = {"values": told} if isinstance(told, list) else dict(told)
    if "in" in details:
        details["present_in"] = details.pop("in")
    return {
        **details,
        "name": name.rstrip(_MARKS),
        "required": "!" in name,
        "read_only": "-" in name,
        "generic": "~" in name,
    }


class Resource(Value):
    """The fields and states of a common thing."""

    words: tuple[str, ...] = ()
    fields: tuple[Annotated[Member, BeforeValidator(_member)], ...]
    states: dict[str, tuple[str, ...]] = Default(default_factory=dict)
    also: dict[str, tuple[str, ...]] = Default(default_factory=dict)
    person: bool = False
    plain: bool = False
    immutable: bool = False
    chosen: bool = False
    served: bool = False
    sensitivity: DataClass | None = None


class ValueObject(Value):
    """What several fields hold together, without an identity of its own."""

    description: str
    policy: str = ""
    fields: tuple[Annotated[Member, BeforeValidator(_member)], ...]


def _load(name: str, schema: type[T]) -> T:
    text = (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    known = yaml.load(text, Loader=yaml.CSafeLoader)
    return TypeAdapter(schema).validate_python(
        with_own(_OWN[name], known) if name in _OWN else known
    )


@cached
def kinds() -> dict[str, FieldKind]:
    """Kinds of fields by their key."""
    return _load("fields", dict[str, FieldKind])


@cached
def resources() -> dict[str, Resource]:
    """Things by archetype; the empty name is the one for everything else."""
    return _load("resources", dict[str, Resource])


@cached
def value_objects() -> dict[str, ValueObject]:
    """Value objects by the name of their schema."""
    return _load("values", dict[str, ValueObject])


@cached
def covers() -> dict[str, frozenset[str]]:
    """Fields that need not be supplied, by the field that was named instead."""
    return _load("covers", dict[str, frozenset[str]])


class Acts(Value):
    """Acts that change the state of their thing, and where a thing begins."""

    leads: dict[str, str]
    first: str
    after: dict[str, tuple[str, ...]]


@cached
def acts() -> Acts:
    """What is known of acts and states."""
    return _load("states", Acts)


@dataclass(frozen=True, slots=True)
class Match:
    """The kind of a field by its name: its key, the rest of the name, whether several are meant."""

    key: str
    stem: str = ""
    many: bool = False


@cached
def kind_of(name: str) -> Match:
    """The kind of the field with this name: by its ending, else by its front, else plain text."""
    known = _by_parts(name)
    if known is not None:
        return known
    front, _, last = name.rpartition("_")
    if not nouns.is_plural(last):
        return Match("plain_text", front)
    one = f"{front}_{nouns.singular(last)}" if front else nouns.singular(last)
    return replace(_by_parts(one) or Match("plain_text", front), many=True)


def kind_in(one: Resource, name: str) -> str:
    """The key of the kind of a field of a thing: as its archetype says, else as its name tells."""
    said = next((member.kind for member in one.fields if member.name == name), "")
    return said or kind_of(name).key


def _by_parts(name: str) -> Match | None:
    parts = name.split("_")
    plain = [_person(part) for part in parts]
    fronts = _fronts()
    for start in range(max(0, len(parts) - _ENDING), len(parts)):
        for words in (parts, plain):
            key = _endings().get("_".join(words[start:]))
            if key is not None:
                flag = start > 0 and fronts.get(parts[0]) == "flag"  # `is_paid`, `has_total`
                return Match("flag" if flag else key, "_".join(parts[:start]))
    for length in range(min(2, len(parts) - 1), 0, -1):
        key = fronts.get("_".join(parts[:length]))
        if key is not None:
            return Match(key, "_".join(parts[length:]))
    return None


def _person(word: str) -> str:
    return "person" if nouns.singular(word) in lexicons.nouns().people else word


@cached
def _endings() -> dict[str, str]:
    return {name: key for key, kind in kinds().items() for name in (key, *kind.names)}


@cached
def _fronts() -> dict[str, str]:
    return {front: key for key, kind in kinds().items() for front in kind.fronts}


@cached
def archetype(resource: str) -> Resource:
    """The archetype of a thing: by its name, else by the last words of it, else none."""
    known = resources()
    parts = resource.split("_")
    for start in range(len(parts)):
        key = _things().get("_".join(parts[start:]))
        if key is not None:
            return known[key]
    person = parts[-1] in lexicons.nouns().people
    return known["person" if person else ""]


@cached
def _things() -> dict[str, str]:
    return {word: key for key, one in resources().items() for word in (key, *one.words) if word}
