"""Systems: what the API is part of, replaces or leans on, by the noun that names it."""

from collections.abc import Sequence
from dataclasses import replace

from spec.reading import cues, lexicons, stated
from spec.reading.facts import NamedFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word, words

_ARTICLES = frozenset({"a", "an", "the", "our", "my", "your", "their", "its", "this", "that"})
_BREAKS = frozenset({"of", "out", "with", "on", "to", "uses", "stays", "remains", "us", "me"})
_PASSED = frozenset({"on", "with", "to", "of", *_ARTICLES})
_LONGEST = 6  # words in a name
_PLAIN = 80  # characters of a sentence that names nothing


def read(sentence: Sentence) -> list[NamedFact]:
    """What was said about the surroundings, each with the system that the sentence names."""
    found = stated.named("context", sentence)
    system = _system(sentence.line) or sentence.text[:_PLAIN].strip(" .")
    return [replace(fact, name=system) for fact in found]


def is_undertaking(name: str) -> bool:
    """Whether the name is that of a programme, a phase or a team: "Phase 1"."""
    kept = [word for word in words(name) if not word.low.isdecimal()]
    return bool(kept) and any(cues.index("undertakings").hits(kept[-1:]))


def _system(line: Sequence[Word]) -> str:
    """After "part of" and the like, else around an older system, else at the beginning."""
    related = [_past(line, hit.end) for hit in cues.index("relations").hits(line)]
    plain = [at for at in related if at < len(line) and not line[at].low.endswith("ing")]
    older = [_begun(line, hit.at) for hit in cues.index("older").hits(line)]
    found = [name for start in (*plain, *older) if (name := _name(line, start))]
    named = next((name for name in found if not is_undertaking(name)), "")
    return named or next(iter(found), "") or _name(line, _past(line, 0))


def _past(line: Sequence[Word], at: int) -> int:
    while at < len(line) and line[at].low in _PASSED:
        at += 1
    return at


def _begun(line: Sequence[Word], at: int) -> int:
    """Where the name begins that this word belongs to."""
    while at > 0 and _inside(line[at - 1]) and not line[at - 1].low.endswith("ing"):
        at -= 1
    return at


def _name(line: Sequence[Word], start: int) -> str:
    end = start
    while end < min(len(line), start + _LONGEST) and _inside(line[end]):
        if end > start and line[end].start > line[end - 1].end + 1:  # a dash or a quotation mark
            break
        end += 1
    return " ".join(word.text for word in line[start:end])


def _inside(word: Word) -> bool:
    """Whether the word may belong to a name."""
    return word.is_word and word.low not in lexicons.nouns().stops | _ARTICLES | _BREAKS
