"""Generated interviews: sentences of our own, in any selection and order."""

from hypothesis import strategies as st

from spec.brief import QUESTION_IDS, Answer, Brief, QuestionId

POOL: dict[QuestionId, tuple[str, ...]] = {
    "feature": (
        "Berth bookings for our marinas.",
        "Skippers pay a deposit by card.",
        "Today everything is on paper in the harbour office.",
    ),
    "audience": (
        "Skippers through the app.",
        "Our own harbour offices.",
        "Later on charter companies as partners.",
    ),
    "use_cases": (
        "As a skipper I want to book a berth so that I have a place for the night.",
        "Harbour masters can cancel a booking while it is still open.",
        "Finance exports the deposits of a month.",
        "Skippers must be able to see all bookings, newest first, filtered by status.",
        "The harbour master adds a jetty with length, depth and price.",
        "Look up a boat by its registration number.",
        "Upload a photo of a boat.",
        "Operators approve or reject a claim.",
        "The system automatically deletes old drafts every night.",
        "Tell the skipper when a berth is freed.",
        "Guests may not delete a boat.",
        "Can a pilot rate a marina?",
    ),
    "style": ("REST please.", "GraphQL for the app.", "Whatever fits best."),
    "auth": (
        "Skippers log in with OAuth2.",
        "Charter companies use an API key.",
        "Only finance may export deposits.",
        "Staff sign in with single sign-on.",
        "For the offices: not sure, ask Marek.",
    ),
    "testing": ("A sandbox with three berths.", "Fake cards in staging.", "Not decided yet."),
    "constraints": (
        "p95 under 400 ms for booking.",
        "GDPR applies.",
        "A deposit must never be charged twice.",
        "It should be fast.",
        "At most 50 requests per second for each partner.",
        "Keep bookings for 24 months.",
        "Medical notes of the crew are stored.",
    ),
    "async": (
        "Send a webhook when a booking is confirmed.",
        "Partners are told when a deposit fails.",
        "Nightly jobs clean up.",
    ),
    "context": (
        "Part of the marina programme.",
        "Replaces the paper calendar.",
        "Leans on the payment gateway.",
    ),
}

Told = dict[QuestionId, tuple[str, ...]]


@st.composite
def interviews(draw: st.DrawFn) -> Told:
    """Some sentences under some of the questions; at least one use case."""
    told: Told = {}
    for question in QUESTION_IDS:
        least = 1 if question == "use_cases" else 0
        chosen = st.lists(st.sampled_from(POOL[question]), min_size=least, max_size=4, unique=True)
        if picked := draw(chosen):
            told[question] = tuple(picked)
    return told


def brief(told: Told) -> Brief:
    """The interview in which this was told, a line for each sentence."""
    answers = tuple(
        Answer(question=question, text="\n".join(lines), author="Ann")
        for question, lines in told.items()
        if lines
    )
    return Brief(title="Berths", answers=answers)


def without(told: Told, question: QuestionId, sentence: str) -> Told:
    """The same interview in which this was not said."""
    return {
        asked: tuple(one for one in lines if (asked, one) != (question, sentence))
        for asked, lines in told.items()
    }
