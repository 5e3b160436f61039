"""Interviews in every status, and what becomes of a reply in them."""

from collections.abc import Callable

from interview import commands as c
from interview import errors
from interview.events import Item
from tests.interview.talking import AISHA, MAREK, PRIYA, Talk, item, worth

WORDS = "It replaces the ticket form and depends on the Ledger."
TAKEN, LEFT = "taken", "left alone"


def asking() -> Talk:
    return Talk().starts().says(PRIYA, "Give back part of an order.")


def following_up() -> Talk:
    """A follow-up about the first answer stands."""
    talk = asking().weighed(worth("question:a"), worth("question:b"))
    return talk.says(PRIYA, "Our own services only.")


def followed_up() -> Talk:
    """Everything is asked, and Priya has just decided the last follow-up."""
    talk = asking()
    while talk.state.current != "context":
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current or "context"))
    talk.weighed(worth("question:a")).says(PRIYA, "Part of the monolith exit.")
    return talk.says(PRIYA, "Both of them.")


def given_up() -> Talk:
    """The requester wants a draft although a follow-up stands."""
    talk = following_up().says(PRIYA, "draft now")
    talk.ticks += 60
    return talk


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
        following_up,
        followed_up,
        given_up,
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


def outcome(talk: Talk, user: str, text: str, ts: str = "") -> object:
    """What became of a reply: taken, left alone, or the error that tells its author."""
    before = talk.state.version
    try:
        talk.says(user, text, ts=ts)
    except errors.InterviewError as told:
        assert talk.state.version == before
        return type(told)
    return TAKEN if talk.state.version > before else LEFT
