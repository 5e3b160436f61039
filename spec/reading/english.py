"""English: whether a word can be one, as far as a list of words and regular forms tell."""

from collections.abc import Iterator
from functools import cache

from spec.reading.lexicons import FOLDER

_FORMS = (
    "s", "es", "ed", "d", "ing", "ings", "er", "ers", "r", "rs", "ies", "ied", "ier", "ily", "ly",
    "ness", "able", "ment", "ments", "al", "ee", "ees", "or", "ors",
    "less", "wise",
)  # fmt: skip
_AFTER_E = frozenset({"d", "r", "rs"})
_FOR_Y = frozenset({"ies", "ied", "ier", "ily"})
_DROPPING = frozenset(
    {"ed", "ing", "ings", "er", "ers", "able", "ee", "ees", "or", "ors"}
)  # the e of "store" in "storing"
_STEM = 3  # letters
_SYLLABLE = 4
_VOWELS = frozenset("aeiou")
_NESTED = 3  # endings on one stem: "strengtheners"


def is_word(low: str) -> bool:
    """Whether it is a listed word or a regular form of one."""
    return _is_form(low, _NESTED)


def _is_form(low: str, nested: int) -> bool:
    return low in _listed() or (
        nested > 0 and any(_is_form(stem, nested - 1) for stem in _stems(low))
    )


def _stems(low: str) -> Iterator[str]:
    """What the word may be a form of."""
    for ending in _FORMS:
        stem = low.removesuffix(ending)
        if stem == low or len(stem) < _STEM:
            continue
        if ending in _FOR_Y:
            yield f"{stem}y"
        elif not (ending in _DROPPING and _doubles(stem)) and (
            ending not in _AFTER_E or stem.endswith("e")
        ):
            yield stem
        if ending in _DROPPING:
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _doubles(stem: str) -> bool:
    """Whether its last letter is doubled before an ending: "ship", "shipping"."""
    short = len(stem) <= _SYLLABLE and stem[-3] not in _VOWELS and stem[-2] in _VOWELS
    return short and stem[-1] not in _VOWELS | {"w", "x", "y"}


@cache
def _listed() -> frozenset[str]:
    lines = (FOLDER / "english.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())
