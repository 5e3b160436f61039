"""Which message answers what."""

import pytest

from interview import commands as c
from interview import effects as f
from interview import errors
from tests.interview.talking import AISHA, MAREK, PRIYA, SCOPE, Talk


def test_the_first_question_is_asked_once_the_thread_exists() -> None:
    talk = Talk().starts()
    assert talk.state.current == "feature"
    assert talk.done[0] == f.PostRoot()
    assert f.AskQuestion(question="feature") in talk.done


def test_an_answer_moves_on_and_gets_a_reaction() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items of an order.", ts="1500.000100")
    assert talk.state.answers["feature"][0].text == "Refund single items of an order."
    assert talk.state.current == "audience"
    assert f.React(channel="C1", ts="1500.000100") in talk.done
    assert f.CloseQuestion(question="feature") in talk.done
    assert talk.effects(f.AskQuestion)[-1] == f.AskQuestion(question="audience")


def test_a_message_older_than_the_question_extends_the_previous_answer() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.")
    earlier = talk.state.posted["audience"]
    before = f"{int(earlier.split('.')[0]) - 1}.000900"
    talk.says(MAREK, "And shipping costs.", ts=before)
    assert [reply.author for reply in talk.state.answers["feature"]] == [PRIYA, MAREK]
    assert talk.state.current == "audience"


def test_timestamps_of_unequal_length_are_ordered_by_their_seconds() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.")
    talk.says(MAREK, "And shipping costs.", ts="999.000900")
    assert len(talk.state.answers["feature"]) == 2


def test_a_reply_under_a_question_that_was_confirmed_late_answers_it() -> None:
    talk = Talk().starts()
    talk.conversation.handle(
        SCOPE, talk.id, c.Reply(talk.said(PRIYA, "1500.000100"), "Refund single items.")
    )
    talk.conversation.handle(
        SCOPE, talk.id, c.Reply(talk.said(MAREK, "1503.000100"), "About forty people.")
    )
    assert talk.state.current == "audience"  # as far as we know it has not been asked yet
    talk.forgets()
    posted = c.NoteQuestion(talk.said(""), "audience", "1502.000100")
    talk.conversation.handle(SCOPE, talk.id, posted)
    assert [reply.text for reply in talk.state.answers["feature"]] == ["Refund single items."]
    assert [reply.text for reply in talk.state.answers["audience"]] == ["About forty people."]
    waiting = [pending.effect for pending in talk.store.pending(SCOPE, talk.id)]
    assert f.AskQuestion(question="use_cases") in waiting


def test_an_addition_to_a_default_that_belongs_elsewhere_leaves_the_default() -> None:
    talk = Talk().starts()
    default = c.TakeDefault(talk.said(PRIYA), "feature")
    talk.conversation.handle(SCOPE, talk.id, default)
    talk.conversation.handle(
        SCOPE, talk.id, c.Reply(talk.said(MAREK, "1503.000100"), "About forty people.")
    )
    posted = c.NoteQuestion(talk.said(""), "audience", "1502.000100")
    talk.conversation.handle(SCOPE, talk.id, posted)
    assert talk.state.is_settled("feature")
    assert talk.state.current == "use_cases"


def test_talk_is_left_alone() -> None:
    talk = Talk().starts()
    before = talk.state.version
    talk.says(MAREK, "// is this the right channel?")
    talk.says(MAREK, f"@{AISHA} can you look at this?", mentions=(AISHA,))
    assert talk.state.version == before


def test_a_mention_inside_an_answer_is_kept() -> None:
    talk = Talk().starts().says(PRIYA, f"Ask @{AISHA} about the shop.", mentions=(AISHA,))
    assert talk.state.answers["feature"][0].mentions == (AISHA,)
    assert f.Introduce(user=AISHA) in talk.done


@pytest.mark.parametrize("words", ["not sure", "Skip", "you choose", "I don't know."])
def test_not_sure_takes_the_default(words: str) -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.").says(MAREK, words)
    assert talk.state.defaulted == {"audience": MAREK}
    assert talk.state.current == "use_cases"


