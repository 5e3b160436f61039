"""The conversation as a page: literal, complete, and of itself."""

from html.parser import HTMLParser
from typing import Any

import pytest

from sandbox import render
from sandbox.page import LeftOut, Shown, conversation_page
from tests.sandbox.slack_calls import actions, button, options, section, text_input
from tests.sandbox.slack_calls import plain as words
from tests.sandbox.test_render import BLOCKS

NAMES = {"U1": "ana", "U2": "<b>bo</b>", "UB": "apispec"}
HOSTILE = "<script>alert('x')</script> \"quoted\" <!channel> & <img src=x onerror=y>"
MODEST = {"class", "charset", "lang", "name", "content"}


class Page(HTMLParser):
    """A page as a browser takes it apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.pieces: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        return "".join(self.pieces).partition("Thread")[2]

    @property
    def classes(self) -> list[str]:
        return [value or "" for name, value in self.attributes if name == "class"]


def message(text: str = "", **more: Any) -> dict[str, Any]:
    return {"user": "U1", "ts": "1700000000.000100", "text": text, **more}


def page(*messages: Shown, channel: str = "general") -> Page:
    return Page(conversation_page(messages, NAMES, channel))


def escaped(text: str) -> str:
    """As Slack hands out what somebody typed."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


HOSTILE_MESSAGES = [
    message(escaped(HOSTILE)),
    message(f"```\n{escaped(HOSTILE)}\n```"),
    message(blocks=[section(escaped(HOSTILE))]),
    message(blocks=[{"type": "header", "text": words(HOSTILE)}]),
    message(blocks=[actions(button("a", HOSTILE, style='"><script>'))]),
    message(blocks=[{"type": "context", "elements": [words(HOSTILE)]}]),
    message(blocks=[text_input("a", label=words(HOSTILE))]),
    message(blocks=[{"type": "table", "rows": [[{"text": HOSTILE}]]}]),
    message("x", files=[{"name": HOSTILE, "size": 1}]),
    message("x", username=HOSTILE, bot_id="B1"),
    message("x", reactions=[{"name": HOSTILE, "count": 1}]),
]


@pytest.mark.parametrize("hostile", HOSTILE_MESSAGES)
def test_hostile_text_is_shown_literally(hostile: dict[str, Any]) -> None:
    shown = page(hostile)
    assert HOSTILE in shown.text
    assert not {"script", "img"} & set(shown.tags)


def test_hostile_names_and_channels_are_shown_literally() -> None:
    shown = page(message("ask <@U2>", user="U2"), channel=HOSTILE)
    assert {"script", "img", "b"} & set(shown.tags) == {"b"}
    assert shown.text.count("<b>bo</b>") == 2
    assert HOSTILE in shown.text


@pytest.mark.parametrize(("block", "seen"), BLOCKS, ids=[block["type"] for block, _ in BLOCKS])
def test_a_block_says_what_it_says_in_the_terminal(block: dict[str, Any], seen: str) -> None:
    said = page(message(blocks=[block])).text
    wanted = [word for word in seen.split() if word.strip("[]()•▾…─│⋯").isalnum()]
    assert [word for word in wanted if word not in said] == []


def test_every_block_of_the_terminal_is_tried() -> None:
    assert {block["type"] for block, _ in BLOCKS} >= set(render.BLOCKS)


def test_blocks_look_like_in_slack() -> None:
    blocks = [
        section("*x*", accessory=button("a", "Answer", style="primary")),
        {"type": "divider"},
        actions({"type": "static_select", "action_id": "b", "placeholder": words("Change")}),
        text_input("c", element={"type": "checkboxes", "options": options("a", "b")}),
        text_input("d"),
    ]
    shown = page(message(blocks=blocks))
    assert {"b", "hr", "label"} <= set(shown.tags)
    assert {"button primary", "button menu", "check", "field"} <= set(shown.classes)


def test_mentions_code_and_links_are_marked() -> None:
    shown = page(message("<@U1> `x` <https://x.org|docs> <!channel>\n```\nfenced\n```"))
    assert "@ana x docs @channel" in shown.text
    assert shown.classes.count("mention") == 2
    assert {"code", "pre"} <= set(shown.tags)


def test_the_page_needs_no_network() -> None:
    html = conversation_page([message("<https://x.org|docs>")], NAMES, "general")
    shown = Page(html)
    assert {name for name, _ in shown.attributes} <= MODEST
    assert not {"script", "link", "img", "iframe", "base"} & set(shown.tags)
    assert not [sign for sign in ("url(", "@import", "http") if sign in html]


def test_a_bot_has_a_badge_and_files_and_reactions_are_shown() -> None:
    files = [{"name": "spec.md", "size": 1500}]
    reactions = [{"name": "white_check_mark", "count": 2}]
    shown = page(message("hi", user="UB", bot_id="B1", files=files, reactions=reactions))
    assert "apispecAPP22:13" in shown.text
    assert "spec.mdMD · 1.5 kB" in shown.text
    assert "✅ 2" in shown.text


def test_an_edit_is_marked_as_in_slack() -> None:
    edit = {"user": "U1", "ts": "2.0"}
    assert "hi(edited)" in page(message("hi", edited=edit)).text
    assert "edited" not in page(message(blocks=[section("hi")], edited=edit)).text


def test_replies_stand_below_what_they_reply_to() -> None:
    root = message("root", ts="1.0", thread_ts="1.0", reply_count=3)
    other = message("other", ts="1.5", user="U2")
    replies = [message("first", ts="2.0", thread_ts="1.0"), LeftOut(1)]
    last = message("last", ts="3.0", thread_ts="1.0")
    said = page(root, other, *replies, last).text
    order = [said.index(word) for word in ("root", "3 replies", "first", "1 more", "last", "other")]
    assert order == sorted(order)


def test_who_goes_on_is_not_named_again() -> None:
    first, second = message("one", ts="1.0"), message("two", ts="2.0")
    assert page(first, second).text.count("ana") == 1
    assert page(first, message("x", ts="1.5", user="UB"), second).text.count("ana") == 2
