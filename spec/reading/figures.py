"""Figures: numbers with their units, as said, and what they bound; and numbers without a unit."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from spec.model import FigureKind, Topic
from spec.own_words import cached
from spec.reading import bounds, dates, lexicons, numbers, quantities
from spec.reading.cues import CueIndex
from spec.reading.facts import Figure, Side, Vague
from spec.reading.quantities import Measure, Quantity
from spec.reading.sentences import Sentence
from spec.reading.words import Word
from spec.value import Value

_BEFORE, _AFTER = 12, 6  # words around a figure that tell what it is about
_MOST = 40  # figures of one sentence
_BREAKS = frozenset({",", ";", "(", ")", ":", "."})
_NINES, _WHOLE = 99, 100  # percent between which a share is one of the time
_PLACING = frozenset({"for", "at", "on", "per"})  # "with 300 at the peak"
_CLOSING = _PLACING | {"and", "or", "when"}
_BOUND = 5  # words in front of a number without a unit


class KindCues(Value):
    """A kind of figure: what it measures, and the words near it that tell the kind."""

    kind: FigureKind
    of: tuple[Measure, ...]
    words: tuple[str, ...]
    below: Decimal | None = None  # in the base unit; longer ones are never of this kind
    upper: bool = False  # never at least so long


class FigureLexicon(Value):
    """What figures are about."""

    kinds: tuple[KindCues, ...]
    nines: dict[str, Decimal]
    unitless: dict[Topic, tuple[str, ...]]
    approving: frozenset[str]
    demanding: frozenset[str]


@cached
def lexicon() -> FigureLexicon:
    """What figures are about."""
    return lexicons.load("figures", FigureLexicon)


@cached
def _kinds() -> CueIndex:
    return CueIndex({str(at): one.words for at, one in enumerate(lexicon().kinds) if one.words})


@cached
def _unitless() -> CueIndex:
    return CueIndex({str(topic): cues for topic, cues in lexicon().unitless.items()})


def read(sentence: Sentence) -> tuple[tuple[Figure, ...], tuple[Vague, ...]]:
    """The figures of a sentence, and the numbers that only look like one."""
    line = numbers.tokens(sentence.text)
    figures: list[Figure] = []
    vague: list[Vague] = []
    for found in _found(line):
        if isinstance(found, Quantity):
            figures.append(_figure(sentence, line, found))
        else:
            figures.extend(_availability(sentence, line, found))
            vague.extend(_without_unit(sentence, line, found))
        if len(figures) + len(vague) >= _MOST:
            break
    planned = (*dates.deadlines(sentence, line), *dates.schedules(sentence, line))
    return (*figures, *planned), tuple(vague)


def _found(line: Sequence[Word]) -> Iterator[Quantity | numbers.Number]:
    """Every quantity in turn, and every number that is none."""
    at = 0
    while at < len(line):
        if not (numbers.begins(line[at]) or quantities.is_sign(line[at])):
            at += 1
            continue
        measured = quantities.quantity(line, at)
        if measured is not None and bounds.stands(line, measured):
            yield measured
            at = measured.end
            continue
        number = numbers.number(line, at)
        if number is not None:
            yield number
        at = number.end if number is not None else at + 1


def _figure(sentence: Sentence, line: Sequence[Word], found: Quantity) -> Figure:
    start, end, side = bounds.cited(line, found)
    percentile = bounds.percentile(line, found) if found.of == "time" else ""
    kind: FigureKind = "latency" if percentile else _kind(line, found, side)
    return Figure(
        sentence.source,
        sentence.text[line[start].start : line[end - 1].end],
        kind,
        value=found.value,
        unit=found.unit,
        thing=found.thing,
        side=side,
        bounds=bounds.bounded(line, start, end),
        scope=found.scope,
        percentile=percentile,
        period=found.period,
    )


def _kind(line: Sequence[Word], found: Quantity, side: Side) -> FigureKind:
    """What it is about: told by the words of its clause, else of its sentence, else by its unit."""
    fitting: dict[str, FigureKind] = {
        str(at): one.kind for at, one in enumerate(lexicon().kinds) if _fits(one, found, side)
    }
    for words in (_clause(line, found), _around(line, found)):
        told = {hit.label for hit in _kinds().hits(words)}
        for label, kind in fitting.items():
            if label in told:
                return kind
    plain: FigureKind = next(
        (one.kind for one in lexicon().kinds if found.of in one.of and not one.words), "other"
    )
    if found.of == "share" and found.value is not None and _NINES <= found.value <= _WHOLE:
        return "availability"
    quick = found.unit in ("millisecond", "microsecond") or (
        found.unit == "second" and side == "at most"
    )
    return "latency" if found.of == "time" and quick else plain


def _fits(cues: KindCues, found: Quantity, side: Side) -> bool:
    long = cues.below is not None and found.value is not None and found.value >= cues.below
    return found.of in cues.of and not long and not (cues.upper and side == "at least")


def _around(line: Sequence[Word], found: Quantity) -> Sequence[Word]:
    before = line[max(0, found.start - _BEFORE) : found.start]
    return [*before, *line[found.end : found.end + _AFTER]]


def _clause(line: Sequence[Word], found: Quantity) -> Sequence[Word]:
    """The words around it up to the next comma on either side."""
    start, end = found.start, found.end
    while start > max(0, found.start - _BEFORE) and line[start - 1].low not in _BREAKS:
        start -= 1
    while end < min(len(line), found.end + _AFTER) and line[end].low not in _BREAKS:
        end += 1
    return [*line[start : found.start], *line[found.start + 1 : found.end], *line[found.end : end]]


def _availability(
    sentence: Sentence, line: Sequence[Word], number: numbers.Number
) -> Iterator[Figure]:
    """Reads "99.95" by itself, and "three nines"."""
    first = line[number.start]
    behind = [word.low for word in line[number.end : number.end + 2]]
    value = lexicon().nines.get(first.low) if behind[:1] == ["nines"] else None
    if value is not None and behind[1:] != ["more"]:
        told = sentence.text[first.start : line[number.end].end]
        yield Figure(sentence.source, told, "availability", value, "percent")
    elif first.low.startswith("99") and "." in first.low:
        yield Figure(sentence.source, first.text, "availability", number.value, "percent")


def _without_unit(
    sentence: Sentence, line: Sequence[Word], number: numbers.Number
) -> Iterator[Vague]:
    """A number that bounds something, nobody said in what."""
    _, end, side = bounds.cited(line, Quantity("count", None, "", number.start, number.end))
    before = line[max(0, number.start - _BOUND) : number.start]
    told = {hit.label for hit in _unitless().hits(before)}
    topic = next((topic for topic in lexicon().unitless if topic in told), None)
    last = end >= len(line) or not line[end].low[0].isalnum()
    ending = lexicon().approving if topic == "money" else _CLOSING if side else _PLACING
    if topic is not None and (last or line[end].low in ending):
        word = sentence.text[line[number.start].start : line[number.end - 1].end]
        yield Vague(sentence.source, word, topic)