@pytest.mark.parametrize(
    ("text", "files", "refused"),
    [
        ("", False, errors.EmptyReply),
        ("   ", True, errors.OnlyFiles),
        (":tada: :+1:", False, errors.OnlyEmoji),
        ("🎉🎉", False, errors.OnlyEmoji),
        ("…?!", False, errors.OnlyEmoji),
    ],
)
def test_a_reply_without_words_is_refused(text: str, files: bool, refused: type[Exception]) -> None:
    talk = Talk().starts()
    with pytest.raises(refused):
        talk.does(c.Reply(talk.said(PRIYA), text, has_files=files))
    assert talk.state.current == "feature"


def test_a_very_long_reply_is_kept_whole() -> None:
    text = "We refund items. " * 2_400
    talk = Talk().starts().says(PRIYA, text)
    assert talk.state.answers["feature"][0].text == text


def test_other_languages_have_words_too() -> None:
    talk = Talk().starts().says(PRIYA, "払い戻し")
    assert "feature" in talk.state.answers


def test_a_pressed_option_is_the_answer_in_its_own_words() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.")
    talk.does(c.Choose(talk.said(AISHA), "audience", "partner"))
    assert talk.state.answers["audience"][0].text == "External: selected partners call it."


def test_the_second_of_two_who_press_is_told_who_was_first() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.")
    talk.does(c.Choose(talk.said(AISHA), "audience", "partner"))
    with pytest.raises(errors.AlreadyAnswered) as told:
        talk.does(c.Choose(talk.said(MAREK), "audience", "public"))
    assert told.value.values == {"by": AISHA}


def test_an_option_that_does_not_exist_is_a_stale_button() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.")
    with pytest.raises(errors.StaleButton):
        talk.does(c.Choose(talk.said(AISHA), "audience", "everybody"))


def test_the_same_delivery_twice_counts_once() -> None:
    talk = Talk().starts()
    command = c.Reply(talk.said(PRIYA, "1500.000100"), "Refund single items.")
    talk.does(command, "message:C1:1500.000100:")
    talk.does(command, "message:C1:1500.000100:")
    assert len(talk.state.answers["feature"]) == 1
    assert talk.state.current == "audience"


def test_a_paragraph_that_answers_later_questions_is_shown_for_confirmation() -> None:
    talk = Talk().starts()
    talk.says(PRIYA, "Refund single items over a REST API. We use OAuth2. We need webhooks.")
    assert {"style", "auth", "async"} <= set(talk.state.unconfirmed())
    (shown,) = talk.effects(f.ShowInferred)
    assert set(shown.questions) == set(talk.state.unconfirmed())
    assert talk.state.current == "audience"


def test_what_was_inferred_can_be_confirmed_or_changed() -> None:
    talk = Talk().starts()
    talk.says(PRIYA, "Refund single items over a REST API. We use OAuth2.")
    talk.does(c.ConfirmInferred(talk.said(PRIYA)))
    assert talk.state.unconfirmed() == ()
    talk.does(c.Reopen(talk.said(PRIYA), "style")).says(MAREK, "GraphQL, rather.")
    assert [reply.text for reply in talk.state.answers["style"]] == ["GraphQL, rather."]
    assert talk.state.current == "audience"


def test_own_words_take_the_place_of_what_was_inferred() -> None:
    talk = Talk().starts()
    talk.says(PRIYA, "Refund single items over a REST API.")
    talk.does(c.Reopen(talk.said(PRIYA), "style")).says(PRIYA, "gRPC")
    assert [(r.text, r.confirmed) for r in talk.state.answers["style"]] == [("gRPC", True)]


def test_going_back_asks_the_last_question_again() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.").says(PRIYA, "go back")
    assert talk.state.current == "feature"
    talk.says(PRIYA, "Refund whole orders only.")
    assert [reply.text for reply in talk.state.answers["feature"]] == ["Refund whole orders only."]
    assert talk.state.current == "audience"


def test_there_is_nothing_to_go_back_to_at_the_beginning() -> None:
    with pytest.raises(errors.NothingToChange):
        Talk().starts().says(PRIYA, "back")


def test_only_its_author_or_the_requester_may_change_an_answer() -> None:
    talk = Talk().starts().says(AISHA, "Refund single items.")
    with pytest.raises(errors.OnlyRequester):
        talk.does(c.Reopen(talk.said(MAREK), "feature"))
    assert talk.does(c.Reopen(talk.said(AISHA), "feature")).state.current == "feature"


