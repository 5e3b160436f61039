"""Audience: who calls the API, and whether outsiders do although it is for our own people."""

from collections.abc import Sequence

from spec.reading import coverage, cues
from spec.reading.facts import NamedFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word

_OFFERED = frozenset({"api", "apis", "interface", "endpoint", "endpoints"})
_KINDS = frozenset({"rest", "http", "json", "graphql", "grpc", "web"})
_MAY = frozenset(
    {"should", "can", "may", "must", "want", "wants", "need", "needs", "would", "could", "shall"}
)
_REACH = 5  # words in which "API for" stands before those it is for


def read(sentence: Sentence) -> list[NamedFact]:
    """Reads "a REST API for partners", "a public API", "only our own services call it"."""
    line = sentence.line
    told = cues.index("audience").hits(line)
    near = [hit for hit in told if not hit.denied and _of_api(line, hit.at, hit.end)]
    found = {hit.label: NamedFact(sentence.source, hit.label, hit.cue) for hit in near}
    if not found and coverage.tells_audience(sentence):
        return [NamedFact(sentence.source, "stated", "")]
    return list(found.values())


def is_inside_only(sentence: Sentence) -> bool:
    """Whether it says that nobody but our own people calls."""
    return any(cues.index("inside_only").longest(sentence.line))


def outsiders(sentence: Sentence) -> list[NamedFact]:
    """Whoever from outside is to do something: "patients should be able to register"."""
    line = sentence.line
    return [
        NamedFact(sentence.source, "outsiders", hit.cue)
        for hit in cues.index("outsiders").longest(line)
        if not hit.denied and _acts(line, hit.at, hit.end)
    ]


def _acts(line: Sequence[Word], at: int, end: int) -> bool:
    """Whether a wish or a permission follows, or "as a" goes before."""
    if at > 1 and line[0].low == "as" and line[at - 1].low in ("a", "an", "the"):
        return at <= _REACH
    after = [word.low for word in line[end : end + 2]]
    return bool(_MAY & set(after)) and not cues.NEGATIONS & {*after, *_lows(line, end, end + 4)}


def _lows(line: Sequence[Word], start: int, end: int) -> list[str]:
    return [word.low for word in line[start:end]]


def _of_api(line: Sequence[Word], at: int, end: int) -> bool:
    """Whether "API for" stands before the cue, or "API" right behind it."""
    before = [word.low for word in line[max(0, at - _REACH) : at]]
    if any(word.low in cues.NEGATIONS for word in line[:at]):
        return False
    if "for" in before and _OFFERED & set(before[: before.index("for")]):
        return True
    after = [word.low for word in line[end : end + 2]]
    kind = after[0] if after else ""
    return kind in _OFFERED or (kind in _KINDS and after[-1] in _OFFERED)
