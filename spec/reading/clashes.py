"""Clashes: figures that do not fit together, and what is both to be kept and not to be kept."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from spec.own_words import cached
from spec.reading import lexicons, nouns, numbers, quantities, telling
from spec.reading.cues import CueIndex
from spec.reading.facts import Clash, Figure
from spec.reading.quantities import Quantity
from spec.reading.sentences import Sentence
from spec.reading.words import Word
from spec.value import Value

_NEAR = 4  # words between "i.e." and the sum
_OFF = Decimal("0.1")  # share by which a sum may be rounded
_WHOLE = 100  # percent
_SHARED = 2  # words that two sentences about the same thing share
MOST = 40  # sentences of a kind that are compared with each other


class ClashLexicon(Value):
    """How sums, corrections and keeping are spoken of."""

    times: frozenset[str]
    makes: frozenset[str]
    corrected: tuple[str, ...]
    keeping: tuple[str, ...]


@cached
def lexicon() -> ClashLexicon:
    """How sums, corrections and keeping are spoken of."""
    return lexicons.load("clashes", ClashLexicon)


@cached
def _index(name: str) -> CueIndex:
    return CueIndex({name: getattr(lexicon(), name)})


def read(told: Sequence[Sentence], figures: Sequence[Figure]) -> list[Clash]:
    """Everything that cannot be true at once."""
    corrected = {one.source for one in told if any(_index("corrected").hits(one.line))}
    plain = [one for one in figures if one.source not in corrected]
    return [*_sums(told), *_promised(plain), *_figures(plain), *_kept(told, figures)]


def _promised(figures: Sequence[Figure]) -> Iterator[Clash]:
    """An availability that leaves no time for anything."""
    for one in figures:
        if one.kind == "availability" and one.value == _WHOLE:
            yield Clash("hundred percent", (one.source,))


def _figures(figures: Sequence[Figure]) -> Iterator[Clash]:
    """Two figures for the same bound."""
    bounding = [one for one in figures if one.kind in ("latency", "availability", "retention")]
    for one, other in combinations(bounding[:MOST], 2):
        if one.value != other.value and one.source != other.source and _same(one, other):
            yield Clash("figures", (one.source, other.source))


def _same(one: Figure, other: Figure) -> bool:
    """Whether both bound the same thing, on the same side."""
    return _matter(one) == _matter(other) and (bool(one.bounds) or one.kind == "availability")


def _matter(one: Figure) -> tuple[str, ...]:
    thing = one.bounds.casefold().split()[-1:] if one.kind != "availability" else ()
    return (one.kind, one.percentile, one.side, one.scope, *map(nouns.singular, thing))


def _sums(told: Sequence[Sentence]) -> Iterator[Clash]:
    """A product whose result was told, and another comes out."""
    for one in told:
        if _makes(one.text) and _wrong(one.text):
            yield Clash("sum", (one.source,))


def _makes(text: str) -> bool:
    """Whether something comes out of something here."""
    low = text.casefold()
    return "=" in low or "i.e" in low or bool(lexicon().makes & set(low.split()))


def _wrong(text: str) -> bool:
    line = numbers.tokens(text)
    found = list(_quantities(line))
    counts = [one for one in found if one.of == "count" and one.value]
    rates = [one for one in found if one.of == "rate" and one.value]
    stated = next((one for one in rates if _is_result(text, line, one)), None)
    parts = [one for one in rates if one is not stated]
    factors = _factors(line, counts)
    if stated is None or len(parts) != 1 or not factors:
        return False
    product = parts[0].value or Decimal(0)
    for one in factors:
        product *= one.value or Decimal(1)
    claimed = stated.value or Decimal(0)
    return abs(product - claimed) > _OFF * max(product, claimed)


def _quantities(line: Sequence[Word]) -> Iterator[Quantity]:
    at = 0
    while at < len(line):
        found = quantities.quantity(line, at) if numbers.begins(line[at]) else None
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _factors(line: Sequence[Word], counts: Sequence[Quantity]) -> list[Quantity]:
    """The counts that are multiplied: "4 sites x 3 probes", or the only one there is."""
    chained = [
        one
        for one in counts
        if _is_times(line, one.end) or (one.start and _is_times(line, one.start - 1))
    ]
    return chained or list(counts[:1] if len(counts) == 1 else ())


def _is_times(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].low in lexicon().times


def _is_result(text: str, line: Sequence[Word], found: Quantity) -> bool:
    before = line[max(0, found.start - _NEAR) : found.start]
    return bool(before) and _makes(text[before[0].start : before[-1].end])


def _kept(told: Sequence[Sentence], figures: Sequence[Figure]) -> Iterator[Clash]:
    """The same thing kept here and not kept there."""
    lasting = {one.source for one in figures if one.kind == "retention"}
    kept: list[tuple[Sentence, set[str]]] = []
    refused: list[tuple[Sentence, set[str]]] = []
    for one in told:
        hits = list(_index("keeping").hits(one.line))
        spoken = things(one) if hits or one.source in lasting else set()
        if any(hit.denied for hit in hits):
            refused.append((one, spoken))
        elif spoken:
            kept.append((one, spoken))
    for one, spoken in refused[:MOST]:
        for other, others in kept[:MOST]:
            if len(spoken & others) >= _SHARED:
                yield Clash("kept", (one.source, other.source))


def things(one: Sentence) -> set[str]:
    """The words that tell what a sentence speaks of, in singular."""
    told = {nouns.singular(word.low) for word in telling.telling(one.line) if word.low.isalpha()}
    return {word for word in told if len(word) > _SHARED and word not in quantities.words_of_time()}
