"""Styles: which architectures are named, and in which mood."""

from collections.abc import Iterable, Sequence

from spec.brief import Answer
from spec.model import Style
from spec.reading import cues, moods
from spec.reading.cues import Hit
from spec.reading.facts import StyleFact
from spec.reading.sentences import Sentence, sentences
from spec.reading.words import Word

_LOUD = frozenset({"rest"})  # elsewhere than under its own question only in capitals
_MEDIA = frozenset({"event-driven", "event", "asyncapi"})  # elsewhere a broker is a dependency
_BETWEEN = 3  # words between two alternatives


def read(sentence: Sentence) -> list[StyleFact]:
    """The architectures that are named here and not refused, postponed or those of others."""
    line = sentence.line
    asked = sentence.source.question == "style"
    named = cues.index("styles").longest(line)
    named = [hit for hit in named if asked or _is_architecture(line, hit)]
    wanted: list[StyleFact] = []
    last: Hit | None = None
    for hit, mood in zip(named, moods.of(line, named), strict=True):
        if mood not in ("stated", "doubtful", "former"):
            continue
        if last is not None and last.label != hit.label and _is_alternative(line, last, hit):
            wanted[-1] = StyleFact(sentence.source, wanted[-1].style, "doubtful")
            continue
        wanted.append(StyleFact(sentence.source, hit.label, mood))  # type: ignore[arg-type]
        last = hit
    return wanted


def named(answers: Iterable[Answer]) -> tuple[Style, ...]:
    """The architectures that these answers state."""
    told = (one for answer in answers for one in sentences(answer))
    facts = (fact for one in told for fact in read(one))
    return tuple(dict.fromkeys(fact.style for fact in facts if fact.mood == "stated"))


def refused(sentence: Sentence) -> list[str]:
    """The architectures that are expressly not wanted."""
    line = sentence.line
    named = cues.index("styles").longest(line)
    moods_of = zip(named, moods.of(line, named), strict=True)
    return [hit.label for hit, mood in moods_of if mood == "refused"]


def _is_architecture(line: Sequence[Word], hit: Hit) -> bool:
    """Whether the word is more than a word there: REST in capitals, no broker."""
    word = line[hit.at]
    if hit.label == "event":
        return word.low in _MEDIA
    return word.low not in _LOUD or word.text == "REST"


def _is_alternative(line: Sequence[Word], one: Hit, other: Hit) -> bool:
    between = [word.low for word in line[one.end : other.at]]
    return "or" in between[-_BETWEEN:]
