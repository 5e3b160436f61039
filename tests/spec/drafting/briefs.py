"""Briefs for the tests of drafting."""

from spec.brief import Answer, Brief, QuestionId
from spec.drafting import draft
from spec.house_style import HouseStyle
from spec.model import ApiSpec, OpenQuestion

MARINA: dict[QuestionId, str] = {
    "feature": "Berth bookings for our marinas. Skippers book a berth and pay a deposit.",
    "audience": "Skippers through the app, and the harbour offices.",
    "use_cases": (
        "- As a skipper I want to book a berth so that I have a place for the night\n"
        "- As a skipper I want to see all bookings, newest first, filtered by status\n"
        "- As a harbour master I can cancel a booking while it is still open\n"
        "- Finance exports the deposits of a month\n"
        "- As a harbour master I want to add a berth with length, depth and price"
    ),
    "style": "REST",
    "auth": "OAuth2, skippers log in. Only finance may export. The offices: not sure, ask Marek.",
    "testing": "a sandbox with three berths",
    "constraints": "p95 < 400 ms for booking. GDPR. A deposit must never be charged twice.",
    "async": "webhook when a booking is confirmed or a deposit fails",
    "context": "Part of the marina programme; replaces the paper calendar.",
}


def brief(answers: dict[QuestionId, str] | None = None, **more: object) -> Brief:
    """A brief with these answers, those of the marina if none are given."""
    told = MARINA if answers is None else answers
    given = tuple(
        Answer(question=question, text=text, author="Ann") for question, text in told.items()
    )
    return Brief.model_validate({"title": "Berth bookings", "answers": given, **more})


def drafted(answers: dict[QuestionId, str] | None = None, **more: object) -> ApiSpec:
    """The draft of such a brief."""
    return draft(brief(answers, **more), HouseStyle())


def asked(spec: ApiSpec, key: str) -> OpenQuestion:
    """The open question with this key."""
    return next(one for one in spec.open_questions if one.key == f"question:{key}")


def topics(spec: ApiSpec) -> set[str]:
    """What is asked about."""
    return {one.topic for one in spec.open_questions}
