"""When a revision is drafted, and what answers to open questions do."""

import pytest

from interview import commands as c
from interview import effects as f
from interview import errors
from tests.interview.talking import AISHA, MAREK, PRIYA, SCOPE, Talk, item


def test_the_last_answer_starts_the_draft() -> None:
    talk = Talk().starts().answers_all()
    assert talk.state.status == "drafting"
    assert talk.effects(f.RequestDraft) == [f.RequestDraft(revision=1)]


def test_the_requester_may_draft_before_everything_is_answered() -> None:
    talk = Talk().starts().says(PRIYA, "Refund items.").says(PRIYA, "draft now")
    assert talk.state.status == "drafting"
    with pytest.raises(errors.AlreadyDrafting):
        talk.says(PRIYA, "draft now")


def test_a_draft_is_uploaded_and_summarised() -> None:
    talk = Talk().starts().answers_all().delivers(item(1))
    assert f.UploadFiles(revision=1) in talk.done
    assert f.PostSummary(revision=1) in talk.done
    assert talk.state.status == "delivered"
    assert [open_item.id for open_item in talk.state.open_items] == ["NC-1"]


def test_a_second_run_of_the_same_job_changes_nothing() -> None:
    talk = Talk().starts().answers_all().delivers(item(1))
    before = talk.state.version
    talk.does(c.RecordDraft(talk.said(""), 1, {"question:1": "NC-1"}, (item(1),)))
    talk.does(c.RecordDelivery(talk.said(""), 1, "1999.000100"))
    assert talk.state.version == before


def test_a_numbered_reply_resolves_and_starts_the_next_revision() -> None:
    talk = Talk().starts().answers_all().delivers(item(1), item(2))
    talk.says(AISHA, "NC-2: thirty days")
    assert [decided.text for decided in talk.state.decided] == ["thirty days"]
    assert [open_item.id for open_item in talk.state.open_items] == ["NC-1"]
    assert talk.effects(f.RequestDraft)[-1] == f.RequestDraft(revision=2)
    assert f.UpdateSummary(revision=1) in talk.done


def test_one_message_may_resolve_several_questions_over_many_lines() -> None:
    talk = Talk().starts().answers_all().delivers(item(1), item(2))
    talk.says(AISHA, "nc-1: yes,\nfor everybody\nNC-2: 30 days")
    assert [d.text for d in talk.state.decided] == ["yes,\nfor everybody", "30 days"]
    assert len(talk.effects(f.RequestDraft)) == 2


def test_the_one_who_is_asked_one_thing_may_answer_plainly() -> None:
    talk = Talk().starts().answers_all().delivers(item(1, MAREK), item(2, AISHA))
    talk.says(PRIYA, "Nice work, everybody!")
    talk.says(MAREK, "Client credentials.")
    assert [(d.key, d.text) for d in talk.state.decided] == [("question:1", "Client credentials.")]


def test_who_is_asked_several_things_has_to_say_which() -> None:
    talk = Talk().starts().answers_all().delivers(item(1), item(2))
    with pytest.raises(errors.WhichItem) as told:
        talk.says(MAREK, "Thirty days.")
    assert told.value.values == {"numbers": "NC-1, NC-2"}


def test_a_number_that_does_not_exist_names_those_that_do() -> None:
    talk = Talk().starts().answers_all().delivers(item(1))
    with pytest.raises(errors.NoSuchItem) as told:
        talk.says(MAREK, "NC-9: no idea")
    assert told.value.values == {"number": "NC-9", "known": "NC-1"}


def test_leaving_an_open_question_to_us_takes_its_default() -> None:
    talk = Talk().starts().answers_all().delivers(item(1, default="thirty days"))
    talk.says(MAREK, "you choose")
    assert talk.state.decided[0].text == "thirty days"


def test_the_form_resolves_by_key() -> None:
    talk = Talk().starts().answers_all().delivers(item(1))
    talk.does(c.Resolve(talk.said(MAREK), "question:1", "two"))
    assert talk.state.open_items == ()
    with pytest.raises(errors.StaleButton):
        talk.does(c.Resolve(talk.said(MAREK), "question:7", "two"))


def test_what_is_said_while_drafting_makes_the_next_revision() -> None:
    talk = Talk().starts().answers_all().delivers(item(1), item(2))
    talk.says(MAREK, "NC-1: one").says(MAREK, "NC-2: two")
    assert talk.state.requested == 2
    talk.delivers(item(2))
    assert talk.state.requested == 3
    assert talk.effects(f.RequestDraft)[-1] == f.RequestDraft(revision=3)


