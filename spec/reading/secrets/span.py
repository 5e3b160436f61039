"""Where a secret stands in a text."""

from typing import NamedTuple

NOTHING = "\x00"  # stands where a secret was found already; no text that people write holds it


class Span(NamedTuple):
    """From where to where, and of which family it is."""

    start: int
    end: int
    family: str
