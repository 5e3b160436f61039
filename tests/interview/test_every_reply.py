"""Whatever stands, and whatever is said: it is taken, its author is told, or it is talk."""

import pytest

from interview import errors
from interview.model import Interview
from tests.interview.statuses import LEFT, STATUSES, TAKEN, WORDS, outcome
from tests.interview.talking import AISHA, MAREK, PRIYA

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
EMOJI, TO_WHAT = errors.OnlyEmoji, errors.NoToWhat

# In the order of REPLIES.
EXPECTED: dict[str, tuple[object, ...]] = {
    "asking": (TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM, NO_ITEM, TAKEN, TAKEN, TAKEN, EMOJI),
    "following_up": (
        *(TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM),
        *(NO_ITEM, TO_WHAT, TAKEN, LEFT, EMOJI),
    ),
    "followed_up": (TAKEN, TAKEN, TAKEN, NO_ITEM, NO_ITEM, NO_ITEM, FASTER, FASTER, LEFT, EMOJI),
    "given_up": (TAKEN, LEFT, LEFT, NO_ITEM, NO_ITEM, NO_ITEM, LEFT, LEFT, LEFT, EMOJI),
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


def kept(state: Interview) -> str:
    """Everything that the next revision is drafted from."""
    said = [reply.text for replies in state.answers.values() for reply in replies]
    said += [reply.text for one in state.follow_ups for reply in one.replies]
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


@pytest.mark.parametrize(
    "status", [status for status in STATUSES if status not in ("asking", "following_up")]
)
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
