"""Moods: whether what a sentence names is wanted, refused, for later, in doubt, or of the past."""

from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.cues import CueIndex, Hit
from spec.reading.facts import Mood
from spec.reading.words import Word

_BREAKS = frozenset(",;:()—–!?")
_CONTRASTS = frozenset({"but", "while", "whereas", "though", "although", "however", "because"})
_LINKS = frozenset({"or", "nor"})
_TONES: dict[str, Mood] = {"elsewhere": "elsewhere", "later": "later", "doubting": "doubtful"}
_NEAR = 4  # words between a refusal and what it refuses


@cached
def _index() -> CueIndex:
    return CueIndex(lexicons.load_table("moods"))


def of(line: Sequence[Word], named: Sequence[Hit]) -> list[Mood]:
    """The mood in which each of these is named; they stand in order.

    What somebody uses today is `former`; whether it stays is told by what else is wanted.
    """
    if not named:
        return []
    told = _index().longest(line)
    found: list[Mood] = []
    for place, hit in enumerate(named):
        before = named[place - 1] if place else None
        if before is not None and found[-1] == "refused" and _listed(line, before, named[place:]):
            found.append("refused")
            continue
        found.append(_mood(line, hit, before, told))
    return found


def wishes(line: Sequence[Word]) -> bool:
    """Whether the sentence says what is to be, rather than what is."""
    return any(hit.label == "wanting" for hit in _index().longest(line))


def clause(line: Sequence[Word], at: int) -> tuple[int, int]:
    """Where the clause begins and ends in which this word stands."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if _is_break(line[i])), 0)
    end = next((i for i in range(at, len(line)) if _is_break(line[i])), len(line))
    return start, end


def _is_break(word: Word) -> bool:
    return word.low in _BREAKS or word.low in _CONTRASTS


def _mood(line: Sequence[Word], hit: Hit, before: Hit | None, told: Sequence[Hit]) -> Mood:
    start, end = clause(line, hit.at)
    inside = [one for one in told if start <= one.at and one.end <= end]
    left = max(before.end if before else 0, hit.at - _NEAR)
    nearest = [one for one in inside if left <= one.at and one.end <= hit.at]
    labels = {one.label for one in nearest}
    behind = {one.label for one in inside if hit.end <= one.at <= hit.end + 2}
    if "lacking" in labels:
        return "lacking"
    if ("refusing" in labels and "adding" not in labels) or "refusing_after" in behind:
        return "refused"
    return _tone({one.label for one in inside})


def _tone(around: set[str]) -> Mood:
    """What the rest of the clause says about when, or about whom."""
    for label, mood in _TONES.items():
        if label in around:
            return mood
    return "former" if "formerly" in around and "wanting" not in around else "stated"


def _listed(line: Sequence[Word], before: Hit, rest: Sequence[Hit]) -> bool:
    """Whether a refusal goes on: "no passwords, keys or cookies"."""
    between = [word.low for word in line[before.end : rest[0].at]]
    if between and all(low in _LINKS for low in between):
        return True
    if between != [","] or len(rest) == 1:
        return False
    following = [word.low for word in line[rest[0].end : rest[1].at]]
    return bool(_LINKS & set(following))
