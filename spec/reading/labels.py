"""Labels: an operation named in code at the head of a line, "`cancelPolicy`: with reason code"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spec.reading import verbs
from spec.reading.words import Word

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_")


def spelled_out(line: Sequence[Word]) -> tuple[Word, ...]:
    """The line with such a name as words, and without what the colon explains."""
    if not line or not line[0].is_word:
        return tuple(line)
    parts = [part for part in _HUMP.split(line[0].text) if part]
    named = [replace(line[0], text=part.casefold(), low=part.casefold()) for part in parts]
    if len(parts) == 1 or verbs.find(named, 0) is None:
        return tuple(line)
    explained = len(line) > 1 and line[1].low == ":"
    return (*named, *(() if explained else line[1:]))


def names_operation(line: Sequence[Word]) -> bool:
    """Whether the line begins with the name of an operation in code."""
    return spelled_out(line) != tuple(line)
