"""Messages stay inside Slack's limits and show foreign text literally."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ids import parts_of, value_of
from bot.views import blocks
from bot.views.answer_form import answer_form
from bot.views.coverage import coverage_lines
from bot.views.feature_form import feature_form
from bot.views.follow_up import closed_follow_up, follow_up_message
from bot.views.inferred import inferred_message
from bot.views.listing import list_text, status_text
from bot.views.message import Message
from bot.views.mrkdwn import escape, inline, mention, quoted
from bot.views.question import closed_question, question_message
from bot.views.reminder import reminder_message
from bot.views.root import root_message
from bot.views.summary import summary_message
from interview.events import Item
from interview.follow_ups import Asked
from interview.model import FollowUp, Interview, Reply
from interview.questions import catalogue
from interview.record import Source
from interview.wording import load
from sandbox.block_kit.check import check_message_blocks
from spec.sections import Standing, standings
from tests.interview.talking import MAREK, PRIYA, item
from tests.spec.drafting.briefs import drafted

SAY = load()
HOSTILE = "<!channel> <@U0EVIL01> <https://evil.example|bank> *x* `y` & \u202egnp"
ENTITY = re.compile(r"<[^>]+>")


def interview(text: str = HOSTILE, count: int = 1) -> Interview:
    """An interview in which everything that people typed is this text."""
    reply = Reply(text=text, author=PRIYA, at="2026-11-23T09:00:00+00:00", source=Source())
    items = tuple(
        item(n, MAREK, question=text, default=text, options=(text[:75] or "-",), owner=text)
        for n in range(1, count + 1)
    )
    put = Asked(
        number=1,
        key="question:x",
        about="feature",
        question=text,
        options=(text or "-", "two"),
        recommended="two",
        default=text,
        lines=7,
        sections=1,
    )
    return Interview(
        id="0123456789abcdef",
        feature=text,
        channel="C1",
        requester=PRIYA,
        thread_ts="1.0",
        answers={question.id: (reply,) for question in catalogue()[:3]},
        posted={"feature": "2.0"},
        took_part=(PRIYA, MAREK),
        items=items,
        left_out=("style",),
        left_out_for="event",
        follow_ups=(
            FollowUp(put, ts="3.0"),
            FollowUp(put.model_copy(update={"number": 2}), is_open=False, replies=(reply,)),
            FollowUp(put.model_copy(update={"number": 3}), is_open=False, left_by=MAREK),
            FollowUp(put.model_copy(update={"number": 4}), is_open=False),
        ),
        delivered=1,
        requested=1,
    )


def messages(state: Interview) -> list[Message]:
    """Every message that the bot can show of an interview."""
    pairs = [(state, found) for found in state.items]
    shown = [
        root_message(state, SAY, standings(drafted())),
        root_message(replace(state, cancelled=True), SAY),
        root_message(replace(state, paused=True), SAY),
        root_message(replace(state, delivered=0, requested=0), SAY),
        inferred_message(state, ("audience", "use_cases"), SAY),
        Message(list_text([state], SAY)),
        Message(status_text([state], SAY)),
    ]
    shown += [reminder_message(pairs, SAY)] if pairs else []
    shown += [summary_message(state, drafted(), None, SAY)]
    for number in range(1, len(state.follow_ups) + 1):
        shown.append(follow_up_message(state, number, SAY))
        shown.append(closed_follow_up(state, number, SAY))
        shown.append(closed_follow_up(replace(state, cancelled=True), number, SAY))
    for question in catalogue():
        shown.append(question_message(state, question.id, SAY))
        shown.append(closed_question(state, question.id, SAY))
    return [message.fitting() for message in shown]


def texts(message: Message) -> list[str]:
    """Every text in which Slack would obey an entity."""
    found, waiting = [message.text], list[Any](message.blocks)
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            found += [part["text"]] if part.get("type") == "mrkdwn" else []
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return found


def test_foreign_text_makes_no_entity_of_its_own() -> None:
    known = {mention(PRIYA), mention(MAREK)}
    for message in messages(interview()):
        for text in texts(message):
            assert set(ENTITY.findall(text)) <= known


def test_a_planted_unescaped_text_is_caught() -> None:
    leaking = Message(f"*{HOSTILE}*")
    assert set(ENTITY.findall(texts(leaking)[0])) - {mention(PRIYA)}


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=400), st.integers(0, 60))
def test_any_interview_is_within_the_limits_of_block_kit(text: str, count: int) -> None:
    for message in messages(interview(text * 30, count)):
        check_message_blocks(message.blocks)


def test_forms_are_within_the_limits_of_modals() -> None:
    state = interview("x" * 5000, 1)
    form = answer_form(state, state.items[0], SAY)
    assert len(form["title"]["text"]) <= 24
    assert len(form["private_metadata"]) <= 3000
    assert all(len(o["text"]["text"]) <= 75 for o in form["blocks"][2]["element"]["options"])
    assert len(feature_form("C1", SAY)["submit"]["text"]) <= 24


def test_the_text_alone_says_what_the_blocks_say() -> None:
    state = interview("Give back part of an order")
    asked = question_message(state, "auth", SAY)
    assert "auth requirements" in asked.text
    assert "Why it matters" in asked.text


def test_a_follow_up_says_in_words_what_its_buttons_offer() -> None:
    state = interview("Give back part of an order")
    text = follow_up_message(state, 1, SAY).text
    assert "this decides 7 lines in 1 section:" in text
    assert "Options: Give back part of an order / two" in text
    assert "_Recommended:_ *two*" in text


def test_an_option_that_does_not_fit_its_button_is_told_in_full() -> None:
    long = "It stays possible for those who were there before, and for nobody else after the summer"
    state = interview(long)
    first = follow_up_message(state, 1, SAY).blocks[0]
    assert f"• {long}" in first["text"]["text"]


def test_a_section_says_what_it_knows_and_nothing_else() -> None:
    told = [
        Standing(section=2, stated=12, assumed=5, open=2),
        Standing(section=5, stated=0, assumed=0, open=0),
    ]
    assert coverage_lines(told, SAY).splitlines() == [
        "*2 API design:* 12 stated · 5 assumed · 2 open",
        "*5 QA and testing notes:* nothing yet",
    ]


def test_at_most_one_button_of_a_message_is_primary() -> None:
    for message in messages(interview("x")):
        assert str(message.blocks).count("'primary'") <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a & <b>", "a &amp; &lt;b&gt;"), ("\u202egnp\x07", "gnp"), ("x" * 500, "x" * 149 + "…")],
)
def test_inline_is_short_and_literal(text: str, shown: str) -> None:
    assert inline(text) == shown
    assert "<" not in escape(text)


def test_only_verified_mentions_are_mentions() -> None:
    assert quoted("@U0MAREK and @U0EVIL01", ("U0MAREK",)) == "<@U0MAREK> and @U0EVIL01"
    assert mention("U0MAREK> <!channel") == "U0MAREK&gt; &lt;!channel"


def test_a_value_names_the_interview_first() -> None:
    assert parts_of(value_of("abc", "auth", "sso")) == ("abc", ["auth", "sso"])
    assert len(blocks.option("x" * 200, "v")["text"]["text"]) == 75


def test_an_item_is_what_the_catalogue_of_events_says() -> None:
    assert isinstance(interview().items[0], Item)
