"""Whatever stands, and whatever is said: it is taken, its author is told, or it is talk."""

from collections.abc import Callable

import pytest

from interview import commands as c
from interview import errors
from interview.events import Item
from interview.model import Interview
from tests.interview.talking import AISHA, MAREK, PRIYA, Talk, item

WORDS = "It replaces the ticket form and depends on the Ledger."


def asking() -> Talk:
    return Talk().starts().says(PRIYA, "Give back part of an order.")


def paused() -> Talk:
    talk = asking()
    return talk.does(c.Pause(talk.said(PRIYA)))


def drafting() -> Talk:
    """Priya has just answered the last question."""
    talk = asking()
    while talk.state.current != "context":
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current or "context"))
    return talk.says(PRIYA, "Part of the monolith exit.")


def drafting_for_long() -> Talk:
    talk = drafting()
    talk.ticks += 60
    return talk


def drafting_early() -> Talk:
    """A question stands open, and the requester wants a draft all the same."""
    talk = asking().says(PRIYA, "draft now")
    talk.ticks += 60
    return talk


def failed() -> Talk:
    talk = drafting_for_long()
    return talk.does(c.RecordFailure(talk.said(""), talk.state.requested, "Lost"))


def delivered(*items: Item) -> Talk:
    return drafting().delivers(*(items or (item(1, MAREK),)))


def drafting_next() -> Talk:
    """Marek has just decided the only open question that he was asked."""
    talk = delivered(item(1, MAREK), item(2, AISHA))
    return talk.says(MAREK, "NC-1: thirty days")


def failed_next() -> Talk:
    talk = drafting_next()
    return talk.does(c.RecordFailure(talk.said(""), talk.state.requested, "Lost"))


def asking_again() -> Talk:
    talk = delivered()
    return talk.does(c.Reopen(talk.said(PRIYA), "style"))


def drafting_while_asking_again() -> Talk:
    return asking_again().says(AISHA, "NC-1: thirty days")


def reopened_while_drafting() -> Talk:
    talk = drafting()
    return talk.does(c.Reopen(talk.said(PRIYA), "style"))


def cancelled() -> Talk:
    talk = delivered()
    return talk.does(c.Cancel(talk.said(PRIYA)))


STATUSES: dict[str, Callable[[], Talk]] = {
    made.__name__: made
    for made in (
        asking,
        paused,
        drafting,
        drafting_for_long,
        drafting_early,
        failed,
        delivered,
        drafting_next,
        failed_next,
        asking_again,
        drafting_while_asking_again,
        reopened_while_drafting,
        cancelled,
    )
}

TAKEN, LEFT = "taken", "left alone"
REPLIES = {
    "the requester's words": (PRIYA, WORDS),
    "the owner's words": (MAREK, WORDS),
    "a bystander's words": ("UBEN", WORDS),
    "a decision by number": ("UBEN", f"NC-1: {WORDS}"),
    "a number without words": (MAREK, "NC-1:"),
    "an unknown number": (MAREK, f"NC-7: {WORDS}"),
    "no": ("UBEN", "no"),
    "not sure": ("UBEN", "not sure"),
    "thanks": ("UBEN", "Thanks everybody, great job!"),
    "no words": ("UBEN", "🎉"),
}
NO_ITEM, NOTHING = errors.NoSuchItem, errors.EmptyDecision
FASTER, SOON, OVER = errors.AlreadyAnswered, errors.AskedAgainSoon, errors.InterviewCancelled
EMOJI = errors.OnlyEmoji

