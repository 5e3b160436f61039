"""Confessed secrets: strings that their author calls real, or asks others to forget."""

import re
from collections.abc import Iterator
from functools import cache

from spec.reading.secrets.lexicon import lexicon
from spec.reading.secrets.span import NOTHING, Span

FAMILY = "string said to be secret"

_AROUND = 160  # characters before and after what is confessed
_STRING = re.compile(r"[A-Za-z0-9][^\s`\"'<>()\[\],;|]{6,200}+")
_LETTERS, _DIGITS = 4, 2


def find(text: str) -> Iterator[Span]:
    """Every string near a confession in which letters and digits stand together."""
    for told in _confessions().finditer(text):
        start, end = max(0, told.start() - _AROUND), told.end() + _AROUND
        for run in _STRING.finditer(text, start, min(len(text), end)):
            string = run.group().rstrip(".:!?")
            if _could_be_secret(string):
                yield Span(run.start(), run.start() + len(string), FAMILY)


@cache
def _confessions() -> re.Pattern[str]:
    said = "|".join(map(re.escape, lexicon().confessed))
    return re.compile(rf"(?i)(?<![a-z])(?:{said})(?![a-z])")


def _could_be_secret(string: str) -> bool:
    if NOTHING in string or "://" in string or "@" in string:
        return False
    letters = sum(character.isalpha() for character in string)
    digits = sum(character.isdecimal() for character in string)
    return letters >= _LETTERS and digits >= _DIGITS
