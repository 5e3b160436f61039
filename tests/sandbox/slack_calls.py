"""Shapes the tests send to Slack, and the refusals they get."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError


def refusal(call: Callable[..., Any], **arguments: Any) -> Any:
    """The response of a call that Slack refuses."""
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    return caught.value.response


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def button(action_id: str, label: str = "Go", **more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": plain(label), **more}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def section(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def options(*values: str) -> list[dict[str, Any]]:
    return [{"text": plain(value.title()), "value": value} for value in values]


def text_input(block_id: str, **more: Any) -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": f"{block_id}_field"}
    return {"type": "input", "block_id": block_id, "label": plain("L"), "element": element, **more}


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    shown = list(blocks) or [text_input("name")]
    about = {"type": "modal", "callback_id": "form", "title": plain("Form")}
    return {**about, "submit": plain("Save"), "blocks": shown, **more}
