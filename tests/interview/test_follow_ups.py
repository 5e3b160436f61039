"""Follow-ups: after an answer at most one, the most valuable first, decided by anybody."""

import pytest

from interview import commands as c
from interview import effects as f
from interview import errors
from interview.conversation import Conversation
from interview.follow_ups import Asked
from interview.outlook import Outlook
from tests.interview.talking import AISHA, MAREK, PRIYA, Talk, decided, following, worth

VAGUE = "GDPR. The list should be fast."


def put(talk: Talk) -> Asked:
    """What is put now."""
    one = talk.state.follow_up
    assert one, "no follow-up stands"
    return one.asked


def ended() -> Talk:
    """All nine questions are answered, and the first of two follow-ups stands."""
    talk = Talk().starts().until("context")
    return talk.weighed(worth("question:a"), worth("question:b")).says(PRIYA, "It stands alone.")


def test_after_an_answer_the_most_valuable_is_put_before_the_next_question() -> None:
    talk = following()
    assert put(talk).key == "question:a"
    assert (put(talk).lines, put(talk).sections) == (7, 3)
    assert talk.state.standing == 1
    assert talk.effects(f.AskFollowUp) == [f.AskFollowUp(number=1)]
    assert f.AskQuestion(question="use_cases") not in talk.done


def test_a_follow_up_is_followed_by_the_next_question() -> None:
    talk = following().says(AISHA, "One.")
    assert talk.state.standing == "use_cases"
    assert decided(talk.state) == [("question:a", "one", False)]
    assert f.CloseFollowUp(number=1) in talk.done
    assert talk.effects(f.AskQuestion)[-1] == f.AskQuestion(question="use_cases")


def test_nothing_is_put_that_is_not_weighed_yet() -> None:
    talk = Talk().starts().says(PRIYA, "Give back part of an order.").says(MAREK, "Partners.")
    assert talk.state.standing == "use_cases"


def test_every_answer_is_weighed_until_a_draft_is_requested() -> None:
    talk = ended()
    assert len(talk.effects(f.Weigh)) == 9
    talk.says(PRIYA, "one").says(PRIYA, "two")
    assert talk.state.status == "drafting"
    assert len(talk.effects(f.Weigh)) == 10


def test_after_the_last_question_follow_ups_come_until_nothing_is_left() -> None:
    talk = ended()
    assert put(talk).key == "question:a"
    assert put(talk.says(PRIYA, "one")).key == "question:b"
    assert talk.says(PRIYA, "two").state.status == "drafting"


@pytest.mark.parametrize("budget", [0, 1, 2])
def test_the_budget_is_not_exceeded(budget: int) -> None:
    talk = Talk(follow_ups=budget).starts().until("context")
    talk.weighed(*(worth(f"question:{name}") for name in "abc")).says(PRIYA, "It stands alone.")
    while talk.state.follow_up:
        talk.says(PRIYA, "one")
    assert len(talk.state.follow_ups) == budget
    assert talk.state.status == "drafting"


def test_the_decider_alone_asks_nothing_more() -> None:
    assert Outlook().budget == 0
    assert Conversation(Talk().store).follow_ups == 6


@pytest.mark.parametrize("text", ["one", "ONE.", " one "])
def test_an_option_may_be_typed(text: str) -> None:
    assert decided(following().says(AISHA, text).state) == [("question:a", "one", False)]


@pytest.mark.parametrize("text", ["yes", "ok", "lgtm"])
def test_a_yes_takes_what_is_recommended(text: str) -> None:
    assert decided(following().says(AISHA, text).state) == [("question:a", "two", False)]


def test_own_words_are_a_decision() -> None:
    talk = following().says(AISHA, "Both, but the second only for partners.")
    assert decided(talk.state)[0][1] == "Both, but the second only for partners."


@pytest.mark.parametrize("text", ["not sure", "skip", "you choose"])
def test_not_sure_leaves_the_default_as_an_assumption(text: str) -> None:
    talk = following().says(AISHA, text)
    assert decided(talk.state) == [("question:a", "One of them", True)]
    assert talk.state.standing == "use_cases"


def test_buttons_decide_and_leave() -> None:
    talk = following()
    talk.does(c.ChooseFollowUp(talk.said(AISHA), 1, 0))
    assert decided(talk.state) == [("question:a", "one", False)]
    talk = following()
    talk.does(c.LeaveFollowUp(talk.said(AISHA), 1))
    assert decided(talk.state) == [("question:a", "One of them", True)]


