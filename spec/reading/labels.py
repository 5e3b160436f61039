"""Labels: an operation named in code at the head of a line, "`cancelPolicy`: with reason code"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spec.reading import verbs
from spec.reading.words import Word

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_")

_EXPLAINED = 3  # the name, the colon, and what it explains
_CARRYING = frozenset({"with", "w", "including"})  # "`cancelPolicy`: with a reason code"
_TOPIC = 6  # words of a topic before its colon


def spelled_out(line: Sequence[Word]) -> tuple[Word, ...]:
    """The line with such a name as words; of what the colon explains, only what is sent along."""
    if not line or not line[0].is_word:
        return tuple(line)
    turned = _topic_first(line)
    if turned:
        return turned
    parts = [part for part in _HUMP.split(line[0].text) if part]
    named = [replace(line[0], text=part.casefold(), low=part.casefold()) for part in parts]
    if len(parts) == 1 or verbs.find(named, 0) is None:
        return tuple(line)
    if len(line) < _EXPLAINED or line[1].low != ":":
        return (*named, *line[1:])
    return (*named, *(line[2:] if line[2].low in _CARRYING else ()))


def _topic_first(line: Sequence[Word]) -> tuple[Word, ...]:
    """Reads "artifacts: list, download": the deeds stand behind their thing."""
    colon = next((at for at, word in enumerate(line[:_TOPIC]) if word.low == ":"), 0)
    told = line[colon + 1 :]
    deeds = [word for word in told if word.is_word and word.low not in ("and", "or", "then")]
    if not colon or not deeds or verbs.find(line, 0) is not None:
        return ()
    if any(verbs.find([word], 0) is None for word in deeds):
        return ()
    last = max(at for at, word in enumerate(told) if word.is_word) + 1
    return (*told[:last], *line[:colon])


def names_operation(line: Sequence[Word]) -> bool:
    """Whether the line begins with the name of an operation in code."""
    return spelled_out(line) != tuple(line)
