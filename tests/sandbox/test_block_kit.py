"""Block Kit's limits, each just kept and just broken."""

from typing import Any

import pytest

from sandbox.block_kit.check import check_message_blocks, check_view
from sandbox.errors import SlackError
from tests.sandbox.slack_calls import actions, button, modal, options, plain, section, text_input

Json = dict[str, Any]


def _select(count: int) -> Json:
    values = options(*(f"v{n}" for n in range(count)))
    return actions({"type": "static_select", "action_id": "s", "options": values})


def _radio(count: int) -> Json:
    values = options(*(f"v{n}" for n in range(count)))
    return actions({"type": "radio_buttons", "action_id": "r", "options": values})


def _overflow(count: int) -> Json:
    values = options(*(f"v{n}" for n in range(count)))
    return section("x", accessory={"type": "overflow", "action_id": "o", "options": values})


def _fields(count: int, length: int = 1) -> Json:
    return {"type": "section", "fields": [plain("x" * length)] * count}


def _context(count: int) -> Json:
    return {"type": "context", "elements": [plain("x")] * count}


def _buttons(count: int) -> Json:
    return actions(*(button(f"a{n}") for n in range(count)))


def _option(**more: Any) -> Json:
    option = {"text": plain("x"), "value": "v"} | more
    return actions({"type": "static_select", "action_id": "s", "options": [option]})


def _menu(**more: Any) -> Json:
    menu = {"type": "static_select", "action_id": "s", "options": options("a", "b")}
    return actions(menu | more)


MRKDWN = {"type": "mrkdwn", "text": "*x*"}
LIMITS = {
    "section text": (section("x" * 3000), section("x" * 3001)),
    "section empty": (section("x"), section("")),
    "section fields": (_fields(10), _fields(11)),
    "field text": (_fields(1, 2000), _fields(1, 2001)),
    "header": (
        {"type": "header", "text": plain("x" * 150)},
        {"type": "header", "text": plain("x" * 151)},
    ),
    "header kind": (
        {"type": "header", "text": plain("x")},
        {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
    ),
    "context elements": (_context(10), _context(11)),
    "actions elements": (_buttons(25), _buttons(26)),
    "button text": (actions(button("a", "x" * 75)), actions(button("a", "x" * 76))),
    "button value": (
        actions(button("a", value="x" * 2000)),
        actions(button("a", value="x" * 2001)),
    ),
    "button url": (actions(button("a", url="x" * 3000)), actions(button("a", url="x" * 3001))),
    "button label": (
        actions(button("a", accessibility_label="x" * 75)),
        actions(button("a", accessibility_label="x" * 76)),
    ),
    "button style": (actions(button("a", style="danger")), actions(button("a", style="green"))),
    "action id": (actions(button("a" * 255)), actions(button("a" * 256))),
    "action ids": (actions(button("a"), button("b")), actions(button("a"), button("a"))),
    "select options": (_select(100), _select(101)),
    "radio options": (_radio(10), _radio(11)),
    "overflow options": (_overflow(5), _overflow(6)),
    "option text": (_option(text=plain("x" * 75)), _option(text=plain("x" * 76))),
    "option value": (_option(value="x" * 150), _option(value="x" * 151)),
    "option description": (
        _option(description=plain("x" * 75)),
        _option(description=plain("x" * 76)),
    ),
    "markdown": (
        {"type": "markdown", "text": "x" * 12_000},
        {"type": "markdown", "text": "x" * 12_001},
    ),
    "block id": (section("x", block_id="b" * 255), section("x", block_id="b" * 256)),
    "unknown block": ({"type": "divider"}, {"type": "marquee"}),
    "unknown field": (section("x"), section("x", colour="red")),
    "unknown element": (actions(button("a")), actions({"type": "slider", "action_id": "a"})),
    "initial option": (
        _menu(initial_option=options("a")[0]),
        _menu(initial_option=options("c")[0]),
    ),
    "select without options": (_menu(), _menu(options=None)),
    "select option kind": (_menu(), _menu(options=[{"text": MRKDWN, "value": "a"}])),
    "section without text": (_fields(1), {"type": "section"}),
    "image alt text": (
        {"type": "image", "image_url": "https://x.org/a.png", "alt_text": "x" * 2000},
        {"type": "image", "image_url": "https://x.org/a.png"},
    ),
}


@pytest.mark.parametrize("limit", list(LIMITS))
def test_a_limit_holds_on_both_sides(limit: str) -> None:
    kept, broken = LIMITS[limit]
    check_message_blocks([kept])
    with pytest.raises(SlackError) as caught:
        check_message_blocks([broken])
    assert caught.value.error == "invalid_blocks"
    assert "json-pointer:/blocks" in caught.value.answer["response_metadata"]["messages"][0]


@pytest.mark.parametrize(
    ("kept", "broken"),
    [
        ([section("x")] * 50, [section("x")] * 51),
        (
            [section("x", block_id="a"), section("x", block_id="b")],
            [section("x", block_id="a")] * 2,
        ),
        (
            [{"type": "markdown", "text": "x" * 6000}] * 2,
            [{"type": "markdown", "text": "x" * 6001}] * 2,
        ),
    ],
    ids=["count", "block ids", "markdown in all"],
)
def test_a_limit_over_all_blocks_holds(kept: list[Json], broken: list[Json]) -> None:
    check_message_blocks(kept)
    with pytest.raises(SlackError, match="invalid_blocks"):
        check_message_blocks(broken)


def test_blocks_have_to_be_a_list() -> None:
    with pytest.raises(SlackError, match="invalid_blocks_format"):
        check_message_blocks({"type": "section"})


VIEWS = {
    "title": (modal(title=plain("x" * 24)), modal(title=plain("x" * 25))),
    "title missing": (modal(), modal(title=None)),
    "submit": (modal(submit=plain("x" * 24)), modal(submit=plain("x" * 25))),
    "submit missing": (modal(section("x"), submit=None), modal(submit=None)),
    "close": (modal(close=plain("x" * 24)), modal(close=plain("x" * 25))),
    "metadata": (modal(private_metadata="x" * 3000), modal(private_metadata="x" * 3001)),
    "callback": (modal(callback_id="x" * 255), modal(callback_id="x" * 256)),
    "blocks": (modal(*[section("x")] * 100), modal(*[section("x")] * 101)),
    "markdown": (modal(section("x")), modal({"type": "markdown", "text": "x"})),
    "input label": (modal(text_input("a")), modal(text_input("a", label=plain("x" * 2001)))),
    "kind": (modal(), {"type": "home", "blocks": [section("x")]}),
}


@pytest.mark.parametrize("limit", list(VIEWS))
def test_a_limit_of_modals_holds_on_both_sides(limit: str) -> None:
    kept, broken = VIEWS[limit]
    check_view(kept, "modal")
    with pytest.raises(SlackError, match="invalid_arguments"):
        check_view(broken, "modal")


def test_a_large_view_is_refused() -> None:
    with pytest.raises(SlackError, match="view_too_large"):
        check_view(modal(*[section("x" * 2900)] * 90), "modal")


def test_a_home_tab_has_no_title() -> None:
    check_view({"type": "home", "blocks": [section("x")]}, "home")
    with pytest.raises(SlackError, match="invalid_arguments"):
        check_view({"type": "home", "title": plain("x"), "blocks": [section("x")]}, "home")