def test_the_second_who_presses_is_told_who_was_first() -> None:
    talk = following()
    talk.does(c.ChooseFollowUp(talk.said(AISHA), 1, 0))
    for command in (
        c.ChooseFollowUp(talk.said(MAREK), 1, 1),
        c.LeaveFollowUp(talk.said(MAREK), 1),
    ):
        with pytest.raises(errors.AlreadyAnswered) as told:
            talk.does(command)
        assert told.value.values == {"by": AISHA}


@pytest.mark.parametrize(("number", "option"), [(0, 0), (2, 0), (1, 2)])
def test_a_button_of_nothing_is_stale(number: int, option: int) -> None:
    talk = following()
    with pytest.raises(errors.StaleButton):
        talk.does(c.ChooseFollowUp(talk.said(AISHA), number, option))
    with pytest.raises(errors.StaleButton):
        talk.does(c.LeaveFollowUp(talk.said(AISHA), 2))


def test_a_plain_no_is_too_little() -> None:
    talk = following()
    with pytest.raises(errors.NoToWhat):
        talk.says(AISHA, "no")
    assert talk.state.standing == 1


@pytest.mark.parametrize("text", ["What does it mean?", "I'll ask tomorrow", "// lunch?"])
def test_who_asks_back_or_talks_decides_nothing(text: str) -> None:
    talk = following().says(AISHA, text)
    assert talk.state.standing == 1
    assert decided(talk.state) == []


def test_a_decision_may_answer_questions_to_come() -> None:
    talk = following().says(AISHA, "The first; and callers use OAuth2.")
    assert talk.state.unconfirmed() == ("auth",)


def test_nothing_is_put_twice_nor_when_it_was_answered_by_the_way() -> None:
    talk = following().says(AISHA, "one")
    again = worth("question:a"), worth("question:d", "audience")
    talk.weighed(*again).says(PRIYA, "As an agent I want to refund an item. Partners will call it.")
    assert talk.state.standing == "style"


def test_what_was_talked_about_since_it_was_weighed_is_not_put() -> None:
    talk = Talk().starts().says(PRIYA, "Give back part of an order.").weighed(worth("question:a"))
    earlier = f"{float(talk.state.posted['audience']) - 0.5:.6f}"
    talk.says(MAREK, "And shipping.", ts=earlier).says(PRIYA, "Partners.")
    assert talk.state.standing == "use_cases"


def test_what_was_left_to_us_is_not_asked_about() -> None:
    talk = Talk().starts().until("audience")
    talk.does(c.TakeDefault(talk.said(PRIYA), "audience"))
    talk.weighed(worth("question:a", "audience"), worth("question:d", "auth"))
    talk.says(PRIYA, "As an agent I want to refund an item.")
    assert talk.state.standing == "style"


def test_a_vague_answer_is_followed_up_at_once() -> None:
    talk = Talk().starts().until("constraints").says(MAREK, VAGUE)
    assert put(talk).key == "question:performance.target"
    assert "“fast”" in put(talk).question
    assert put(talk).recommended == "p95 under 500 ms"
    assert put(talk).lines == 0
    talk.says(MAREK, "p95 under 200 ms")
    assert talk.state.standing == "async"


def test_a_vague_answer_comes_before_what_is_more_valuable() -> None:
    talk = Talk().starts().until("constraints").weighed(worth("question:a"))
    assert put(talk.says(MAREK, VAGUE)).key == "question:performance.target"


def test_a_vague_word_is_not_followed_up_before_its_question_is_answered() -> None:
    talk = Talk().starts().until("audience").says(MAREK, "Partners, lots of them.")
    assert talk.state.standing == "use_cases"


def test_an_addition_to_an_earlier_answer_is_not_followed_up() -> None:
    talk = Talk().starts().until("constraints").says(MAREK, "GDPR.")
    earlier = f"{float(talk.state.posted['async']) - 0.5:.6f}"
    talk.says(AISHA, "And fast.", ts=earlier)
    assert talk.state.standing == "async"


def test_a_very_long_answer_is_left_to_the_worker() -> None:
    talk = Talk().starts().until("constraints").weighed(worth("question:a"))
    assert talk.says(MAREK, "GDPR. The list should be fast. " * 100).state.standing == "async"
