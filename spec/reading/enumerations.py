"""Enumerations: the values that people list, "open, paid or void", "low/medium/high"."""

from collections.abc import Sequence

from spec.reading.words import Word

_SEPARATORS = frozenset({",", "/", "|", "or", "and", "&", "n"})
_LAST = ("or", "and")
_STOPS = frozenset({".", ";", ":", "!", "?", "(", ")", "—", "–", "that", "which", "so", "because",
                    "when", "while", "if", "where", "but", "then", "depending"})  # fmt: skip
_OPENERS = frozenset({"i", "we", "they", "you", "he", "she", "it", "see"})
_ARTICLES = frozenset({"a", "an", "the"})
_LONGEST = 4  # words of one value
_MOST = 40  # values of one field
_ACRONYM = 5  # letters of a value that keeps its capitals: EUR, XL


def values(line: Sequence[Word], at: int, stop: int) -> tuple[tuple[str, ...], int]:
    """The values listed from here on and where the list ends; none if this is no list of values."""
    found: list[str] = []
    current: list[Word] = []
    last = ""  # "or", "and": behind it one more value, then the list ends
    while at < stop and line[at].low not in _STOPS:
        low = line[at].low
        if low in _SEPARATORS:
            if last and current and low != last:
                break
            if low in _LAST and (found or current):
                last = low
            _keep(found, current)
        else:
            current.append(line[at])
        at += 1
    if current and not _keep(found, current):
        return (), at
    return (tuple(dict.fromkeys(found)), at) if _are_values(found) else ((), at)


def value(words: Sequence[Word]) -> str:
    """One value as it is written in the contract: in_progress, EUR; empty if it is none."""
    plain = [word for word in words if word.low not in _ARTICLES or len(words) == 1]
    if not plain or len(plain) > _LONGEST or not all(word.is_word for word in plain):
        return ""
    text = plain[0].text
    if len(plain) == 1 and text.isalnum() and text.isupper() and len(text) <= _ACRONYM:
        return text
    return "_".join("".join(map(_plain, word.low)) for word in plain).strip("_")


def _plain(letter: str) -> str:
    return letter if letter.isalnum() else "_"


def _keep(found: list[str], current: list[Word]) -> bool:
    """Takes what was collected as a value; False if it is none."""
    if not current:
        return True
    made = value(current) if current[0].low not in _OPENERS else ""
    current.clear()
    if not made or len(found) >= _MOST:
        return False
    found.append(made)
    return True


def _are_values(found: Sequence[str]) -> bool:
    several = len(set(found)) > 1
    return several and any(character.isalpha() for one in found for character in one)