# In the order of REPLIES.
EXPECTED: dict[str, tuple[object, ...]] = {
    "asking": (TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM, NO_ITEM, TAKEN, TAKEN, TAKEN, EMOJI),
    "paused": (LEFT, LEFT, LEFT, NO_ITEM, NO_ITEM, NO_ITEM, LEFT, LEFT, LEFT, EMOJI),
    "drafting": (TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM, NO_ITEM, FASTER, FASTER, LEFT, EMOJI),
    "drafting_for_long": (TAKEN, LEFT, LEFT, NO_ITEM, NO_ITEM, NO_ITEM, LEFT, LEFT, LEFT, EMOJI),
    "drafting_early": (TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM, NO_ITEM, TAKEN, TAKEN, LEFT, EMOJI),
    "failed": (TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM, NO_ITEM, FASTER, FASTER, LEFT, EMOJI),
    "delivered": (LEFT, TAKEN, LEFT, TAKEN, NOTHING, NO_ITEM, LEFT, LEFT, LEFT, EMOJI),
    "drafting_next": (LEFT, TAKEN, LEFT, TAKEN, NOTHING, NO_ITEM, LEFT, LEFT, LEFT, EMOJI),
    "failed_next": (LEFT, TAKEN, LEFT, TAKEN, NOTHING, NO_ITEM, LEFT, LEFT, LEFT, EMOJI),
    "asking_again": (TAKEN, TAKEN, TAKEN, TAKEN, NOTHING, NO_ITEM, TAKEN, TAKEN, TAKEN, EMOJI),
    "drafting_while_asking_again": (
        *(TAKEN, TAKEN, TAKEN, TAKEN, NOTHING),
        *(NO_ITEM, TAKEN, TAKEN, LEFT, EMOJI),
    ),
    "reopened_while_drafting": (
        *(SOON, TAKEN, TAKEN, NO_ITEM, NO_ITEM),
        *(NO_ITEM, FASTER, FASTER, LEFT, EMOJI),
    ),
    "cancelled": (OVER,) * 10,
}
CASES = [
    pytest.param(status, reply, wanted, id=f"{status}: {reply}")
    for status, row in EXPECTED.items()
    for reply, wanted in zip(REPLIES, row, strict=True)
]


def outcome(talk: Talk, user: str, text: str, ts: str = "") -> object:
    """What became of a reply: taken, left alone, or the error that tells its author."""
    before = talk.state.version
    try:
        talk.says(user, text, ts=ts)
    except errors.InterviewError as told:
        assert talk.state.version == before
        return type(told)
    return TAKEN if talk.state.version > before else LEFT


def kept(state: Interview) -> str:
    """Everything that the next revision is drafted from."""
    said = [reply.text for replies in state.answers.values() for reply in replies]
    return "\n".join([*said, *(decided.text for decided in state.decided)])


def test_every_status_has_its_row() -> None:
    assert list(STATUSES) == list(EXPECTED)
    seen = {made().state.status for made in STATUSES.values()}
    assert seen == {"asking", "paused", "drafting", "failed", "delivered", "cancelled"}


@pytest.mark.parametrize(("status", "reply", "wanted"), CASES)
def test_a_reply_is_taken_or_told_or_talk(status: str, reply: str, wanted: object) -> None:
    talk = STATUSES[status]()
    user, text = REPLIES[reply]
    assert outcome(talk, user, text) == wanted
    assert wanted != TAKEN or WORDS not in text or WORDS in kept(talk.state)


@pytest.mark.parametrize("status", [status for status in STATUSES if status != "asking"])
def test_whatever_is_taken_after_the_questions_reaches_a_revision(status: str) -> None:
    for user, text in REPLIES.values():
        talk = STATUSES[status]()
        before = talk.state.requested
        if outcome(talk, user, text) == TAKEN:
            assert talk.state.requested > before or talk.delivers().state.requested > before


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("text", ["// is this the right channel?", f"@{AISHA} have a look"])
def test_talk_is_left_alone_whatever_stands(status: str, text: str) -> None:
    talk = STATUSES[status]()
    before = talk.state.version
    talk.says(MAREK, text, mentions=(AISHA,))
    assert talk.state.version == before


