"""Deferrals: whoever was named as the one who knows is asked, once."""

from spec.brief import QuestionId
from spec.drafting import names
from spec.drafting.desk import Desk
from spec.drafting.owners import called

_SUBJECTS: dict[QuestionId, str] = {
    "feature": "scope.deferred",
    "audience": "audience.deferred",
    "use_cases": "scope.deferred",
    "style": "style.deferred",
    "auth": "auth.deferred",
    "testing": "testing.deferred",
    "constraints": "performance.deferred",
    "async": "events.deferred",
    "context": "ownership.deferred",
}


def ask(desk: Desk) -> None:
    """Asks each person who was named, unless an open question came of that sentence already."""
    _revisit(desk)
    asked: dict[str, str] = {}  # subject -> who was asked first
    for one in desk.facts.deferrals:
        if not desk.is_asked_about(one.source):
            subject = _SUBJECTS[one.source.question]
            first = asked.setdefault(subject, one.name)
            among = "" if one.name == first else names.slug(one.name)
            name = called(desk.brief, desk.house, one)
            said = one.source.sentence
            desk.ask(subject, among=among, sources=(one.source,), name=name, word=said)


def _revisit(desk: Desk) -> None:
    """Takes up what was decided, where the decision itself has closed the gap."""
    for subject, sources in (
        ("testing.environment", desk.said("testing")),
        ("events.delivery", tuple(one for one in desk.facts.unsure if one.question == "async")),
    ):
        decided = desk.decided(f"question:{subject}")
        if decided:
            desk.ask(subject, sources=[one for one in sources if one not in decided])
