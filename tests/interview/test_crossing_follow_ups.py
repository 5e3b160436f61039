"""Follow-ups that cross a draft, a pause, an earlier answer, or each other."""

import pytest

from interview import commands as c
from interview import effects as f
from interview import errors
from tests.interview.talking import AISHA, MAREK, PRIYA, SCOPE, Talk, decided, following, worth


def test_draft_now_ends_the_asking_and_leaves_it_open() -> None:
    talk = following().says(PRIYA, "draft now")
    assert talk.state.status == "drafting"
    assert decided(talk.state) == []
    assert f.CloseFollowUp(number=1) in talk.done
    with pytest.raises(errors.StaleButton):
        talk.does(c.ChooseFollowUp(talk.said(MAREK), 1, 0))


def test_who_was_writing_when_the_draft_was_requested_has_decided() -> None:
    talk = following()
    ts = talk.now()
    talk.says(PRIYA, "draft now").says(AISHA, "Both of them.", ts=ts)
    assert decided(talk.state)[0][1] == "Both of them."
    assert talk.delivers().state.requested == 2


def test_a_pause_asks_it_again_and_a_cancellation_closes_it() -> None:
    talk = following()
    talk.does(c.Pause(talk.said(PRIYA)))
    with pytest.raises(errors.InterviewPaused):
        talk.does(c.ChooseFollowUp(talk.said(MAREK), 1, 0))
    talk.says(MAREK, "one")
    assert decided(talk.state) == []
    talk.does(c.Resume(talk.said(MAREK)))
    assert talk.effects(f.AskFollowUp) == [f.AskFollowUp(number=1)] * 2
    assert f.CloseFollowUp(number=1) in talk.done
    talk.does(c.Cancel(talk.said(PRIYA)))
    assert talk.done[-2:] == [f.CloseFollowUp(number=1), f.UpdateRoot()]


def test_going_back_puts_it_again_and_its_answer_replaces_the_earlier_one() -> None:
    talk = following().says(AISHA, "one").says(PRIYA, "back")
    assert talk.state.standing == 1
    assert talk.effects(f.AskFollowUp) == [f.AskFollowUp(number=1)] * 2
    talk.says(MAREK, "two")
    assert decided(talk.state) == [("question:a", "two", False)]
    assert talk.state.standing == "use_cases"


def test_only_the_requester_and_who_decided_it_may_have_it_put_again() -> None:
    talk = following().says(AISHA, "one")
    with pytest.raises(errors.OnlyRequester):
        talk.does(c.Reopen(talk.said(MAREK), 1))
    with pytest.raises(errors.StaleButton):
        talk.does(c.Reopen(talk.said(PRIYA), 2))
    assert talk.does(c.Reopen(talk.said(AISHA), 1)).state.standing == 1


def test_a_question_that_is_reopened_comes_before_the_follow_up() -> None:
    talk = following()
    talk.does(c.Reopen(talk.said(PRIYA), "audience"))
    assert talk.state.standing == "audience"
    talk.says(PRIYA, "Our own services only.")
    assert talk.state.standing == 1
    assert talk.effects(f.AskFollowUp) == [f.AskFollowUp(number=1)] * 2


def test_a_decision_after_the_draft_is_changed_and_drafted_again() -> None:
    talk = following().says(AISHA, "one").says(PRIYA, "draft now").delivers()
    talk.does(c.Reopen(talk.said(PRIYA), 1))
    assert talk.state.status == "asking"
    talk.says(PRIYA, "two")
    assert decided(talk.state) == [("question:a", "two", False)]
    assert talk.state.requested == 2


def test_pressing_twice_counts_once() -> None:
    talk = following()
    for _ in range(2):
        talk.does(c.ChooseFollowUp(talk.said(AISHA), 1, 0))
    assert len(talk.state.numbered(1).replies) == 1


def test_two_who_decide_at_once_are_both_kept() -> None:
    talk = following()
    ts = talk.now()
    talk.does(c.ChooseFollowUp(talk.said(AISHA), 1, 0))
    talk.says(MAREK, "For partners the second.", ts=ts)
    assert decided(talk.state)[0][1] == "one\nFor partners the second."
    assert talk.state.standing == "use_cases"


def test_a_message_before_the_follow_up_stood_belongs_to_the_answer_before() -> None:
    talk = following()
    earlier = f"{float(talk.state.numbered(1).ts) - 0.5:.6f}"
    talk.says(MAREK, "And a bank.", ts=earlier)
    assert [reply.text for reply in talk.state.answers["audience"]] == ["Partners.", "And a bank."]
    assert talk.state.standing == 1


def test_a_message_under_a_follow_up_that_was_confirmed_late_decides_it() -> None:
    talk = Talk().starts().says(PRIYA, "Give back part of an order.").weighed(worth("question:a"))
    for user, text in ((PRIYA, "Partners."), (MAREK, "The second of the two.")):
        talk.conversation.handle(SCOPE, talk.id, c.Reply(talk.said(user), text))
    late = talk.state.answers["audience"][-1]
    assert late.author == MAREK
    talk.forgets()
    before = f"{float(late.source.ts) - 0.5:.6f}"
    talk.does(c.NoteFollowUp(talk.said(""), 1, before))
    assert decided(talk.state) == [("question:a", "The second of the two.", False)]
    assert [reply.author for reply in talk.state.answers["audience"]] == [PRIYA]
    assert talk.state.standing == "use_cases"


def test_a_message_under_a_question_that_was_confirmed_late_is_no_decision() -> None:
    talk = following()
    handle = talk.conversation.handle
    handle(SCOPE, talk.id, c.ChooseFollowUp(talk.said(AISHA), 1, 0))
    handle(SCOPE, talk.id, c.Reply(talk.said(MAREK), "As an agent I refund an item."))
    late = talk.state.numbered(1).replies[-1]
    talk.forgets()
    before = f"{float(late.source.ts) - 0.5:.6f}"
    talk.does(c.NoteQuestion(talk.said(""), "use_cases", before))
    assert decided(talk.state) == [("question:a", "one", False)]
    assert [reply.author for reply in talk.state.answers["use_cases"]] == [MAREK]


def test_a_secret_in_a_decision_is_masked() -> None:
    talk = following().says(AISHA, "Use AKIAIOSFODNN7EXAMPLE for it.")
    assert "AKIA" not in decided(talk.state)[0][1]
    assert any(isinstance(one, f.Say) and one.only_to == AISHA for one in talk.done)
