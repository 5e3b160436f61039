"""Follow-ups as people see them in Slack, through the real bot, Redis and worker."""

from typing import Any

from sandbox.block_kit.check import check_message_blocks
from sandbox.client import mention
from tests.office import Json, Office

STORIES = (
    "As a support agent I want to refund part of an order\n"
    "As a support agent I want to list the refunds of an order\n"
    "As an accountant I want to export refunds"
)


def weighed(team: Office) -> Json:
    """Three questions are answered and weighed; the fourth answer brings a follow-up."""
    team.starts()
    team.answers(1, "Give back part of an order.")
    team.answers(2, "Internal only.")
    team.answers(3, STORIES)
    team.asked(4)
    team.works()
    team.answers(4, "REST")
    return team.followed_up(3)


def test_after_an_answer_comes_what_decides_most(team: Office) -> None:
    put = weighed(team)
    assert "Follow-up to question 3 (Use cases) · this decides" in put["text"]
    assert "lines in 3 sections" in put["text"]
    assert "Keep them" in put["text"]
    assert check_message_blocks(put["blocks"]) is None
    assert not any("Question 5 of 9" in message["text"] for message in team.thread())


def test_a_button_decides_it_and_shows_who_pressed(team: Office) -> None:
    put = weighed(team)
    team.presses("aisha", put, "choose_follow_up.1")
    closed = team.sees("*Follow-up to question 3:*")
    assert "Leave them out" in closed["text"]
    assert mention(team.user("aisha")) in closed["text"]
    assert "choose_follow_up" not in str(closed["blocks"])
    team.asked(5)


def test_a_plain_message_decides_it(team: Office) -> None:
    weighed(team)
    ts = team.says("marek", "Keep them, but only for accountants.")
    team.asked(5)
    team.rests()
    said = next(m for m in team.thread() if m["ts"] == ts)
    assert [reaction["name"] for reaction in said["reactions"]] == ["white_check_mark"]
    assert "Keep them, but only for accountants." in team.sees("*Follow-up to")["text"]


def test_not_sure_assumes_the_default_and_asks_no_more(team: Office) -> None:
    put = weighed(team)
    team.presses("aisha", put, "leave_follow_up")
    closed = team.sees("*Follow-up to question 3:*")
    assert "left it to me. I assume: They are kept." in closed["text"]
    team.asked(5)
    team.says("priya", "draft now")
    team.delivered()
    spec_items = team.until(lambda i: i.status == "delivered", "delivery").items
    assert "assumption:companions" not in {item.key for item in spec_items}


def test_what_is_decided_is_drafted_accordingly(team: Office) -> None:
    put = weighed(team)
    team.presses("aisha", put, "choose_follow_up.1")
    team.asked(5)
    team.says("priya", "draft now")
    summary = team.delivered()
    assert "Companions: Leave them out" in summary["text"]
    assert "3 operations" in summary["text"]


def test_a_vague_answer_is_followed_up_without_the_worker(team: Office) -> None:
    team.starts()
    for number in range(1, 7):
        team.answers(number)
    team.answers(7, "GDPR. The list should be fast.")
    put = team.followed_up(7)
    assert "“fast” cannot be tested." in put["text"]
    assert "this decides" not in put["text"]
    team.presses("marek", put, "choose_follow_up.0")
    team.asked(8)


def test_draft_now_leaves_it_as_an_open_question(team: Office) -> None:
    team.starts()
    for number in range(1, 7):
        team.answers(number)
    team.answers(7, "GDPR. The list should be fast.")
    team.followed_up(7)
    team.says("priya", "draft now")
    assert "keeps it as an open question" in team.sees("*Follow-up to question 7:*")["text"]
    assert "“fast” cannot be tested." in team.delivered()["text"]


def test_a_decision_is_changed_from_the_menu(team: Office) -> None:
    put = weighed(team)
    team.presses("aisha", put, "choose_follow_up.1")
    team.asked(5)
    root = team.sandbox.wait_for(
        lambda: "5 of 9" in (m := team.root())["text"] or (labels(m)[-1:] and m), what="the menu"
    )
    root = team.sandbox.wait_for(lambda: len(labels(m := team.root())) == 5 and m)
    assert labels(root)[-1].startswith("3. There are also operations")
    user, value = team.user("priya"), f"{team.interview.id}:1"
    team.sandbox.select(user, team.channel, root["ts"], "change_answer", value)
    again = team.sandbox.wait_for(
        lambda: (m := team.followed_up(3))["ts"] != put["ts"] and m, what="the follow-up again"
    )
    assert "Your next message replaces the earlier answer" in str(again["blocks"])
    team.presses("priya", again, "choose_follow_up.0")
    state = team.until(lambda i: i.standing == "auth", "the new decision")
    assert [reply.text for reply in state.numbered(1).replies] == ["Keep them"]


def labels(message: Json) -> list[str]:
    """What the menu of a message offers."""
    elements = [e for block in message["blocks"] for e in block.get("elements", ())]
    menus: list[list[Any]] = [e["options"] for e in elements if e.get("type") == "static_select"]
    return [option["text"]["text"] for menu in menus for option in menu]


def test_the_root_message_says_what_each_section_knows(team: Office) -> None:
    team.starts()
    team.answers(1, "Give back part of an order.")
    team.asked(2)
    team.works()
    text = team.sandbox.wait_for(
        lambda: "1 Feature overview" in (t := team.root()["text"]) and t, what="the sections"
    )
    assert "*2 API design:*" in text
    assert "assumed" in text
    outcome = team.sandbox.slash(team.user("priya"), team.channel, "status")
    assert outcome.reply
    assert "*5 QA and testing notes:*" in outcome.reply["text"]


def test_the_summary_says_what_each_section_knows(team: Office) -> None:
    team.starts()
    team.answers(1, "Give back part of an order.")
    team.asked(2)
    team.says("priya", "draft now")
    summary = team.delivered()
    assert "*1 Feature overview:* 1 stated" in summary["text"]
    assert "*3 Auth and security:*" in str(summary["blocks"])


def test_a_question_that_the_style_makes_pointless_is_left_out_with_the_reason(
    team: Office,
) -> None:
    team.starts()
    for number in range(1, 4):
        team.answers(number)
    team.presses("marek", team.asked(4), "choose_option.event")
    for number in range(5, 8):
        team.answers(number)
    asked = team.asked(9)
    assert "question 8 (Events): with messages and events only" in asked["text"]
    assert not any("Question 8 of 9" in message["text"] for message in team.thread())
