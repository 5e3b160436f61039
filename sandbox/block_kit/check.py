"""The checks Slack makes of blocks and views before it takes them."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

from sandbox.block_kit.fields import Many, Variant, complaint
from sandbox.block_kit.shapes import BLOCKS, HOME, IN_MESSAGES, MODAL
from sandbox.errors import SlackError
from sandbox.workspace import Json

MOST_BLOCKS = 50
MOST_MARKDOWN = 12_000
LARGEST_VIEW = 250_000


def check_message_blocks(blocks: Any) -> None:
    """Pass, or refuse as chat.postMessage does, with the reasons."""
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    if blocks:
        problems = Many(MOST_BLOCKS, Variant(BLOCKS, IN_MESSAGES)).problems(blocks, "/blocks")
        _refuse("invalid_blocks", problems or _joint_problems(blocks, "/blocks"))


def check_view(view: Any, kind: str) -> None:
    """Pass, or refuse as views.open does, with the reasons; `kind` is modal or home."""
    if not isinstance(view, dict) or view.get("type") != kind:
        _refuse("invalid_arguments", [complaint(f"must be a view of type {kind}", "/view/type")])
    if len(json.dumps(view)) > LARGEST_VIEW:
        raise SlackError("view_too_large")
    problems = (MODAL if kind == "modal" else HOME).problems(view, "/view")
    problems = problems or _joint_problems(view["blocks"], "/view/blocks")
    if _has_input(view) and kind == "modal" and not view.get("submit"):
        problems.append(complaint("missing required field: submit", "/view"))
    _refuse("invalid_arguments", problems)


def with_ids(blocks: list[Json], mint: Callable[[str], str]) -> list[Json]:
    """The blocks as Slack stores them: each with a block id, each element with an action id."""
    stored = []
    for given in blocks:
        block = {**given, "block_id": given.get("block_id") or mint("b")}
        for key in ("accessory", "element"):
            if key in block:
                block[key] = _with_action_id(block[key], mint)
        if block["type"] in ("actions", "context_actions"):
            block["elements"] = [_with_action_id(item, mint) for item in block["elements"]]
        stored.append(block)
    return stored


def _with_action_id(element: Json, mint: Callable[[str], str]) -> Json:
    if element.get("type") == "image" or element.get("action_id"):
        return element
    return {**element, "action_id": mint("a")}


def _has_input(view: Json) -> bool:
    return any(block.get("type") == "input" for block in view["blocks"])


def _joint_problems(blocks: list[Json], at: str) -> list[str]:
    problems = [
        complaint(f"block_id already exists: {block_id}", at)
        for block_id in _repeated([block.get("block_id") for block in blocks])
    ]
    for place, block in enumerate(blocks):
        ids = [item.get("action_id") for item in block.get("elements", ())]
        problems += [
            complaint(f"action_id already exists: {action_id}", f"{at}/{place}")
            for action_id in _repeated(ids)
        ]
        problems += _unoffered(block, f"{at}/{place}")
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if markdown > MOST_MARKDOWN:
        problems.append(complaint(f"must be less than {MOST_MARKDOWN + 1} characters", at))
    return problems


def _unoffered(block: Json, at: str) -> list[str]:
    """Complaints about initial options that are not among the options."""
    held = [block.get("accessory"), block.get("element"), *block.get("elements", ())]
    return [
        complaint("must match one of the options", f"{at}/initial_option")
        for element in held
        if element and element.get("initial_option") and "options" in element
        if element["initial_option"] not in element["options"]
    ]


def _repeated(ids: list[str | None]) -> list[str]:
    return [name for name, times in Counter(ids).items() if name and times > 1]


def _refuse(error: str, problems: list[str]) -> None:
    if problems:
        raise SlackError(error, errors=problems, response_metadata={"messages": problems})