@pytest.mark.parametrize("earlier", [False, True])
def test_two_who_answer_the_last_question_at_once_are_both_kept(earlier: bool) -> None:
    talk = drafting()
    (priyas,) = talk.state.answers["context"]
    moment = float(priyas.source.ts)
    talk.says(MAREK, WORDS, ts=f"{moment - 0.5 if earlier else moment + 5:.6f}")
    assert [reply.author for reply in talk.state.answers["context"]] == [PRIYA, MAREK]
    assert talk.delivers().state.requested == 2


def test_what_was_written_before_the_summary_counts_however_late_it_comes() -> None:
    talk = drafting()
    ts = talk.now()
    talk.delivers()
    talk.says(MAREK, WORDS, ts=ts)
    assert talk.state.answers["context"][-1].text == WORDS
    assert talk.state.requested == 2


def test_what_was_written_before_the_pause_counts_however_late_it_comes() -> None:
    talk = asking()
    ts = talk.now()
    talk.ticks += 1
    talk.does(c.Pause(talk.said(PRIYA))).says(MAREK, "Forty agents.", ts=ts)
    assert [reply.text for reply in talk.state.answers["audience"]] == ["Forty agents."]
    assert talk.state.status == "paused"


def test_an_answer_on_its_way_does_not_replace_the_answer_that_is_asked_again() -> None:
    talk = asking()
    talk.does(c.Reopen(talk.said(PRIYA), "feature"))
    asked_again = talk.state.posted["feature"]
    talk.says(MAREK, "Forty agents.", ts=f"{float(asked_again) - 0.5:.6f}")
    assert [reply.text for reply in talk.state.answers["audience"]] == ["Forty agents."]
    assert talk.state.reopened == "feature"


def test_a_decision_by_somebody_else_does_not_end_the_asking() -> None:
    talk = drafting_while_asking_again()
    assert talk.state.reopened == "style"
    assert talk.delivers(item(1, MAREK)).state.status == "asking"
    talk.says(PRIYA, "GraphQL")
    assert [reply.text for reply in talk.state.answers["style"]] == ["GraphQL"]


def test_the_owner_who_was_slower_is_told_who_decided() -> None:
    talk = delivered().says(AISHA, "NC-1: thirty days")
    with pytest.raises(errors.AlreadyDecided) as told:
        talk.says(MAREK, WORDS)
    assert told.value.values == {"by": AISHA, "number": "NC-1"}


def test_who_goes_on_with_a_decision_adds_to_it() -> None:
    talk = drafting_next().says(MAREK, "And sixty for partners.")
    assert talk.state.decided[-1].text == "thirty days\nAnd sixty for partners."
    assert [decided.key for decided in talk.state.decided] == ["question:1"] * 2
    assert talk.says(MAREK, "ok").state.decided[-1].text.endswith("partners.")


def test_a_word_that_agrees_with_the_last_answer_is_left_alone() -> None:
    talk = asking()
    while talk.state.current != "async":
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current or "async"))
    talk.does(c.TakeDefault(talk.said(PRIYA), "context")).says(PRIYA, "yes")
    assert talk.state.status == "drafting"
    assert outcome(talk, MAREK, "yes") == LEFT
    assert outcome(talk, MAREK, "no") == errors.AlreadyAnswered


@pytest.mark.parametrize("text", ["NC-1 – thirty days", "*NC-1*: thirty days", "NC-1) thirty days"])
def test_a_number_may_be_set_off_in_other_ways(text: str) -> None:
    assert [decided.text for decided in delivered().says(AISHA, text).state.decided] == [
        "thirty days"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It depends on items that were shipped.",
        "Thirty days later it expires.",
        "We keep it for a year, delete it later, and thank nobody in particular for this rule.",
    ],
)
def test_an_owner_who_speaks_of_time_has_decided(text: str) -> None:
    assert [decided.text for decided in delivered().says(MAREK, text).state.decided] == [text]
