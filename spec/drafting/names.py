"""Names as each format writes them; Unicode is transliterated, never dropped silently."""

import re
import unicodedata
from collections.abc import Iterable

import inflection

from spec.reading import lexicons, nouns

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 40  # letters of one word in a name
# Letters that do not come apart into a base letter and an accent.
_LATIN = "ß=ss ø=o æ=ae œ=oe ł=l đ=d þ=th ð=d ı=i ŋ=ng"
_CYRILLIC = (
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts "
    "ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ie і=i ґ=g"
)
_GREEK = (
    "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f "
    "χ=ch ψ=ps ω=o"
)
_LETTERS = str.maketrans(
    dict(pair.split("=") for pair in f"{_LATIN} {_CYRILLIC} {_GREEK}".split(" "))
)


def ascii_words(text: str) -> tuple[str, ...]:
    """The words of a text in plain lower-case letters and digits."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    folded = "".join(letter for letter in bare if not unicodedata.combining(letter))
    plain = "".join(map(_plain, folded.translate(_LETTERS)))
    return tuple(part for part in _OTHER.split(plain) if part)


def _plain(letter: str) -> str:
    """The letter, or its number where it belongs to a script without a table (CJK, Arabic …)."""
    if letter.isascii() or not letter.isalnum():
        return letter
    return f"u{ord(letter):x}"


def slug(text: str, otherwise: str = "spec") -> str:
    """A name for files and keys: [a-z0-9-], at most 80 characters."""
    return "-".join(ascii_words(text))[:80].strip("-") or otherwise


def snake(words: Iterable[str]) -> str:
    """The name like this: gift_card."""
    parts = (part[:_LONGEST] for word in words for part in ascii_words(word))
    return "_".join(parts)


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
