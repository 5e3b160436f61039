"""Deferrals: what was left open is asked about, of whoever was named as the one who knows."""

from collections.abc import Iterator

from spec.brief import QuestionId
from spec.drafting import knowledge, names
from spec.drafting.desk import Desk
from spec.drafting.knowledge import Asking
from spec.drafting.owners import called
from spec.model import Source, Topic
from spec.reading.facts import Deferral, Undecided

_OPEN = 6  # sentences that leave something open about which a question is raised
_UNDER: dict[QuestionId, str] = {
    "feature": "scope",
    "audience": "audience",
    "use_cases": "scope",
    "style": "style",
    "auth": "auth",
    "testing": "testing",
    "constraints": "performance",
    "async": "events",
    "context": "ownership",
}


def ask(desk: Desk) -> None:
    """Asks about everything that was left open, unless an open question came of it already."""
    _revisit(desk)
    topics = {one.source: one for one in desk.facts.undecided}
    asked: dict[str, str] = {}  # subject -> who was asked first
    for one in desk.facts.deferrals:
        subject = _subject(one.source, topics.get(one.source))
        if not _is_asked(desk, subject, one.source):
            first = asked.setdefault(subject, one.name)
            _ask_person(desk, subject, one, "" if one.name == first else one.name)
    named = {one.source for one in desk.facts.deferrals}
    left = [one for one in _open(desk) if one.source not in named]
    for open_ in left[:_OPEN]:
        _ask_openly(desk, open_)


def _subject(source: Source, open_: Undecided | None) -> str:
    """What is asked about: the topic of the sentence, else that of the question it answers."""
    own = _UNDER[source.question]
    if open_ is None or open_.topic is None or own in ("auth", "style"):
        return own
    return open_.topic


def _is_asked(desk: Desk, subject: str, source: Source) -> bool:
    """Whether this sentence raised a question on the subject, or any where it names none."""
    asked = desk.topics_of(source)
    return subject in asked or (bool(asked) and subject == _UNDER[source.question])


def _ask_person(desk: Desk, subject: str, one: Deferral, among: str) -> None:
    name = called(desk.brief, desk.house, one)
    key = f"{subject}.deferred.{names.slug(among)}" if among else f"{subject}.deferred"
    asking = _worded(desk, subject, f"{name} was named for this: “{{word}}”", (one.source,))
    desk.ask_about(key, asking, (one.source,), blocking=False)


def _open(desk: Desk) -> Iterator[Undecided]:
    """What is open and was not asked about, each topic of an answer once."""
    told: set[tuple[QuestionId, Topic]] = set()
    for one in desk.facts.undecided:
        if one.topic is None or (one.source.question, one.topic) in told:
            continue
        sources = [source for source in (one.source, one.about) if source is not None]
        if not any(one.topic in desk.topics_of(source) for source in sources):
            told.add((one.source.question, one.topic))
            yield one


def _ask_openly(desk: Desk, one: Undecided) -> None:
    subject = one.topic or "scope"
    sources = (one.source,) if one.about is None else (one.about, one.source)
    asking = _worded(desk, subject, "“{word}” is still open.", sources)
    key = f"{subject}.open.{names.slug(one.source.sentence)}"
    desk.ask_about(key, asking, sources, blocking=False)


def _worded(desk: Desk, subject: str, front: str, sources: tuple[Source, ...]) -> Asking:
    asking = knowledge.undecided()[subject]
    said = " ".join(source.sentence for source in sources)
    question = desk.filled(f"{front} {asking.question}", word=said)
    return asking.model_copy(update={"question": question})


def _revisit(desk: Desk) -> None:
    """Takes up what was decided, where the decision itself has closed the gap."""
    for subject, sources in (
        ("testing.environment", desk.said("testing")),
        ("events.delivery", tuple(one for one in desk.facts.unsure if one.question == "async")),
    ):
        decided = desk.decided(f"question:{subject}")
        if decided:
            desk.ask(subject, sources=[one for one in sources if one not in decided])
