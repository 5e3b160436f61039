"""Questions that the chosen style makes pointless, and those that are answered already."""

import pytest

from interview import commands as c
from interview import effects as f
from interview.briefing import brief_of
from interview.events import LeftOut
from interview.questions import catalogue
from interview.store import Log
from spec.drafting import draft
from spec.house_style import HouseStyle
from tests.interview.talking import PRIYA, SCOPE, Talk

EVENTS = "Event-driven: messages and events only"


def log(talk: Talk) -> Log:
    return talk.store.load(SCOPE, talk.id)


def test_with_events_only_nobody_is_asked_about_events() -> None:
    talk = Talk().starts().until("style").says(PRIYA, EVENTS)
    assert talk.state.left_out == ("async",)
    while talk.state.standing != "context":
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current or "context"))
    assert f.AskQuestion(question="async") not in talk.done
    assert talk.says(PRIYA, "It stands alone.").state.status == "drafting"


@pytest.mark.parametrize("style", ["REST", "gRPC", "GraphQL", "REST, and Kafka for events"])
def test_in_other_styles_everything_is_asked(style: str) -> None:
    talk = Talk().starts().until("style").says(PRIYA, style)
    assert talk.state.left_out == ()
    assert not any(isinstance(event, LeftOut) for event in log(talk).events)


def test_another_style_brings_the_question_back() -> None:
    talk = Talk().starts().until("style").says(PRIYA, EVENTS)
    talk.does(c.Reopen(talk.said(PRIYA), "style")).says(PRIYA, "REST")
    assert talk.state.left_out == ()
    assert not talk.state.is_settled("async")


def test_what_was_answered_already_is_not_left_out() -> None:
    talk = Talk().starts()
    talk.says(PRIYA, "Orders. Webhooks tell the shop.")
    while talk.state.standing != "style":
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current or "style"))
    assert talk.says(PRIYA, EVENTS).state.left_out == ()


def test_what_is_left_out_may_be_answered_all_the_same() -> None:
    talk = Talk().starts().until("style").says(PRIYA, EVENTS)
    talk.does(c.Reopen(talk.said(PRIYA), "async")).says(PRIYA, "The shop is told of each order.")
    assert talk.state.answers["async"]
    assert talk.state.left_out == ()


def test_the_document_assumes_nothing_about_what_was_left_out() -> None:
    talk = Talk().starts().until("style").says(PRIYA, EVENTS)
    spec = draft(brief_of(talk.state, 1), HouseStyle())
    assert spec.style == "event"
    assert "assumption:async" not in {one.key for one in spec.assumptions}


def test_every_reason_is_a_sentence_of_the_catalogue() -> None:
    reasons = [reason for question in catalogue() for reason in question.pointless.values()]
    assert reasons
    assert all(reason and reason[-1] not in ".!" for reason in reasons)


def test_a_long_command_answers_other_questions_too() -> None:
    text = (
        "Support gives back part of what an order cost, over a REST API. Services log in with "
        "OAuth2 client credentials, and there is a sandbox."
    )
    talk = Talk().starts(text)
    assert set(talk.state.unconfirmed()) >= {"style", "auth", "testing"}
    (shown,) = talk.effects(f.ShowInferred)
    assert isinstance(shown, f.ShowInferred)
    assert talk.done.index(shown) > talk.done.index(f.PostRoot())
    assert talk.state.standing == "audience"
