"""Said, not used: sentences, or words of them, that stand in no part of the document."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from spec.drafting import names
from spec.drafting.desk import Desk
from spec.model import (
    ApiSpec,
    Assumption,
    Decision,
    OpenQuestion,
    Part,
    Source,
    Unused,
)
from spec.reading import people, telling
from spec.reading.sentences import Sentence

_ASKED = 5  # unread sentences about which a question is raised
_TELLING = 3  # words of a remark that says something about the way in; "Simple!" does not
_NOTES = (Assumption, OpenQuestion, Decision)  # these may cite a sentence without saying it
_UNPRINTED = frozenset({"key", "id", "sources", "assumptions", "questions", "unused", "house"})
_ASIDE = frozenset({"participants", "resolutions", "slug"})


def ask(spec: ApiSpec, desk: Desk) -> None:
    """Asks what is meant by what was said about the way in and found no place."""
    known = {*_sources(spec), *_sources(spec, notes=True)}
    for source in [one for one in _unread(unused(spec, desk), desk) if one not in known][:_ASKED]:
        among = names.slug(source.sentence)
        desk.ask("auth.unread", among=among, sources=(source,), word=source.sentence)


def _unread(found: Iterable[Unused], desk: Desk) -> list[Source]:
    return [
        one.source
        for one in found
        if one.source.question == "auth"
        and len(one.source.sentence.split()) >= _TELLING
        and one.source not in desk.facts.referring
        and not people.passes(one.source.sentence)
    ]


def unused(spec: ApiSpec, desk: Desk) -> tuple[Unused, ...]:
    """What was said and found no place, or only in part, each with the reason."""
    used, noted = set(_sources(spec)), set(_sources(spec, notes=True))
    shown = telling.shown("\n".join(dict.fromkeys(_texts(spec))))
    found: dict[Source, str] = {}
    for one in desk.facts.sentences:
        lost = telling.lost(one.line, shown)
        if one.source in used and lost and not _empty(one, desk):
            found.setdefault(one.source, _partly(lost))
        elif one.source not in used and (one.source not in noted or lost):
            found.setdefault(one.source, _reason(one.source, desk, one.source in noted))
    return tuple(Unused(source=source, reason=reason) for source, reason in found.items())


def _empty(one: Sentence, desk: Desk) -> bool:
    """Whether the sentence only passes the question on."""
    return one.source in desk.facts.referring or people.passes(one.text)


def _partly(lost: tuple[str, ...]) -> str:
    words = ", ".join(f"“{word}”" for word in lost)
    return f"used, but no place was found for {words}"


def _reason(source: Source, desk: Desk, noted: bool) -> str:
    if source in desk.facts.referring:
        return "points to another answer, which was read"
    if people.passes(source.sentence):
        return "leaves the choice to us"
    if noted:
        return "led to a question, an assumption or a decision that does not repeat it"
    if source.question == "use_cases":
        return "no operation could be read from it"
    return "the reader knows no rule for it"


def _sources(value: Any, notes: bool = False) -> Iterator[Source]:
    """Every source of every part inside a value; of those that only note something if asked."""
    if isinstance(value, tuple):
        for item in value:
            yield from _sources(item, notes)
    elif isinstance(value, BaseModel):
        if isinstance(value, Part) and isinstance(value, _NOTES) is notes:
            yield from value.sources
        for name in type(value).model_fields:
            inside = getattr(value, name)
            if isinstance(inside, (tuple, BaseModel)):
                yield from _sources(inside, notes)


def _texts(value: Any) -> Iterator[str]:
    """Every text inside a value that the document prints."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, BaseModel) and not isinstance(value, Source):
        for name in type(value).model_fields:
            if name not in _UNPRINTED | _ASIDE:
                yield from _texts(getattr(value, name))
