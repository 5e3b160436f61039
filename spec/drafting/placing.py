"""Placing: to which thing each fact about a field belongs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spec.drafting import names
from spec.drafting.things import Placed, Thing
from spec.model import Source
from spec.reading import nouns
from spec.reading.facts import FieldFact
from spec.reading.sentences import Sentence

_JOBS = ("export", "import")  # what is said of one of them holds for no other


def placed(
    things: Sequence[Thing], facts: Iterable[FieldFact], told: Iterable[Sentence]
) -> list[Thing]:
    """The things, each with the facts about its fields, in order."""
    found: dict[str, list[Placed]] = {thing.name: [] for thing in things}
    before = _before(things, told)
    for fact in facts:
        for thing, adds, itself in _places(fact, things, before):
            found[thing.name].append(Placed(fact, adds, itself))
    return [replace(thing, said=tuple(found[thing.name])) for thing in things]


def _places(
    fact: FieldFact, things: Sequence[Thing], before: dict[Source, Thing]
) -> list[tuple[Thing, bool, bool]]:
    near = [thing for thing in things if fact.source in thing.sources]
    if fact.owner:
        owner = names.snake(fact.owner)
        owned = _called(owner, near) or ([] if owner in _JOBS else _called(owner, things))
        return [(thing, True, False) for thing in owned]
    called = _called(_one(fact.name), near or things) if fact.values else []
    if called:
        return [(thing, True, True) for thing in called]
    if fact.declared:
        main = before.get(fact.source)
        return [(main, True, False)] if main is not None else []
    return [(thing, _has(thing, fact.name), False) for thing in near or things]


def _called(name: str, things: Iterable[Thing]) -> list[Thing]:
    """The things of this name; else those whose name ends in it: card for gift_card."""
    listed = list(things)
    exact = [thing for thing in listed if thing.name == name]
    return exact or [thing for thing in listed if thing.name.endswith(f"_{name}")]


def _has(thing: Thing, name: str) -> bool:
    return any(member.name == name for member in thing.archetype.fields)


def _one(name: str) -> str:
    front, _, last = name.rpartition("_")
    return f"{front}_{nouns.singular(last)}".lstrip("_")


def _before(things: Sequence[Thing], told: Iterable[Sentence]) -> dict[Source, Thing]:
    """The thing that was spoken of last before each sentence, else the one most is said of."""
    main = max(things, key=lambda thing: len(thing.drawn), default=None)
    by_source = {source: thing for thing in reversed(things) for source in thing.sources}
    found: dict[Source, Thing] = {}
    for one in told:
        main = by_source.get(one.source, main)
        if main is not None:
            found[one.source] = main
    return found
