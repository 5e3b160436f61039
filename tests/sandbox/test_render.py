"""Messages as people see them."""

from typing import Any

import pytest

from sandbox.mrkdwn import mrkdwn
from sandbox.render import author, message_text, plain, view_text
from tests.sandbox.slack_calls import actions, button, modal, options, section, text_input
from tests.sandbox.slack_calls import plain as words

NAMES = {"U1": "ana", "C1": "general"}


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("*bold* _it_ ~no~ `a*b*c`", "bold it no a*b*c"),
        ("<@U1> in <#C1|general> and <#C1>", "@ana in #general and #general"),
        ("<@U9> <!channel> <!subteam^S1|@team>", "@U9 @channel @team"),
        (
            "<https://x.org|docs> <https://x.org> <mailto:a@x.org|a@x.org>",
            "docs https://x.org a@x.org",
        ),
        ("a &lt; b &amp;amp; &lt;@U1&gt;", "a < b &amp; <@U1>"),
        ("```\nx = *p*\n```", "x = *p*"),
        ("snake_case_name 2*3*4", "snake_case_name 2*3*4"),
        ("&gt; said\nthen", "▏ said\nthen"),
        (":white_check_mark: :unheard_of:", "✅ :unheard_of:"),
    ],
)
def test_mrkdwn_reads_as_in_slack(source: str, seen: str) -> None:
    assert mrkdwn(source, NAMES).plain == seen


def test_marks_become_styles() -> None:
    shown = mrkdwn("a *b _c_* d", {})
    assert shown.plain == "a b c d"
    assert {str(span.style) for span in shown.spans} >= {"bold", "italic"}


def _element(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "action_id": "a", **more}


BLOCKS: list[tuple[dict[str, Any], str]] = [
    ({"type": "header", "text": words("Title *x*")}, "Title *x*"),
    (section("*Hi*", accessory=button("a", "Change")), "Hi\n[ Change ]"),
    ({"type": "section", "fields": [words("one"), words("two")]}, "one\ntwo"),
    ({"type": "context", "elements": [words("small"), words("print")]}, "small  print"),
    (actions(button("a", "Yes"), button("b", "No")), "[ Yes ]  [ No ]"),
    (actions(_element("users_select", placeholder=words("Who"))), "[ Who ▾ ]"),
    (
        actions(_element("static_select", initial_option=options("rest")[0])),
        "[ Rest ▾ ]",
    ),
    (actions(_element("overflow", options=options("a"))), "[ ⋯ ▾ ]"),
    (
        actions(
            _element("radio_buttons", options=options("a", "b"), initial_option=options("b")[0])
        ),
        "( ) A  (•) B",
    ),
    ({"type": "divider"}, "─" * 40),
    ({"type": "markdown", "text": "# Spec\n**must** hold"}, "Spec\nmust hold"),
    (text_input("name", hint=words("Short"), optional=True), "L (optional)\n[ … ]\nShort"),
    ({"type": "image", "alt_text": "a map"}, "🖼 a map"),
    (
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_section",
                    "elements": [
                        {"type": "text", "text": "hi ", "style": {"bold": True}},
                        {"type": "user", "user_id": "U1"},
                    ],
                }
            ],
        },
        "hi @ana",
    ),
    ({"type": "table", "rows": [[{"text": "a"}, {"text": "b"}]]}, "a │ b"),
    ({"type": "novelty"}, "(novelty)"),
]


@pytest.mark.parametrize(("block", "seen"), BLOCKS, ids=[block["type"] for block, _ in BLOCKS])
def test_a_block_reads_as_in_slack(block: dict[str, Any], seen: str) -> None:
    assert plain({"text": "fallback", "blocks": [block]}, NAMES) == seen


def test_text_is_shown_when_there_are_no_blocks() -> None:
    message = {
        "text": "see *this*",
        "edited": {"user": "U1", "ts": "1.0"},
        "files": [{"name": "spec.md", "size": 900}, {"name": "a.pdf", "size": 12_345}],
        "reactions": [{"name": "eyes", "count": 2, "users": ["U1", "U2"]}],
    }
    seen = "see this (edited)\n📎 spec.md (900 B)\n📎 a.pdf (12.3 kB)\n👀 2"
    assert plain(message, NAMES) == seen
    assert message_text({"text": ""}, NAMES).plain == ""


def test_a_modal_shows_title_and_buttons() -> None:
    view = modal(text_input("name"), close=words("Cancel"))
    assert view_text(view, NAMES).plain == "Form\nL\n[ … ]\n[ Cancel ]  [ Save ]"


def test_an_author_has_a_name() -> None:
    assert author({"user": "U1"}, NAMES) == "ana"
    assert author({"username": "buildbot", "bot_id": "B1"}, NAMES) == "buildbot"
    assert author({"bot_id": "B1"}, NAMES) == "a bot"


def test_sections_keep_their_distance() -> None:
    blocks = [section("one"), section("two"), {"type": "context", "elements": [words("small")]}]
    assert plain({"text": "", "blocks": blocks}, NAMES) == "one\n\ntwo\nsmall"
