"""Data classes: which kinds of data a sentence speaks of, and how sure that is."""

from collections.abc import Iterator, Sequence

from spec.model import DataClass
from spec.reading import cues, lexicons, verbs
from spec.reading.cues import Hit
from spec.reading.facts import Confidence, DataFact
from spec.reading.sentences import Sentence
from spec.reading.words import Word

_OF_AGE = 18
_DIGITS = 2  # of an age below that
_AGES = frozenset({"age", "aged", "ages", "aging"})
_UPWARDS = (("and", "up"), ("and", "older"), ("and", "over"), ("years", "old"), ("year", "olds"))
_AUXILIARIES = frozenset({"has", "have", "had", "is", "are", "was", "were", "get", "gets", "who"})
_NEAR_START = 3  # words before somebody who acts
_SAID_OF_CALLERS = frozenset({"audience", "auth", "style", "testing"})
_ABOUT_WAYS_IN = frozenset({"auth", "testing", "style"})  # a password there is no data


def read(sentence: Sentence) -> list[DataFact]:
    """The classes of data that the words speak of, each once, the surest."""
    found: dict[DataClass, DataFact] = {}
    for fact in _all(sentence):
        known = found.get(fact.data_class)
        if known is None or known.confidence == "guessed":
            found[fact.data_class] = fact
    return list(found.values())


def denied(sentence: Sentence) -> list[DataFact]:
    """The classes that are expressly not touched: "no personal data"."""
    hits = cues.index("data_denied").longest(sentence.line)
    return [DataFact(sentence.source, hit.label, hit.cue) for hit in hits]  # type: ignore[arg-type]


def _all(sentence: Sentence) -> Iterator[DataFact]:
    line, source = sentence.line, sentence.source
    for hit in _wished("data", sentence):
        if not hit.denied or hit.label not in ("personal", "public"):
            yield DataFact(source, hit.label, hit.cue)  # type: ignore[arg-type]
    if any(_is_young(line, at) for at in range(len(line))):
        yield DataFact(source, "children", _age(line), "implied")
    for hit in _wished("data_people", sentence):
        if not hit.denied:
            sure: Confidence = "guessed" if _only_calls(sentence, hit) else "implied"
            yield DataFact(source, hit.label, hit.cue, sure)  # type: ignore[arg-type]
    for hit in _wished("data_soft", sentence):
        if not hit.denied:
            yield DataFact(source, hit.label, hit.cue, "guessed")  # type: ignore[arg-type]


def _wished(table: str, sentence: Sentence) -> Iterator[Hit]:
    """The hits that speak of data: a password named as a way in does not."""
    about_ways_in = sentence.source.question in _ABOUT_WAYS_IN
    for hit in cues.index(table).longest(sentence.line):
        if hit.label != "credentials" or not about_ways_in:
            yield hit


def _only_calls(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody is named as the one who acts, not as the one whom the data is about."""
    line = sentence.line
    if sentence.source.question in _SAID_OF_CALLERS:
        return True
    if line[hit.end - 1].owner:
        return False
    first = max(0, hit.at - _NEAR_START)
    if any(word.low == "as" for word in line[first : hit.at]):
        return True
    after = line[hit.end] if hit.end < len(line) else None
    if after is None:
        return False
    acts = verbs.find(line, hit.end)
    if after.low in lexicons.sentences().modals or after.low in _AUXILIARIES:
        return True
    return hit.at < _NEAR_START and acts is not None


def _is_young(line: Sequence[Word], at: int) -> bool:
    """Whether an age below 18 stands here: "age 10", "12 and up", "14-year-olds"."""
    low = line[at].low
    if not low[:1].isdigit():
        return False
    digits, _, rest = low.partition("-")
    if not digits.isdecimal() or len(digits) > _DIGITS or int(digits) >= _OF_AGE:
        return False
    if rest.startswith("year-old"):
        return True
    if at and line[at - 1].low in _AGES:
        return True
    after = tuple(word.low for word in line[at + 1 : at + 3])
    if after in _UPWARDS:
        return True
    return after[:1] == ("to",) and _is_age(line, at)


def _is_age(line: Sequence[Word], at: int) -> bool:
    """Whether years follow, or an age goes before: "from 6 to 12 years old"."""
    near = {word.low for word in (*line[max(0, at - 2) : at], *line[at + 2 : at + 5])}
    return bool(near & (_AGES | {"old", "olds"}))


def _age(line: Sequence[Word]) -> str:
    at = next(at for at in range(len(line)) if _is_young(line, at))
    return " ".join(word.text for word in line[max(0, at - 1) : at + 3])
