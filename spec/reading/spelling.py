"""Spelling: typos put right, where exactly one word that the reader knows is near."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from spec.own_words import cached
from spec.reading import english, lexicons, verbs
from spec.reading.words import Word
from spec.value import Value

_SHORT, _LONG = (
    4,
    9,
)  # letters: of a short word only two that changed places; of a long one two edits
_PART = 4  # letters of each part of a compound
_AFTER_PREFIX = 5
_CODE = frozenset("`/._=@#")  # a word beside one of these is a name in some code


class SpellingLexicon(Value):
    """What typos are near to, and what is none."""

    nouns: tuple[str, ...]
    terms: frozenset[str]
    prefixes: tuple[str, ...]


def corrected(line: Sequence[Word], text: str, kept: frozenset[str]) -> tuple[Word, ...]:
    """The words of this text with typos put right; places and quotations stay what they were."""
    return tuple(_put_right(word, text, at == 0, kept) for at, word in enumerate(line))


def odd(line: Iterable[Word]) -> tuple[str, ...]:
    """The words that may be typos: not known, and no English."""
    return tuple(word.low for word in line if _is_letters(word) and not is_right(word.low))


def suggestion(low: str) -> str | None:
    """The word that is meant by this one, if it is none itself and only one is near."""
    return None if len(low) < _SHORT or is_right(low) else _nearest(low)


def _put_right(word: Word, text: str, first: bool, kept: frozenset[str]) -> Word:
    if not _is_letters(word) or word.low in kept or _is_named(word, text, first):
        return word
    meant = suggestion(word.low)
    if meant is None:
        return word
    return replace(word, low=meant, text=meant.capitalize() if word.text[0].isupper() else meant)


def _is_letters(word: Word) -> bool:
    return len(word.low) >= _SHORT and word.low.isascii() and word.low.isalpha()


def _is_named(word: Word, text: str, first: bool) -> bool:
    """Whether it is written like a name, or stands in code; a full stop ends a sentence, too."""
    after = text[word.end : word.end + 2]
    if text[word.start - 1 : word.start] in _CODE or (after[:1] in _CODE and after.strip(". ")):
        return True
    return not word.text[1:].islower() or (word.text[0].isupper() and not first)


@cached
def is_right(low: str) -> bool:
    """Whether it is a word of the vocabularies, or English."""
    return low in _known() or english.is_word(low)


def _is_made(low: str) -> bool:
    """Whether it is made of words: "backorder", "rescore"."""
    parts = ((low[:at], low[at:]) for at in range(_PART, len(low) - _PART + 1))
    if any(is_right(one) and is_right(other) for one, other in parts):
        return True
    stems = (low.removeprefix(prefix) for prefix in _lexicon().prefixes)
    return any(_AFTER_PREFIX <= len(stem) < len(low) and is_right(stem) for stem in stems)


@cached
def _nearest(low: str) -> str | None:
    """The only word that is near, or the one that is clearly nearer than the others."""
    # Not at the top: most readings meet no typo, and the import takes longer than a reading.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    reach = 2 if len(low) >= _LONG else 1
    ranked: dict[_Rank, list[str]] = defaultdict(list)
    for target in _targets(low, reach):
        edits = OSA.distance(low, target, score_cutoff=reach)
        if edits <= reach and _is_used(target):
            ranked[_Rank.of(low, target, edits)].append(target)
    if not ranked:
        return None
    nearest = min(ranked)
    if (len(low) == _SHORT and nearest.slip) or (nearest.is_far and _is_made(low)):
        return None
    found = ranked[nearest]
    return found[0] if len(found) == 1 else _of_one_lemma(found)


def _is_used(target: str) -> bool:
    """Not every form that was made of a verb is a word."""
    return target in _nouns() or english.is_word(target) or target not in verbs.forms()


class _Rank(NamedTuple):
    """How near a word is, the nearest first."""

    edits: int
    slip: int  # letters changed places; one too many or too few; another one
    is_rare: bool  # is no frequent noun
    ends_otherwise: bool

    @classmethod
    def of(cls, low: str, target: str, edits: int) -> "_Rank":
        slip = 1 if len(low) != len(target) else 2 * (sorted(low) != sorted(target))
        return cls(edits, slip, target not in _nouns(), low[-1] != target[-1])

    @property
    def is_far(self) -> bool:
        """Whether a word that is made of words is rather meant as it is."""
        return self.edits > 1 or self.slip > 1


def _of_one_lemma(targets: list[str]) -> str | None:
    """The shortest of several forms of the same word."""
    shortest = min(targets, key=len)
    same = all(target.startswith(shortest.removesuffix("e")) for target in targets)
    return shortest if same else None


def _targets(low: str, reach: int) -> Iterable[str]:
    """Words of about this length that begin alike; slips seldom change the first letter."""
    for length in range(len(low) - reach, len(low) + reach + 1):
        yield from _by_beginning().get((low[0], length), ())
    swapped = _by_beginning().get((low[1], len(low)), ()) if low[0] != low[1] else ()
    yield from (target for target in swapped if target[1] == low[0])


@cached
def _by_beginning() -> dict[tuple[str, int], tuple[str, ...]]:
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(_frequent()):
        found[word[0], len(word)].append(word)
    return {key: tuple(words) for key, words in found.items()}


@cached
def _frequent() -> frozenset[str]:
    """What typos are near to."""
    sentence, noun = lexicons.sentences(), lexicons.nouns()
    built = {*sentence.modals, *sentence.pronouns, *sentence.news, *noun.determiners, *noun.stops}
    words = {*verbs.forms(), *_nouns(), *built, *noun.plural_markers}
    return frozenset(word for word in words if len(word) >= _SHORT and word.isalpha())


@cached
def _nouns() -> frozenset[str]:
    """The nouns that people use most, one and many."""
    noun = lexicons.nouns()
    nouns = {*_lexicon().nouns, *noun.people, *noun.collectives, *noun.attributes}
    return frozenset({*nouns, *map(_plural, nouns)})


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


@cached
def _known() -> frozenset[str]:
    """Every word of the vocabularies of deeds, things and sentences."""
    told = (lexicons.verbs(), lexicons.nouns(), lexicons.sentences())
    return frozenset({*_frequent(), *_lexicon().terms, *verbs.forms(), *_words(told)})


def _words(value: object) -> Iterable[str]:
    """Every word inside a value."""
    match value:
        case str():
            yield from value.split()
        case Value():
            for name in type(value).model_fields:
                yield from _words(getattr(value, name))
        case dict():
            yield from _words((*value.keys(), *value.values()))
        case tuple() | frozenset():
            for item in value:
                yield from _words(item)


@cached
def _lexicon() -> SpellingLexicon:
    return lexicons.load("spelling", SpellingLexicon)
