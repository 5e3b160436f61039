"""Starting, pausing, cancelling, and what happens when nothing happens."""

import pytest

from interview import commands as c
from interview import effects as f
from interview import errors
from interview.conversation import Conversation
from tests.interview.talking import AISHA, PRIYA, SCOPE, Talk


def test_a_long_text_is_a_title_and_already_an_answer() -> None:
    text = "We want support agents to give back part of an order " * 3
    talk = Talk().starts(text)
    assert len(talk.state.feature) <= 81
    assert talk.state.answers["feature"][0].text == text
    assert talk.state.current == "audience"


def test_an_empty_feature_is_asked_for() -> None:
    with pytest.raises(errors.NoFeature):
        Talk().starts("   ")


def test_the_same_trigger_is_the_same_interview() -> None:
    talk = Talk().starts()
    again = c.Start(talk.said(PRIYA), "Partial refunds", "C1")
    assert talk.conversation.start(SCOPE, again, "trigger-1").id == talk.id


def test_a_second_interview_about_the_same_feature_is_refused() -> None:
    talk = Talk().starts()
    second = c.Start(talk.said(AISHA), "partial  REFUNDS", "C1")
    with pytest.raises(errors.AlreadyRunning) as told:
        talk.conversation.start(SCOPE, second, "trigger-2")
    assert told.value.values["link"].startswith("https://")


def test_of_two_who_start_at_once_one_is_refused() -> None:
    talk = Talk()
    first = c.Start(talk.said(PRIYA), "Gift cards", "C1")
    second = c.Start(talk.said(AISHA), "Gift cards", "C1")
    talk.conversation.start(SCOPE, first, "trigger-1")
    with pytest.raises(errors.AlreadyRunning) as told:
        talk.conversation.start(SCOPE, second, "trigger-2")
    assert "opening" in told.value.values["link"]
    assert len(talk.store.in_channel(SCOPE, "C1")) == 1


def test_the_same_feature_may_start_again_after_a_cancellation() -> None:
    talk = Talk().starts()
    talk.does(c.Cancel(talk.said(PRIYA)))
    second = c.Start(talk.said(AISHA), "Partial refunds", "C1")
    assert talk.conversation.start(SCOPE, second, "trigger-2").id != talk.id


def test_several_interviews_live_in_one_channel() -> None:
    talk = Talk().starts()
    other = c.Start(talk.said(AISHA), "Gift cards", "C1")
    second = talk.conversation.start(SCOPE, other, "trigger-2")
    assert set(talk.store.in_channel(SCOPE, "C1")) == {talk.id, second.id}


def test_nothing_is_taken_while_paused() -> None:
    talk = Talk().starts()
    talk.does(c.Pause(talk.said(PRIYA)))
    talk.says(AISHA, "We refund items.")
    assert talk.state.status == "paused"
    assert not talk.state.answers
    talk.says(AISHA, "continue")
    assert talk.effects(f.AskQuestion)[-1] == f.AskQuestion(question="feature")
    assert talk.state.status == "asking"


@pytest.mark.parametrize("command", [c.Cancel, c.Pause, c.DraftNow])
def test_only_the_requester_may_steer(command: type) -> None:
    talk = Talk().starts()
    with pytest.raises(errors.OnlyRequester) as told:
        talk.does(command(talk.said(AISHA)))
    assert told.value.values == {"requester": PRIYA}


def test_a_cancelled_interview_takes_no_more_answers() -> None:
    talk = Talk().starts().says(PRIYA, "cancel")
    assert talk.state.status == "cancelled"
    assert f.CloseQuestion(question="feature") in talk.done
    with pytest.raises(errors.InterviewCancelled):
        talk.says(AISHA, "We refund items.")


def test_an_unknown_interview_is_named_as_such() -> None:
    talk = Talk()
    with pytest.raises(errors.NoSuchInterview):
        Conversation(talk.store).handle(SCOPE, "none", c.Pause(talk.said(PRIYA)))


def test_a_stalled_interview_gets_one_nudge() -> None:
    talk = Talk().starts()
    day_later = talk.said("")
    assert talk.store.due_nudges(SCOPE, 2_000_000_000) == (talk.id,)
    talk.does(c.Nudge(day_later)).does(c.Nudge(day_later))
    assert talk.effects(f.Say) == [f.Say(wording="nudge")]
    assert talk.store.due_nudges(SCOPE, 2_000_000_000) == ()


def test_edits_and_deletions_are_in_the_log() -> None:
    talk = Talk().starts().says(PRIYA, "We refund items.", ts="1500.000100")
    talk.does(c.NoteEdit(talk.said(PRIYA), "1500.000100", "We refund orders."))
    talk.does(c.NoteDeletion(talk.said(PRIYA), "1500.000100"))
    log = talk.store.load(SCOPE, talk.id)
    kinds = [event.type for event in log.events]
    assert kinds[-2:] == ["message_edited", "message_deleted"]
    assert "We refund orders." in log.texts.values()


def test_everybody_who_takes_part_is_introduced_once() -> None:
    talk = Talk().starts().says(AISHA, "We refund items.").says(AISHA, "Internal.")
    assert talk.effects(f.Introduce) == [f.Introduce(user=PRIYA), f.Introduce(user=AISHA)]
    talk.does(c.NamePerson(talk.said(""), AISHA, "Aisha", "Asia/Karachi"))
    assert talk.state.people[AISHA].name == "Aisha"


def test_after_a_pause_the_question_stands_once_with_buttons() -> None:
    talk = Talk().starts().says(PRIYA, "pause").says(AISHA, "resume")
    asked = len(talk.done) - 1 - talk.done[::-1].index(f.AskQuestion(question="feature"))
    assert talk.done[asked - 1] == f.CloseQuestion(question="feature")


def test_a_secret_in_the_title_or_an_edit_is_masked_and_its_author_told() -> None:
    secret = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
    talk = Talk().starts(f"Refunds {secret}")
    talk.does(c.NoteEdit(talk.said(AISHA), "1500.000100", f"it is {secret}"))
    assert secret not in str(talk.store.load(SCOPE, talk.id))
    assert [told.only_to for told in talk.effects(f.Say)] == [PRIYA, AISHA]