def test_changing_an_answer_after_delivery_makes_the_next_revision() -> None:
    talk = Talk().starts().answers_all().delivers()
    talk.does(c.Reopen(talk.said(PRIYA), "style")).says(PRIYA, "GraphQL")
    assert talk.state.requested == 2
    talk.delivers()
    assert talk.state.status == "delivered"


def test_a_failed_draft_can_be_tried_again_by_anybody() -> None:
    talk = Talk().starts().answers_all()
    talk.does(c.RecordFailure(talk.said(""), 1, "InconsistentSpec"))
    assert talk.state.status == "failed"
    talk.does(c.DraftNow(talk.said(AISHA))).delivers()
    assert talk.state.status == "delivered"
    assert talk.state.delivered == 2


def test_a_draft_that_never_arrives_has_failed() -> None:
    talk = Talk().starts().answers_all()
    assert talk.store.due_nudges(SCOPE, 2_000_000_000) == (talk.id,)
    assert talk.does(c.Nudge(talk.said(""))).state.status == "failed"


def test_two_revisions_never_share_a_number() -> None:
    talk = Talk().starts().answers_all().delivers(item(1))
    talk.says(MAREK, "one")
    with pytest.raises(errors.NumbersTaken):
        talk.does(c.RecordDraft(talk.said(""), 2, {"question:other": "NC-1"}))


def test_owners_owe_until_they_have_answered() -> None:
    talk = Talk().starts().answers_all().delivers(item(1, MAREK), item(2, AISHA))
    assert talk.store.owed_by(SCOPE, MAREK) == (talk.id,)
    talk.says(MAREK, "one")
    assert talk.store.owed_by(SCOPE, MAREK) == ()
    assert talk.store.owed_by(SCOPE, AISHA) == (talk.id,)


def test_nobody_owes_anything_in_a_cancelled_interview() -> None:
    talk = Talk().starts().answers_all().delivers(item(1, MAREK))
    talk.does(c.Cancel(talk.said(PRIYA)))
    assert talk.store.owed_by(SCOPE, MAREK) == ()


@pytest.mark.parametrize(
    "talk_of_it",
    [
        "NC-1 is still with legal",
        "Thanks, I will look at it tomorrow.",
        "Let me check with the team",
        "Which callers do you mean?",
    ],
)
def test_talk_about_an_open_question_does_not_decide_it(talk_of_it: str) -> None:
    talk = Talk().starts().answers_all().delivers(item(1, MAREK))
    talk.says(MAREK, talk_of_it)
    assert talk.state.decided == ()


@pytest.mark.parametrize("word", ["yes", "ok", "Right.", "looks good"])
def test_a_yes_of_the_owner_takes_the_default(word: str) -> None:
    talk = Talk().starts().answers_all().delivers(item(1, MAREK, default="thirty days"))
    talk.says(MAREK, word)
    assert [decided.text for decided in talk.state.decided] == ["thirty days"]


def test_the_second_who_fills_in_a_form_is_told_who_was_first() -> None:
    talk = Talk().starts().answers_all().delivers(item(1), item(2))
    talk.does(c.Resolve(talk.said(MAREK), "question:1", "one"))
    with pytest.raises(errors.AlreadyAnswered) as told:
        talk.does(c.Resolve(talk.said(AISHA), "question:1", "two"))
    assert told.value.values == {"by": MAREK}
    talk.does(c.Resolve(talk.said(MAREK), "question:1", "two after all"))
    assert talk.state.decided[-1].text == "two after all"


def test_done_after_delivery_drafts_nothing_again() -> None:
    talk = Talk().starts().answers_all().delivers().says(PRIYA, "done")
    assert talk.state.requested == 1


def test_a_question_reopened_while_drafting_is_asked_after_delivery() -> None:
    talk = Talk().starts().answers_all()
    talk.does(c.Reopen(talk.said(PRIYA), "style")).delivers()
    assert talk.state.status == "asking"
    assert talk.effects(f.AskQuestion)[-1] == f.AskQuestion(question="style")


def test_a_secret_in_a_decision_is_masked_and_its_author_told() -> None:
    secret = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
    talk = Talk().starts().answers_all().delivers(item(1, MAREK))
    talk.says(MAREK, f"NC-1: use {secret}")
    assert secret not in str(talk.store.load(SCOPE, talk.id))
    assert talk.effects(f.Say)[-1].only_to == MAREK
