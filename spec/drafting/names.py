"""Names as each format writes them; Unicode is transliterated, never dropped silently."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain

import inflection
from anyascii import anyascii

from spec.reading import lexicons, nouns

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 40  # letters of one word in a name
_KEPT = ("L", "M", "N")  # categories: letters, their marks, numbers
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def ascii_words(text: str) -> tuple[str, ...]:
    """The words of a text in plain lower-case letters and digits."""
    if text.isascii():
        return _parts(text)
    kept = (letter if _is_kept(letter) else " " for letter in unicodedata.normalize("NFC", text))
    return tuple(chain.from_iterable(map(_transliterated, "".join(kept).split())))


def _is_kept(letter: str) -> bool:
    return letter.isascii() or unicodedata.category(letter)[0] in _KEPT


def _transliterated(word: str) -> tuple[str, ...]:
    """The word as people of other tongues write it, or its numbers where nobody does."""
    return _parts(anyascii(word)) or _parts("".join(f"u{ord(letter):x}" for letter in word))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in _OTHER.split(text.casefold()) if part)


def slug(text: str, otherwise: str = "spec") -> str:
    """A name for files and keys: [a-z0-9-], at most 80 characters."""
    return "-".join(ascii_words(text))[:80].strip("-") or otherwise


def snake(words: Iterable[str]) -> str:
    """The name like this: gift_card; it begins with a letter, as identifiers must."""
    first, *others = [part[:_LONGEST] for word in words for part in ascii_words(word)] or [""]
    return "_".join([*_spelled(first), *others])


def _spelled(part: str) -> list[str]:
    """The part with its number in letters where it begins with one: 3d -> three_d."""
    word = part.lstrip("0123456789")
    number = part[: len(part) - len(word)]
    if not number:
        return [part]
    small = number.isdecimal() and int(number) < len(_NUMBERS)
    spelled = [_NUMBERS[int(number)]] if small else ["no", number]
    return [*spelled, word] if word else spelled


def pascal(name: str) -> str:
    """The name like this: GiftCard."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_") if part)


def camel(name: str) -> str:
    """The name like this: GiftCard."""
    whole = pascal(name)
    return whole[:1].lower() + whole[1:]


def kebab(name: str) -> str:
    """The name like this: gift-card."""
    return name.replace("_", "-")


def plural(name: str) -> str:
    """The name like this: gift_cards."""
    *front, last = name.split("_")
    if last == "list" and front and front[-1] in lexicons.nouns().lists:
        return name  # there is one waiting list
    return "_".join([*front, nouns.plural(last)])


def spaced(name: str) -> str:
    """The name in words: gift card."""
    return name.replace("_", " ")


def snake_verb(verb: str) -> str:
    """The verb in snake_case: topUp -> top_up."""
    return snake([inflection.underscore(verb)])
