"""Words of a sentence: what was written, how it compares, where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spec.mrkdwn import blanked
from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.secrets import MARK

# Addresses, words (e-mail addresses among them), marks. Each part starts with a character that the
# part before cannot hold, so matching is linear.
_TOKEN = re.compile(
    r"https?(?P<address>://(?:[^\s<>\"'`|.,;:!?)]|[.,;:!?)]{1,9}(?=[^\s<>\"'`|.,;:!?)]))*+)"
    r"|(?:w/o?+|b/c)(?![^\W_])|[@#]?[^\W_]++(?:[-'’._@+][^\W_]++)*+|[,;:()?!|/&…—–]|(?<=\s)\+(?=\s)"
)
# "Is" behind these; behind anything else "'s" tells an owner.
_SHORTENED = frozenset(
    {"it's", "let's", "that's", "what's", "who's", "where's", "how's", "there's", "here's", "he's"}
    | {"she's"}
)
_POSSESSIVE = re.compile(r"(?:'s|’s)$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark; `low` is what it is compared by."""

    text: str
    low: str
    owner: bool = False  # merchant's, users'
    start: int = 0
    end: int = 0

    @property
    def is_word(self) -> bool:
        """Whether this is a word at all; the address of a page is none."""
        return self.low[:1].isalnum() or self.low[:1] in "@#"

    @property
    def is_address(self) -> bool:
        """Whether it is the address of a page."""
        return self.low.startswith("://")


def words(text: str) -> list[Word]:
    """The words of a text, short forms and variants written out.

    What is struck out is none, nor are emoji, nor the mark of a secret.
    """
    found: list[Word] = []
    usual, owning = _usual(), "'" in text or "’" in text
    for match in _TOKEN.finditer(blanked(_unmarked(text))):
        raw, (start, end) = match.group(), match.span()
        if address := match["address"]:
            found.append(Word(raw, address.casefold(), False, start, end))
            continue
        bare, low, owner = (
            _owning(raw, text, start, end) if owning else (raw, raw.casefold(), False)
        )
        if low in usual:
            found.extend(_written_out(usual[low], owner, start, end))
        else:
            found.append(Word(bare, low, owner, start, end))
    return found


def _unmarked(text: str) -> str:
    return MARK.sub(lambda mark: " " * len(mark.group()), text) if "[" in text else text


def _owning(raw: str, text: str, start: int, end: int) -> tuple[str, str, bool]:
    """The word, how it compares, and whether it owns what follows: "merchant's", "users'"."""
    low = raw.casefold().replace("’", "'")
    owner = low.endswith("'s") and low not in _SHORTENED
    if owner:
        return _POSSESSIVE.sub("", raw), low.removesuffix("'s"), True
    quoted = text[start - 1 : start] in ("'", "‘", "’")
    several = low.endswith("s") and text[end : end + 1] in ("'", "’") and not quoted
    return raw, low, several and len(low) > 2  # noqa: PLR2004 - "s'" alone owns nothing


def _written_out(usual: str, owner: bool, start: int, end: int) -> list[Word]:
    *front, last = usual.split()
    return [
        *(Word(part, part, False, start, end) for part in front),
        Word(last, last, owner, start, end),
    ]


@cached
def _usual() -> dict[str, str]:
    """The usual way to write each short form and variant."""
    lexicon = lexicons.sentences()
    return lexicon.short_forms | lexicon.variants


def match_at(line: Sequence[Word], at: int, phrase: Sequence[str]) -> bool:
    """Whether this phrase stands at this place."""
    if at + len(phrase) > len(line):
        return False
    return all(line[at + i].low == part for i, part in enumerate(phrase))


def find_phrase(line: Sequence[Word], phrases: tuple[str, ...], start: int = 0) -> tuple[int, int]:
    """Where the first of these phrases stands (from, to), or (-1, -1)."""
    opened = _by_first_word(phrases)
    for at in range(start, len(line)):
        for parts in opened.get(line[at].low, ()):
            if match_at(line, at, parts):
                return at, at + len(parts)
    return -1, -1


@lru_cache(maxsize=256)
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    opened: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        parts = phrase.split()
        opened.setdefault(parts[0], []).append(parts)
    return opened


def said(line: Sequence[Word]) -> str:
    """The words as they were written, joined by single spaces."""
    return " ".join(word.text for word in line if word.is_word)
