"""The terminal of the demo: what happens is told once, and what an edit means in one line."""

from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from sandbox.client import Sandbox
from sandbox.screen import Screen
from tests.sandbox.slack_calls import actions, button, section

ROOT = {"ts": "1", "thread_ts": "1", "bot_id": "B", "user": "UB"}
NAMES = {"U1": "[ana]", "UB": "apispec"}


def root(state: str) -> dict[str, Any]:
    return {**ROOT, "blocks": [section("API spec: Refunds"), section(state), section("People")]}


def question(*blocks: dict[str, Any]) -> dict[str, Any]:
    return {**ROOT, "ts": "2", "blocks": list(blocks)}


def told(slack: Sandbox, *items: dict[str, Any]) -> list[str]:
    """What the terminal shows of these happenings."""
    shown = StringIO()
    screen = Screen(slack, Console(file=shown, width=60))
    for item in items:
        screen.show({"channel": "C1", **item}, NAMES)
    return [line.rstrip() for line in shown.getvalue().splitlines() if line.strip()]


def changed(message: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "message_changed", "message": message}


def test_a_root_tells_how_it_stands_and_nothing_twice(slack: Sandbox) -> None:
    states = [changed(root(state)) for state in ("1 of 9", "1 of 9", "2 of 9")]
    assert told(slack, *states) == ["  ↳ 1 of 9", "  ↳ 2 of 9"]


def test_a_closed_question_tells_its_answer(slack: Sandbox) -> None:
    asked = question(section("Which?"), actions(button("a", "You choose")))
    answered = question(section("*Question 1:* Which?\n:white_check_mark: <@U1>: " + "so " * 40))
    posted = {"kind": "message", "message": asked}
    reacted = {"kind": "reaction_added", "user": slack.bot_user_id, "name": "eyes"}
    lines = told(slack, posted, reacted, changed(answered))
    assert lines[-1].startswith("  ↳ 👀 ✅ @[ana]: so so")
    assert lines[-1].endswith("…")


def test_a_reaction_alone_still_shows(slack: Sandbox) -> None:
    reacted = {"kind": "reaction_added", "user": slack.bot_user_id, "name": "eyes"}
    click = {"kind": "click", "user": "U1", "label": "[bold]"}
    assert told(slack, reacted, click) == ["  ↳ 👀", "[ana] presses [ [bold] ]"]


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"kind": "slash", "text": "list"}, "[ana] types /apispec list"),
        ({"kind": "reaction_added", "name": "+1"}, "[ana] reacts with 👍"),
        ({"kind": "modal_submitted"}, "[ana] submits the form"),
        ({"kind": "home_published"}, None),
    ],
)
def test_what_people_do_is_one_line(slack: Sandbox, item: dict[str, Any], line: str | None) -> None:
    assert told(slack, {"user": "U1", **item}) == ([line] if line else [])
