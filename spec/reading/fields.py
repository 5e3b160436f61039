"""Fields: what was said about the data of a thing, each with its sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spec.brief import QuestionId
from spec.model import Source
from spec.reading import (
    declarations,
    enumerations,
    field_lists,
    field_names,
    headings,
    lexicons,
    nouns,
    verbs,
)
from spec.reading.declared import Declaration
from spec.reading.facts import FieldFact
from spec.reading.field_lists import Item
from spec.reading.field_words import lexicon, phrases
from spec.reading.sentences import Sentence
from spec.reading.words import Word

_QUESTIONS: frozenset[QuestionId] = frozenset({"feature", "use_cases", "constraints", "context"})
_LONGEST = 400  # words of one sentence that are looked at
_EXPORT = ("export",)
_AS = frozenset({"as", "to", "in", "into", ",", "and", "/"})
_NAMED = 3  # words of the name before a bracket
_JOINS = frozenset({"and", "or", "n", "plus", "w", "with"})
_FILTERS = frozenset({"filters", "filter", "fields", "columns"})
_PASSED_ON = frozenset({"starred"})


@dataclass(slots=True)
class Read:
    """What all sentences say about fields."""

    facts: list[FieldFact]
    declaring: set[Source]  # these sentences say nothing else


def read(sentences: Iterable[Sentence]) -> Read:
    """The facts about fields, and the sentences that hold nothing else."""
    found = Read([], set())
    heading: Declaration | None = None
    for one in sentences:
        if one.source.question not in _QUESTIONS:
            continue
        line = one.line[:_LONGEST]
        below = headings.follows(line, one.text) if heading is not None else None
        told = below or declarations.read(line, one.text)
        heading = _heading(told, below, heading)
        if told is None:
            found.facts += _spoken_of(one, line)
            continue
        owner = heading.owner if below and heading else told.owner
        found.facts += [_fact(one, item, owner, told.declared) for item in told.items]
        if told.heading or not any(word.is_word for word in line[told.end :]):
            found.declaring.add(one.source)
    return found


def _heading(
    told: Declaration | None, below: Declaration | None, before: Declaration | None
) -> Declaration | None:
    """The heading under which the next line stands."""
    if told is not None and told.heading:
        return told
    return before if below is not None else None


def carried(line: Sequence[Word], start: int, stop: int) -> tuple[str, ...]:
    """The fields that are sent along: "with amount, currency and a reason"."""
    people = lexicons.nouns().people
    for begin in _lists(line, start, stop):
        names = field_lists.names(line, begin, min(stop, len(line)))
        if any(nouns.singular(name) not in people for name in names):
            return tuple(names)
    return ()


def _lists(line: Sequence[Word], start: int, stop: int) -> Iterable[int]:
    """Where lists of fields may begin: behind "with", "including" and the like."""
    at = start
    while at < stop:
        found, at = phrases("carrying").first(line, at, stop)
        if found < 0:
            return
        yield at


def _spoken_of(one: Sentence, line: Sequence[Word]) -> list[FieldFact]:
    """The details of fields that a wish carries, and what stands in brackets behind a name."""
    items: list[Item] = []
    for begin in _lists(line, 0, len(line)):
        items += field_lists.read(line, begin, len(line), one.text)[0]
    known = {item.name for item in items if item.details}
    items += [item for item in _bracketed(line) if item.name not in known]
    found = [_fact(one, item, (), False) for item in items if item.details]
    exporting = one.source.question == "use_cases" and any(map(_exports, line))
    return [*found, *(_of_exports(one, line) if exporting else ())]


def _exports(word: Word) -> bool:
    verb = verbs.find([word], 0)
    return verb is not None and verb.action in ("export", "download")


def _of_exports(one: Sentence, line: Sequence[Word]) -> Iterator[FieldFact]:
    """Reads "export the refunds of a month as CSV": of what time, in what format."""
    formats = [
        lexicon().formats[word.low]
        for at, word in enumerate(line)
        if word.low in lexicon().formats and at and _is_format(line, at)
    ]
    if formats:
        values = tuple(dict.fromkeys(formats))
        yield FieldFact(one.source, "format", _EXPORT, values=values)
    for at in range(len(line)):
        span, _ = phrases("spans").at(line, at)
        if span:
            yield FieldFact(one.source, span, _EXPORT, required=True)
            return


def _is_format(line: Sequence[Word], at: int) -> bool:
    """Whether "as", "to" or another format stands before this one."""
    before = [word.low for word in line[max(0, at - 2) : at] if word.low not in ("a", "an", "or")]
    return bool(before) and (before[-1] in _AS or before[-1] in lexicon().formats)


def _bracketed(line: Sequence[Word]) -> Iterable[Item]:
    """Reads "readings (weight in kg, glucose)": what is listed behind the name."""
    for at, word in enumerate(line):
        if word.low != "(" or at == 0:
            continue
        close = next((i for i in range(at, len(line)) if line[i].low == ")"), at)
        _, begin = phrases("open_ended").at(line, at + 1)
        name = _before(line, at)
        if not name or name in _FILTERS:
            continue
        items, end = field_lists.read(line, begin, close)
        if end == close and len(items) > 1:
            yield from (item for item in items if set(item.details) - {"required"})
            listed = tuple(dict.fromkeys(item.name for item in items))
        else:
            listed, end = enumerations.values(line, begin, close)
        if listed and end == close:
            yield Item(name, at, end, {"values": listed, "closed": begin == at + 1})


def _before(line: Sequence[Word], at: int) -> str:
    """The name that ends here; "status of a crossing" is a status."""
    taken, begin = _name_before(line, at)
    while begin > 0 and line[begin - 1].low in lexicon().articles - {"of"}:
        begin -= 1
    if taken and begin > 1 and line[begin - 1].low == "of":
        outer, _ = _name_before(line, begin - 1)
        if outer and outer[-1].low not in lexicons.nouns().transparent | lexicon().lists:
            taken = outer
    return field_names.snake(taken[-2:]) if taken else ""


def _name_before(line: Sequence[Word], at: int) -> tuple[list[Word], int]:
    taken: list[Word] = []
    stops = lexicon().ends | lexicon().articles | lexicons.nouns().determiners | _JOINS
    while at > 0 and len(taken) < _NAMED:
        word = line[at - 1]
        if not word.is_word or word.owner or word.low in stops:
            break
        taken.insert(0, word)
        at -= 1
    return taken, at


def _fact(one: Sentence, item: Item, owner: tuple[str, ...], declared: bool) -> FieldFact:
    told: dict[str, Any] = {
        key: value for key, value in item.details.items() if key not in _PASSED_ON
    }
    return FieldFact(one.source, item.name, owner, declared, **told)
