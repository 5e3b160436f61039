"""The few Block Kit elements that the bot uses, inside Slack's limits (Block Kit reference)."""

from collections.abc import Sequence
from typing import Any

Block = dict[str, Any]

SECTION = 3000  # characters of a section's text
BUTTON = 75  # characters of a button's or an option's text
BLOCKS = 50  # blocks of a message
OPTIONS = 100  # options of a select


def section(text: str, accessory: Block | None = None) -> Block:
    """A paragraph of mrkdwn, with at most one element beside it."""
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": cut(text, SECTION)}}
    return {**block, "accessory": accessory} if accessory else block


def header(text: str) -> Block:
    """A title; plain text, so nothing in it is markup."""
    return {"type": "header", "text": plain(text, 150)}


def context(text: str) -> Block:
    """A small grey line of mrkdwn."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": cut(text, SECTION)}]}


def actions(elements: Sequence[Block]) -> Block:
    """A row of buttons and selects."""
    return {"type": "actions", "elements": list(elements[:25])}


def divider() -> Block:
    """A line."""
    return {"type": "divider"}


def button(
    text: str, action_id: str, value: str, *, style: str = "", confirm: Block | None = None
) -> Block:
    """A button; `style` is primary or danger, and at most one of a message is primary."""
    made: Block = {
        "type": "button",
        "text": plain(text, BUTTON),
        "action_id": action_id,
        "value": value,
    }
    if style:
        made["style"] = style
    if confirm:
        made["confirm"] = confirm
    return made


def confirm(title: str, text: str, yes: str, no: str) -> Block:
    """The dialog that asks once more."""
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no, 30),
    }


def select(placeholder: str, action_id: str, options: Sequence[tuple[str, str]]) -> Block:
    """A menu of (label, value)."""
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, 150),
        "options": [option(label, value) for label, value in options[:OPTIONS]],
    }


def option(label: str, value: str) -> Block:
    """One option of a menu or of radio buttons; the value has at most 150 characters."""
    return {"text": plain(label, BUTTON), "value": value}


def plain(text: str, limit: int) -> Block:
    """A text object in which nothing is markup."""
    return {"type": "plain_text", "text": cut(text, limit), "emoji": True}


def cut(text: str, limit: int) -> str:
    """The text, shortened with an ellipsis if it is too long."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
