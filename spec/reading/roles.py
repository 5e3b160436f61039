"""Roles: who may do what, as far as it was said outside the use cases."""

from collections.abc import Sequence

from spec.reading import prohibitions, verbs
from spec.reading.facts import RoleRule
from spec.reading.sentences import Sentence
from spec.reading.words import Word, said

_MAY = frozenset({"may", "can", "must", "should", "is", "are"})
_TALL = 4  # words in the name of a role


def read(sentence: Sentence) -> RoleRule | None:
    """Reads "Only finance may export": the role, the deeds, and whether nobody else may."""
    line = sentence.line
    if prohibitions.find(line) is not None:
        return None
    only = bool(line) and line[0].low == "only"
    start = 1 if only else 0
    may = next(
        (at for at in range(start + 1, min(len(line), start + _TALL + 1)) if line[at].low in _MAY),
        -1,
    )
    if may < 0:
        return _with_permission(sentence, line)
    found = [verbs.find(line, at) for at in range(may + 1, min(len(line), may + 8))]
    deeds = tuple(
        dict.fromkeys(verb.base for verb in found if verb is not None and verb.form == "base")
    )
    if not deeds or not (only or line[may].low in ("may", "can")):
        return None
    role = said([word for word in line[start:may] if word.low not in ("the", "a", "an")])
    return RoleRule(sentence.source, role, deeds, only)


def _with_permission(sentence: Sentence, line: Sequence[Word]) -> RoleRule | None:
    """Reads "staff tokens with permission manage gift cards"."""
    for at, word in enumerate(line):
        if word.low in ("permission", "permissions", "scope", "scopes") and at + 1 < len(line):
            return RoleRule(sentence.source, said(line[at + 1 : at + 5]), (), False)
    return None
