"""Facts that one cue tells: audience, promises, environments."""

from collections.abc import Sequence

from spec.reading import cues
from spec.reading.cues import Hit
from spec.reading.facts import NamedFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word

_PLACE = 3  # words in which a place follows "stays in"


def named(table: str, sentence: Sentence) -> list[NamedFact]:
    """What the table of cues with this name tells: audience, environments, context, promises."""
    line = sentence.line
    found: dict[str, NamedFact] = {}
    for hit in cues.index(table).longest(line):
        if hit.denied and hit.label not in ("none", "never twice", "no loss"):
            continue
        if hit.label != "residency" or _placed(line, hit):
            found.setdefault(hit.label, NamedFact(sentence.source, hit.label, hit.cue))
    return list(found.values())


def _placed(line: Sequence[Word], hit: Hit) -> bool:
    """Whether a place follows "stays in"; a system is none."""
    if not hit.cue.casefold().endswith(" in"):
        return True
    after = line[hit.end : hit.end + _PLACE]
    named = bool(after) and after[0].text[:1].isupper()
    return named or any(cues.index("places").hits(after))
