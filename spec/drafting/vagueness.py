"""Vagueness: words that nobody can test are asked about, unless a figure stands beside them."""

from itertools import pairwise

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.drafting.owners import answer_of
from spec.model import Source, Topic
from spec.reading.facts import Vague

_BY_TOPIC: dict[Topic, str] = {
    "performance": "performance.target",
    "volume": "volume.expected",
    "availability": "availability.target",
    "security": "security.meaning",
    "data_retention": "data_retention.period",
    "testing": "testing.environment",
    "scope": "scope.wish",
}

_FIGURES: dict[Topic, str] = {
    "performance": "latency",
    "volume": "throughput",
    "availability": "availability",
    "data_retention": "retention",
    "rate_limits": "rate limit",
}


def ask(desk: Desk) -> None:
    """Raises one open question for each kind of vague word that no figure explains."""
    open_words = _unexplained(desk)
    for topic in dict.fromkeys(one.topic for one in open_words):
        words = [one for one in open_words if one.topic == topic]
        sources = tuple(dict.fromkeys(one.source for one in words))
        said = words[0].source.sentence if topic == "scope" else words[0].word
        if topic in _BY_TOPIC:
            desk.ask(_BY_TOPIC[topic], sources=sources, word=said, what="the records of this API")
        else:
            _ask_openly(desk, topic, sources, said)


def _ask_openly(desk: Desk, topic: Topic, sources: tuple[Source, ...], word: str) -> None:
    """Asks what such a word means, in the words of the topic."""
    asking = knowledge.undecided()[topic]
    told = f"“{word}” cannot be tested: “{sources[0].sentence}” {asking.question}"
    worded = asking.model_copy(update={"question": desk.filled(told)})
    desk.ask_about(f"{topic}.vague", worded, sources, blocking=False)


def subject(vague: Vague, desk: Desk) -> str:
    """The open question that was raised about this word; empty if there is none."""
    asked = _BY_TOPIC.get(vague.topic, f"{vague.topic}.vague")
    return asked if desk.is_asked(f"question:{asked}", vague.source) else ""


def _unexplained(desk: Desk) -> list[Vague]:
    """The words that no figure of their kind explains in their sentence or in the one after it."""
    measured = _measured(desk)
    return [
        one
        for one in desk.facts.vague
        if (_FIGURES.get(one.topic, ""), one.source) not in measured
        and not (one.topic == "testing" and desk.facts.environments)
    ]


def _measured(desk: Desk) -> set[tuple[str, Source]]:
    """Each sentence with a figure, and the one before it in the same answer, by kind of figure."""
    told = [one.source for one in desk.facts.sentences]
    before = {
        after: first for first, after in pairwise(told) if answer_of(first) == answer_of(after)
    }
    found = {(one.kind, one.source) for one in desk.facts.figures}
    return found | {(kind, before[source]) for kind, source in found if source in before}
