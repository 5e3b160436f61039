"""Things: what the operations are about, each with its archetype and who it is for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spec.drafting import archetypes, names
from spec.drafting.archetypes import Resource
from spec.drafting.operations import Drawn
from spec.model import Source
from spec.reading.facts import FieldFact

_CHANGING = ("update", "replace")
_JOBS = ("export", "import")


@dataclass(frozen=True, slots=True)
class Placed:
    """A fact at its thing: whether it adds a field, and whether it speaks of the thing itself."""

    fact: FieldFact
    adds: bool
    itself: bool = False


@dataclass(frozen=True, slots=True)
class Thing:
    """A resource and the operations on it."""

    name: str
    archetype: Resource
    drawn: tuple[Drawn, ...]
    beside: tuple[str, ...] = ()  # all things of the interface, and who calls it
    said: tuple[Placed, ...] = ()  # about its fields
    served: str = ""  # whom it is for: customer, patient, student; empty: nobody was named

    @property
    def schema(self) -> str:
        """The name of its schema."""
        return names.pascal(self.name)

    @property
    def of_person(self) -> bool:
        """Whether it is a person, or belongs to one."""
        around = (self.name, *self.parents)
        return any(archetypes.archetype(one).person for one in around)

    @property
    def known(self) -> bool:
        """Whether there is an archetype of it."""
        return self.archetype != archetypes.resources()[""]

    @property
    def parents(self) -> tuple[str, ...]:
        """The things that it belongs to."""
        return tuple(dict.fromkeys(one for each in self.drawn for one in each.operation.parents))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sentences that speak of it."""
        return tuple(dict.fromkeys(one for each in self.drawn for one in each.operation.sources))

    @property
    def single(self) -> bool:
        """Whether there is but one of it below its owner, so that it has no id of its own."""
        return all(one.target.singleton for one in self.drawn)

    @property
    def chosen(self) -> bool:
        """Whether one of those that there are is chosen: "put a customer on a plan"."""
        changing = [one for one in self.drawn if one.operation.action in _CHANGING]
        return bool(
            self.archetype.chosen
            and changing
            and all(one.target.singleton and one.operation.parents for one in changing)
        )


def things(drawn: Sequence[Drawn]) -> list[Thing]:
    """The things that are spoken of, in order; an export and an import are things of their own."""
    grouped: dict[str, list[Drawn]] = {}
    for one in drawn:
        resource = one.operation.resource
        if one.operation.action in _JOBS:
            resource = f"{resource}_{one.operation.action}"
        grouped.setdefault(resource, []).append(one)
    made = [one.operation for one in drawn]
    actors = (names.snake([actor]) for one in made for actor in one.actors)
    beside = tuple(dict.fromkeys((*(one.resource for one in made), *actors)))
    served = _served(one.resource for one in made)
    return [
        Thing(
            name,
            archetypes.archetype(name),
            tuple(group),
            beside,
            served=_for_whom(group, served),
        )
        for name, group in grouped.items()
    ]


def _served(found: Iterable[str]) -> list[str]:
    """Those of these names that are people who are served."""
    return [name for name in dict.fromkeys(found) if archetypes.archetype(name).served]


def _for_whom(group: Iterable[Drawn], known: Sequence[str]) -> str:
    """Who the thing is for: its owner, else who asks for it, else who else is spoken of."""
    made = [one.operation for one in group]
    parents = [
        parent for one in made for parent in one.parents if archetypes.archetype(parent).person
    ]
    actors = _served(names.snake([actor]) for one in made for actor in one.actors)
    return next(iter((*parents, *actors, *known)), "")
