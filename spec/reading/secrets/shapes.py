"""Secrets that are known by their shape: each family's own beginnings, lengths, check digits."""

import re
from collections.abc import Iterator
from functools import cache

from spec.reading.secrets.lexicon import Family, lexicon
from spec.reading.secrets.span import Span


def find(text: str) -> Iterator[Span]:
    """Every secret of a known shape."""
    low = text.lower()
    for family in lexicon().families:
        if any(piece in low for piece in family.near):
            yield from _of(family, text)


def _of(family: Family, text: str) -> Iterator[Span]:
    for pattern in family.patterns:
        compiled = _compiled(pattern)
        group = "secret" if "secret" in compiled.groupindex else 0
        for match in compiled.finditer(text):
            if not family.check or _is_card(match.group(group)):
                yield Span(*match.span(group), family.family)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when a text needs it: all together would take a tenth of a second."""
    return re.compile(pattern)


def _is_card(written: str) -> bool:
    """Whether its check digit is right, and it is no number for tests (ISO/IEC 7812-1, Luhn)."""
    digits = [int(digit) for digit in written if digit.isdecimal()]
    if "".join(map(str, digits)) in lexicon().test_cards:
        return False
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
