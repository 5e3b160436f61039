"""Audience: who calls the API, where it was said beyond doubt in an answer to another question."""

from collections.abc import Sequence

from spec.reading import coverage, cues
from spec.reading.facts import NamedFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word

_OFFERED = frozenset({"api", "apis", "interface", "endpoint", "endpoints"})
_KINDS = frozenset({"rest", "http", "json", "graphql", "grpc", "web"})
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
