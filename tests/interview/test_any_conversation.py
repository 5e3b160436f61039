"""Whatever people do in whatever order: nothing breaks, nobody is stuck, no answer is lost."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from interview import commands as c
from interview.errors import InterviewError
from interview.evolve import fold
from interview.model import Interview
from tests.interview.talking import AISHA, MAREK, PRIYA, SCOPE, Talk, worth

Step = Callable[[Talk], object]
WORDS = (
    "Callers use OAuth2 client credentials.",
    "GDPR. The list should be fast.",
    "As a clerk I want to list refunds. Webhooks tell the shop.",
    "Event-driven: messages and events only",
    "one", "yes", "no", "not sure", "What is that?", "draft now", "back", "pause", "resume",
)  # fmt: skip
PEOPLE = st.sampled_from((PRIYA, MAREK, AISHA))


def says(user: str, text: str, late: int) -> Step:
    """A message, written perhaps some seconds before we hear of it."""
    return lambda talk: talk.says(user, text, ts=f"{1_000 + max(0, talk.ticks - late)}.000900")


def presses(user: str, number: int, option: int | None) -> Step:
    def step(talk: Talk) -> object:
        said = talk.said(user)
        if option is None:
            return talk.does(c.LeaveFollowUp(said, number))
        return talk.does(c.ChooseFollowUp(said, number, option))

    return step


def takes_default(user: str) -> Step:
    return lambda talk: talk.does(c.TakeDefault(talk.said(user), talk.state.current or "context"))


def reopens(user: str, place: int) -> Step:
    return lambda talk: talk.does(c.Reopen(talk.said(user), place or "audience"))


def weighed(about: str) -> Step:
    found = [worth(f"question:{name}.{about}", about) for name in "ab"]  # type: ignore[arg-type]
    return lambda talk: talk.weighed(*found)


def drafted(_: str) -> Step:
    return lambda talk: talk.delivers() if talk.state.status == "drafting" else None


STEPS = st.one_of(
    st.builds(says, PEOPLE, st.sampled_from(WORDS), st.integers(0, 12)),
    st.builds(presses, PEOPLE, st.integers(0, 3), st.sampled_from((None, 0, 1, 2))),
    st.builds(takes_default, PEOPLE),
    st.builds(reopens, PEOPLE, st.integers(0, 3)),
    st.builds(weighed, st.sampled_from(("feature", "audience", "auth", "constraints"))),
    st.builds(drafted, st.just("")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, min_size=5, max_size=60))
def test_any_conversation_holds_together(steps: list[Step]) -> None:
    talk = Talk().starts()
    for step in steps:
        before = talk.state
        try:
            step(talk)
        except InterviewError:
            assert talk.state == before
        check(talk.state)
    assert fold(talk.id, talk.store.load(SCOPE, talk.id)) == talk.state


def check(state: Interview) -> None:
    """What holds after every step."""
    assert len(state.follow_ups) <= 6
    assert len({one.asked.key for one in state.follow_ups}) == len(state.follow_ups)
    assert sum(one.is_open and not one.again for one in state.follow_ups) <= 1
    assert [one.asked.number for one in state.follow_ups] == list(
        range(1, len(state.follow_ups) + 1)
    )
    if state.status == "asking":
        assert state.standing is not None
        assert state.standing in state.posts()
    if not state.requested:
        assert state.standing is not None  # else a draft would have been requested
    assert not (state.left_out and "async" in state.answers)


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, max_size=40))
def test_every_conversation_can_be_finished(steps: list[Step]) -> None:
    talk = Talk().starts()
    for step in steps:
        try:
            step(talk)
        except InterviewError:
            continue
    if talk.state.paused:
        talk.does(c.Resume(talk.said(PRIYA)))
    if not talk.state.requested:
        talk.does(c.DraftNow(talk.said(PRIYA)))
    while talk.state.status == "drafting":
        talk.delivers()
    assert talk.state.status in ("delivered", "asking")  # asking: something was reopened since


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(PEOPLE, st.integers(0, 12)), min_size=1, max_size=12))
def test_no_words_under_a_follow_up_are_lost(told: list[tuple[str, int]]) -> None:
    talk = Talk().starts().says(PRIYA, "Give back part of an order.")
    talk.weighed(worth("question:a"), worth("question:b")).says(PRIYA, "Partners.")
    for number, (user, late) in enumerate(told):
        text = f"Saying number {number}."
        version = talk.state.version
        try:
            says(user, text, late)(talk)
        except InterviewError:
            continue
        if talk.state.version > version:
            assert text in "\n".join(kept(talk.state))
    for number in range(len(told)):
        assert "\n".join(kept(talk.state)).count(f"Saying number {number}.") <= 1


def kept(state: Interview) -> list[str]:
    """Everything that the next draft is told in people's words."""
    said = [reply.text for replies in state.answers.values() for reply in replies]
    return said + [reply.text for one in state.follow_ups for reply in one.replies]
