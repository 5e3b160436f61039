"""Coverage: which other questions a reply answers, on strong cues only."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from spec.brief import QUESTION_IDS, Answer, QuestionId
from spec.own_words import cached
from spec.reading import figures, lexicons, people, regimes, styles
from spec.reading.cues import CueIndex
from spec.reading.sentences import Sentence, sentences
from spec.reading.words import Word, match_at

_BOUNDING = frozenset({"latency", "throughput", "availability", "retention"})
_WISHES = frozenset({"i", "we"})
_STORY = 16  # words in which "I want" follows "as a"


def answered(text: str, asked: QuestionId) -> dict[QuestionId, str]:
    """The other questions that this reply answers, each with the sentences that do."""
    if people.passes(text):
        return {}
    told = sentences(Answer(question=asked, text=text))
    found: dict[QuestionId, str] = {}
    for question in QUESTION_IDS:
        tells = _tellers().get(question)
        if question == asked or tells is None:
            continue
        telling = [one.text for one in told if tells(one)]
        if telling:
            found[question] = "\n".join(telling)
    return found


@cached
def _index() -> dict[str, CueIndex]:
    strong = lexicons.load_table("coverage")
    return {question: CueIndex({question: cues}) for question, cues in strong.items()}


@cached
def _tellers() -> dict[QuestionId, Callable[[Sentence], bool]]:
    return {
        "audience": tells_audience,
        "use_cases": _tells_story,
        "style": _tells_style,
        "auth": lambda one: _cued("auth", one),
        "testing": lambda one: _cued("testing", one),
        "constraints": _tells_constraint,
        "async": lambda one: _cued("async", one),
        "context": lambda one: _cued("context", one),
    }


def tells_audience(one: Sentence) -> bool:
    """Whether it says beyond doubt who calls."""
    return _cued("audience", one)


def _cued(question: str, one: Sentence) -> bool:
    return any(_index()[question].hits(one.line))


def _tells_story(one: Sentence) -> bool:
    """Whether it reads "as a … I want …"."""
    line = one.line
    return any(
        (match_at(line, at, ("as", "a")) or match_at(line, at, ("as", "an"))) and _wishes(line, at)
        for at in range(len(line))
    )


def _wishes(line: Sequence[Word], at: int) -> bool:
    return any(word.low in _WISHES for word in line[at + 2 : at + _STORY])


def _tells_style(one: Sentence) -> bool:
    elsewhere = replace(one, source=one.source.model_copy(update={"question": "feature"}))
    return bool(styles.read(elsewhere))


def _tells_constraint(one: Sentence) -> bool:
    bounds, _ = figures.read(one)
    if any(figure.kind in _BOUNDING for figure in bounds):
        return True
    return bool(regimes.read(one))
