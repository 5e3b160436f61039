"""Prohibited: what must not be possible stands among the limits, and against what was asked for."""

from collections.abc import Iterator, Sequence

from spec.drafting import names, target
from spec.drafting.desk import Desk
from spec.drafting.operations import actor
from spec.model import Operation, Source, Statement
from spec.reading import nouns
from spec.reading.facts import Prohibition

_EVERYBODY = frozenset({"", "anyone", "anybody", "everybody", "everyone", "nobody", "we", "i"})
_ASKED = 5  # questions about what was both asked for and forbidden


def limits(desk: Desk) -> tuple[Statement, ...]:
    """One limit for each sentence that forbids something, in its own words."""
    told = dict.fromkeys(one.source for one in desk.facts.prohibitions)
    return tuple(
        Statement(key=f"limit:not.{index}", text=source.sentence, sources=(source,))
        for index, source in enumerate(told, 1)
    )


def ask(operations: Sequence[Operation], desk: Desk) -> None:
    """Asks which holds where something is asked for and forbidden."""
    clashing = {one.source: (one, made) for one, made in _clashing(operations, desk)}
    for source, (_, made) in list(clashing.items())[:_ASKED]:
        wish = next((one for one in made.sources if one != source), source)
        desk.ask(
            "scope.forbidden",
            among=names.slug(source.sentence),
            sources=(source, wish),
            word=source.sentence,
            wish=wish.sentence,
        )


def _clashing(
    operations: Sequence[Operation], desk: Desk
) -> Iterator[tuple[Prohibition, Operation]]:
    for one, made in _meant(operations, desk):
        who = _who(one)
        if made.sources != (one.source,) and (who in _EVERYBODY or who in made.actors):
            yield one, made


def denied(operations: Sequence[Operation], desk: Desk) -> list[tuple[str, Operation, Source]]:
    """Which role must not call which operation, and where that was said."""
    return [
        (_who(one), made, one.source)
        for one, made in _meant(operations, desk)
        if _who(one) not in _EVERYBODY and _who(one) not in made.actors
    ]


def _who(one: Prohibition) -> str:
    first, *_ = actor(one.actor).split() or [""]
    return first if first in _EVERYBODY else actor(one.actor)


def _meant(operations: Sequence[Operation], desk: Desk) -> list[tuple[Prohibition, Operation]]:
    """Each prohibition with the operations that it is about."""
    return [
        (one, made)
        for one in desk.facts.prohibitions
        for wanted in target.settle(one.deeds)
        for made in operations
        if made.action == wanted.action
        and nouns.singular(made.resource) == nouns.singular(wanted.resource)
        and (made.action != "act" or made.verb.casefold() == wanted.verb)
    ]
