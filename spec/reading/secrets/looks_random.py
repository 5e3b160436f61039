"""Strings that look random: long, of high entropy, and in no way made of words."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import log2

from spec.reading.secrets.lexicon import lexicon
from spec.reading.secrets.span import NOTHING, Span

FAMILY = "random-looking string"

_RUN = re.compile(r"[A-Za-z0-9_+/=~-]{14,}+")
_SEPARATORS = re.compile(r"[-_/+=~]+")
_PIECE = re.compile(r"[A-Z]?[a-z]++|(?:[A-Z](?![a-z]))++|[0-9]++")
_HEXADECIMAL = re.compile(r"[0-9a-f]++|[0-9A-F]++")
_SAID = re.compile(r"([A-Za-z0-9]{1,20}+)[^A-Za-z0-9]{0,3}+\Z")
_UNSPEAKABLE = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}", re.IGNORECASE)
_VOWELS = frozenset("aeiouyAEIOUY")
_WORD = 4  # letters; shorter pieces come about by chance
_LONGEST_WORD = 20
_LISTED, _SHORT_PARTS = 3, 10  # slashes, characters; "p95/p99/rps/4xx" is a list, not one string
_SAID_BEFORE = 40  # characters


def find(text: str) -> Iterator[Span]:
    """Every long string that looks random and is nothing else."""
    bare = _without_harmless(text)
    for run in _RUN.finditer(bare):
        start, end = _peeled(run.group())
        string = run.group()[start:end]
        before = text[max(0, run.start() + start - _SAID_BEFORE) : run.start() + start]
        quoted = text[run.start() - 1 : run.start()] == "`" == text[run.end() : run.end() + 1]
        if _looks_random(string, quoted) and not _is_id(run.group()) and not _is_named(before):
            begins = run.group().rfind("=", 0, start) + 1  # "KEY=…"
            yield Span(run.start() + begins, run.end(), FAMILY)


def _without_harmless(text: str) -> str:
    for pattern in _harmless():
        text = pattern.sub(lambda match: NOTHING * len(match.group()), text)
    return text


@cache
def _harmless() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, lexicon().random.harmless))


def _peeled(run: str) -> tuple[int, int]:
    """From where to where it is not words and numbers: "my-service-key-x7Gh…" has three words."""
    parts = [match.span() for match in re.finditer(r"[A-Za-z0-9]+", run)]
    odd = [part for part in parts if not _is_plain(run[slice(*part)])]
    return (odd[0][0], odd[-1][1]) if odd else (0, 0)


def _is_plain(part: str) -> bool:
    """Whether it is a number, a word, or a name made of words."""
    if part.isdecimal():
        return True
    if part.isalpha() and (part.islower() or part.isupper() or part.istitle()):
        return len(part) < _WORD or (len(part) <= _LONGEST_WORD and _is_word(part))
    return _words(part) > lexicon().random.words


def _is_word(piece: str) -> bool:
    return (
        len(piece) >= _WORD
        and piece.isalpha()
        and not _VOWELS.isdisjoint(piece)
        and not _UNSPEAKABLE.search(piece)
    )


def _words(string: str) -> float:
    """The share of the characters that stand in pieces like words."""
    pieces = _PIECE.findall(string)
    return sum(len(piece) for piece in pieces if _is_word(piece)) / (len("".join(pieces)) or 1)


def _looks_random(string: str, quoted: bool) -> bool:
    measures = lexicon().random
    if _HEXADECIMAL.fullmatch(string):
        return len(string) >= measures.hexadecimal and _entropy(string) >= measures.entropy - 1
    parts = _SEPARATORS.split(string)
    if string.count("/") >= _LISTED and max(map(len, parts)) < _SHORT_PARTS:
        return False
    return (
        len(string) >= (measures.quoted if quoted else measures.length)
        and _entropy(string) >= measures.entropy
        and sum(map(_turns, parts)) >= measures.turns * len(string)
        and _words(string) < measures.words
    )


def _entropy(string: str) -> float:
    """Bits for each character (Shannon)."""
    shares = [count / len(string) for count in Counter(string).values()]
    return -sum(share * log2(share) for share in shares)


def _turns(part: str) -> int:
    """How often the kind of character changes, but for a word that follows a word."""
    pieces = _PIECE.findall(part)
    return sum(not (_is_word(one) and _is_word(other)) for one, other in pairwise(pieces))


def _is_id(string: str) -> bool:
    """Whether it has the form of an object's id: "cus_NffrFeUfNV2Hib"."""
    prefix = string.partition("_")[0]
    return bool(re.match(lexicon().random.id, string)) and prefix not in lexicon().random.not_ids


def _is_named(before: str) -> bool:
    """Whether what was said before tells that it names a thing: "commit", "trace id:"."""
    said = _SAID.search(before)
    if said is None:
        return False
    word = said.group(1).lower()
    return word in lexicon().random.naming or said.group(1).endswith("Id")
