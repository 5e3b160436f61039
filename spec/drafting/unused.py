"""Said, not used: sentences that are the source of no part of the document."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from spec.drafting import names
from spec.drafting.desk import Desk
from spec.model import ApiSpec, Part, Source, Unused
from spec.reading import people

_ASKED = 5  # unread sentences about which a question is raised


def ask(spec: ApiSpec, desk: Desk) -> None:
    """Asks what is meant by what was said about the way in and found no place."""
    for source in _unread(unused(spec, desk), desk)[:_ASKED]:
        among = names.slug(source.sentence)
        desk.ask("auth.unread", among=among, sources=(source,), word=source.sentence)


def _unread(found: Iterable[Unused], desk: Desk) -> list[Source]:
    return [
        one.source
        for one in found
        if one.source.question == "auth"
        and one.source not in desk.facts.referring
        and not people.passes(one.source.sentence)
    ]


def unused(spec: ApiSpec, desk: Desk) -> tuple[Unused, ...]:
    """What was said and found no place, each with the reason."""
    used = set(_sources(spec))
    found: dict[Source, str] = {}
    for one in desk.facts.sentences:
        if one.source not in used:
            found.setdefault(one.source, _reason(one.source, desk))
    return tuple(Unused(source=source, reason=reason) for source, reason in found.items())


def _reason(source: Source, desk: Desk) -> str:
    if source in desk.facts.referring:
        return "points to another answer, which was read"
    if people.passes(source.sentence):
        return "leaves the choice to us"
    if source.question == "use_cases":
        return "no operation could be read from it"
    return "the reader knows no rule for it"


def _sources(value: Any) -> Iterator[Source]:
    """Every source of every part inside a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from _sources(item)
    elif isinstance(value, BaseModel):
        if isinstance(value, Part):
            yield from value.sources
        for name in type(value).model_fields:
            inside = getattr(value, name)
            if isinstance(inside, (tuple, BaseModel)):
                yield from _sources(inside)