def test_a_secret_is_masked_before_it_is_stored_and_its_author_told() -> None:
    secret = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
    talk = Talk().starts().says(PRIYA, f"Refund items, our token is {secret}")
    assert secret not in str(talk.store.load(SCOPE, talk.id))
    (told,) = talk.effects(f.Say)
    assert (told.wording, told.only_to) == ("secret_removed", PRIYA)


def asked(talk: Talk, wanted: str) -> Talk:
    """The talk at this question; everything before is left to the bot."""
    while talk.state.current and talk.state.current != wanted:
        talk.does(c.TakeDefault(talk.said(PRIYA), talk.state.current))
    return talk


def test_yes_to_a_choice_accepts_what_is_recommended() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.").says(MAREK, "yes")
    assert talk.state.defaulted == {"audience": MAREK}


@pytest.mark.parametrize(
    ("question", "word", "answer"),
    [
        ("async", "Yes", "Yes: webhooks for what changes."),
        ("async", "no", "No webhooks, no events; everything is synchronous."),
        ("testing", "yes", "Yes: a sandbox environment with mock data."),
        ("testing", "no", "No separate test environment is needed."),
    ],
)
def test_yes_and_no_mean_what_the_question_asked(question: str, word: str, answer: str) -> None:
    talk = asked(Talk().starts(), question).says(MAREK, word)
    assert [reply.text for reply in talk.state.answers[question]] == [answer]


@pytest.mark.parametrize("question", ["feature", "constraints", "context"])
def test_yes_to_an_open_question_asks_what_is_meant(question: str) -> None:
    talk = asked(Talk().starts(), question)
    with pytest.raises(errors.YesToWhat):
        talk.says(MAREK, "yes")
    assert talk.state.current == question


def test_no_to_an_open_question_is_an_answer() -> None:
    talk = asked(Talk().starts(), "constraints").says(MAREK, "No")
    assert [reply.text for reply in talk.state.answers["constraints"]] == ["No"]


def test_what_was_read_does_not_take_the_yes_to_a_question() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items over a REST API.")
    asked(talk, "testing").says(MAREK, "yes")
    assert "style" in talk.state.unconfirmed()
    assert talk.state.answers["testing"][0].text.startswith("Yes: a sandbox")


def test_only_the_same_author_goes_on_while_the_draft_is_made() -> None:
    talk = asked(Talk().starts(), "context").says(PRIYA, "Part of the monolith split.")
    talk.says(AISHA, "Thanks everybody, great job!")
    assert len(talk.state.answers["context"]) == 1
    talk.says(PRIYA, "Until the summer.")
    assert len(talk.state.answers["context"]) == 2


def test_yes_confirms_what_was_inferred_first() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items over a REST API.")
    talk.says(MAREK, "looks right")
    assert talk.state.unconfirmed() == ()
    assert not talk.state.defaulted


def test_there_is_nothing_to_confirm_twice() -> None:
    talk = Talk().starts().says(PRIYA, "Refund single items.")
    with pytest.raises(errors.StaleButton):
        talk.does(c.ConfirmInferred(talk.said(PRIYA)))


def test_buttons_rest_while_paused() -> None:
    talk = Talk().starts().says(PRIYA, "pause")
    with pytest.raises(errors.InterviewPaused):
        talk.does(c.TakeDefault(talk.said(PRIYA), "feature"))
    with pytest.raises(errors.InterviewPaused):
        talk.does(c.DraftNow(talk.said(PRIYA)))


def test_steering_twice_changes_nothing() -> None:
    talk = Talk().starts().says(PRIYA, "pause")
    before = talk.state.version
    talk.does(c.Pause(talk.said(PRIYA)))
    assert talk.state.version == before
    talk.says(PRIYA, "resume").does(c.Resume(talk.said(PRIYA)))
    talk.says(PRIYA, "cancel").does(c.Cancel(talk.said(PRIYA)))
    assert [event.type for event in talk.store.load(SCOPE, talk.id).events][-1] == "cancelled"


def test_what_comes_before_any_question_belongs_to_the_first() -> None:
    talk = Talk()
    command = c.Start(talk.said(PRIYA), "Refunds", "C1")
    talk.id = talk.conversation.start(SCOPE, command, "trigger-1").id
    for words in ("Refund single items.", "And shipping costs."):
        reply = c.Reply(talk.said(PRIYA), words)
        talk.conversation.handle(SCOPE, talk.id, reply)
    assert len(talk.state.answers["feature"]) == 2
    assert not talk.state.is_settled("audience")
