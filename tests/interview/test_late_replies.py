"""Replies that cross each other, a draft, a pause or a question that is asked again."""

import pytest

from interview import commands as c
from interview import errors
from tests.interview.statuses import (
    LEFT,
    WORDS,
    asking,
    delivered,
    drafting,
    drafting_next,
    drafting_while_asking_again,
    outcome,
)
from tests.interview.talking import AISHA, MAREK, PRIYA, SCOPE, Talk, item


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


def test_who_goes_back_may_answer_before_the_question_stands_again() -> None:
    talk = asking()
    for command in (c.Reopen(talk.said(PRIYA)), c.Reply(talk.said(PRIYA), "Whole orders only.")):
        talk.conversation.handle(SCOPE, talk.id, command)
    assert [reply.text for reply in talk.state.answers["feature"]] == ["Whole orders only."]


def test_a_yes_under_a_question_that_was_confirmed_late_answers_it() -> None:
    talk = Talk().starts()
    for user, text in ((PRIYA, "Give back part of an order."), (MAREK, "yes")):
        talk.conversation.handle(SCOPE, talk.id, c.Reply(talk.said(user), text))
    yes = talk.state.answers["feature"][-1]
    talk.forgets()
    before = f"{float(yes.source.ts) - 0.5:.6f}"
    talk.does(c.NoteQuestion(talk.said(""), "audience", before))
    assert [reply.author for reply in talk.state.answers["audience"]] == [MAREK]


def test_what_was_read_is_confirmed_by_a_word_while_the_draft_is_made() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items over a REST API.")
    while talk.state.current:
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current))
    talk.says(PRIYA, "looks right")
    assert talk.state.unconfirmed() == ()
    assert talk.delivers().state.requested == 2


def test_an_owner_who_decided_all_is_talking_once_it_is_worked_in() -> None:
    talk = delivered().says(MAREK, "thirty days").delivers(item(1, MAREK))
    assert outcome(talk, MAREK, "Nice work, everybody!") == LEFT
