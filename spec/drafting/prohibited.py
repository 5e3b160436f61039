"""Prohibited: what must not be possible stands among the limits, and against what was asked for."""

from collections.abc import Iterator, Sequence

from spec.drafting import names, target
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn, actor
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


def kept(drawn: Sequence[Drawn], desk: Desk) -> list[Drawn]:
    """The operations but those of which was decided that they are not possible."""
    refused: set[str] = set()
    for one, made in _clashing([one.operation for one in drawn], desk):
        if desk.setting("wish", of=_key(one.source)):
            _ask(one.source, made, desk)
            refused.add(made.key)
    return [one for one in drawn if one.operation.key not in refused]


def ask(operations: Sequence[Operation], desk: Desk) -> None:
    """Asks which holds where something is asked for and forbidden."""
    clashing = {one.source: made for one, made in _clashing(operations, desk)}
    for source, made in list(clashing.items())[:_ASKED]:
        _ask(source, made, desk)


def _ask(source: Source, made: Operation, desk: Desk) -> None:
    wish = next((one for one in made.sources if one != source), source)
    desk.ask(
        "scope.forbidden",
        among=names.slug(source.sentence),
        sources=(source, wish),
        word=source.sentence,
        wish=wish.sentence,
    )


def _key(source: Source) -> str:
    return f"question:scope.forbidden.{names.slug(source.sentence)}"


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
