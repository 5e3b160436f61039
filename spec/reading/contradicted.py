"""Use cases that another answer contradicts: who is kept out acts, what is final is changed."""

from collections.abc import Callable, Iterator, Sequence

from spec.own_words import cached
from spec.reading import clashes, clauses, lexicons, noun_phrases, nouns, openings, verbs
from spec.reading.cues import CueIndex
from spec.reading.facts import Clash
from spec.reading.sentences import Sentence
from spec.reading.words import Word
from spec.value import Value


class ContradictedLexicon(Value):
    """How people are kept out, and things are closed."""

    final: tuple[str, ...]
    excluded: tuple[str, ...]
    excluded_behind: tuple[str, ...]


@cached
def lexicon() -> ContradictedLexicon:
    """How people are kept out, and things are closed."""
    return lexicons.load("contradicted", ContradictedLexicon)


@cached
def _index(name: str) -> CueIndex:
    return CueIndex({name: getattr(lexicon(), name)})


def read(told: Sequence[Sentence]) -> Iterator[Clash]:
    """Each sentence that a use case contradicts, with the first of them."""
    yield from _pairs("excluded", told, _kept_out, _acting)
    yield from _pairs("final", told, _closed, _changed)


def _pairs(
    kind: str,
    told: Sequence[Sentence],
    of_sentence: Callable[[Sentence], set[str]],
    of_use_case: Callable[[Sentence], set[str]],
) -> Iterator[Clash]:
    """The sentences and use cases that speak of the same thing."""
    spoken = [(one, things) for one in told if (things := of_sentence(one))]
    cases = [one for one in told if spoken and one.source.question == "use_cases"]
    for one, things in spoken[: clashes.MOST]:
        for case in cases[: clashes.MOST]:
            if case.source != one.source and of_use_case(case) & things:
                yield Clash(kind, (one.source, case.source))
                break


def _acting(case: Sentence) -> set[str]:
    """Who acts in a use case."""
    actor = openings.opening(case.line).actor.casefold().split()
    return {nouns.singular(actor[-1])} if actor else set()


def _kept_out(one: Sentence) -> set[str]:
    """Who is to stay outside: "garages have no business in here", "not meant for garages"."""
    line = one.line
    before = next(iter(_index("excluded").hits(line)), None)
    behind = next(iter(_index("excluded_behind").hits(line)), None)
    if before is not None and before.at and _is_here(line, before.end):
        return {nouns.singular(line[before.at - 1].low)}
    return set(noun_phrases.parse(line, behind.end).name[-1:]) if behind is not None else set()


def _is_here(line: Sequence[Word], at: int) -> bool:
    """Whether the whole is meant, rather than "no access to prices"."""
    told = [word.low for word in line[at : at + 3]]
    ends = not told or not line[at].is_word or told[0] in ("here", "in", "and")
    return ends or told[1:2] in (["this"], ["it"]) or told[2:] in (["api"], ["system"])


def _closed(one: Sentence) -> set[str]:
    """What is "final"."""
    return clashes.things(one) if any(_index("final").hits(one.line)) else set()


def _changed(case: Sentence) -> set[str]:
    """What a use case changes; nothing where it may be so only for a while."""
    line = case.line
    at = openings.opening(line).at
    verb = verbs.find(line, at)
    if verb is None or verb.action not in ("update", "replace", "delete"):
        return set()
    if clauses.condition(line, at, len(line)):
        return set()
    return set(noun_phrases.parse(line, at + verb.length).name)
