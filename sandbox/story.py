"""A conversation as it went: each reply as it was when it was posted, and the few that tell it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sandbox.page import LeftOut, Shown

Json = dict[str, Any]
FEW = 3  # buttons: two options, and not sure
OPEN = 3  # open questions in the excerpt


def as_it_went(feed: Sequence[Json], thread_ts: str) -> list[Json]:
    """A thread from what people saw: replies as posted, with their reactions, the root as it is."""
    told: dict[str, Json] = {}
    for item in feed:
        message = item.get("message", {})
        if item["kind"] == "message" and thread_ts in (message["ts"], message.get("thread_ts")):
            told[message["ts"]] = dict(message)
        elif item["kind"] == "message_changed" and message["ts"] == thread_ts:
            told[thread_ts] = dict(message)
        elif item["kind"] == "reaction_added" and item["ts"] in told:
            _react(told[item["ts"]], item["name"])
    root = told[thread_ts]
    return [{**root, "reply_count": len(told) - 1}, *list(told.values())[1:]]


def _react(message: Json, name: str) -> None:
    counts = {each["name"]: each["count"] for each in message.get("reactions", ())}
    counts[name] = counts.get(name, 0) + 1
    message["reactions"] = [{"name": key, "count": count} for key, count in counts.items()]


def excerpt(thread: Sequence[Json]) -> list[Shown]:
    """The root, a question, an answer, a choice, a follow-up, the summary, its files."""
    found = (next(filter(wanted, thread[1:]), None) for wanted in WANTED)
    told = [thread[0]["ts"], *(message["ts"] for message in found if message)]
    shorter = [_short(message) if _is_summary(message) else message for message in thread]
    return list(_with_gaps(shorter, told))


def _with_gaps(thread: Sequence[Json], told: Sequence[str]) -> Iterator[Shown]:
    left_out = 0
    for message in thread:
        if message["ts"] not in told:
            left_out += 1
            continue
        if left_out:
            yield LeftOut(left_out)
        left_out = 0
        yield message


def _short(summary: Json) -> Json:
    """A summary without its lists of what was decided and assumed, and the first open questions."""
    blocks = summary["blocks"]
    line = next((at for at, block in enumerate(blocks) if block["type"] == "divider"), 1)
    kept = blocks[line : line + OPEN + 2]
    more = [_dots()] if len(blocks) > line + OPEN + 2 else []
    head = blocks[: 2 if blocks[1]["type"] == "context" else 1]
    lists = [_dots()] if line > len(head) else []
    return {**summary, "blocks": [*head, *lists, *kept, *more]}


def _dots() -> Json:
    return {"type": "context", "elements": [{"type": "plain_text", "text": "⋯"}]}


def _is_question(message: Json) -> bool:
    return _asked(message) is not None


def _is_answer(message: Json) -> bool:
    return "bot_id" not in message and bool(message.get("reactions"))


def _is_choice(message: Json) -> bool:
    return _asked(message) == "style"


def _is_follow_up(message: Json) -> bool:
    """Whether it is a follow-up with several options that says what depends on it."""
    shown = _actions(message)
    return "leave_follow_up" in shown and len(shown) > FEW and " · " in message["text"]


def _is_summary(message: Json) -> bool:
    return "bot_id" in message and re.search(r"Revision \d+:", message["text"]) is not None


def _has_files(message: Json) -> bool:
    return bool(message.get("files"))


WANTED: tuple[Callable[[Json], bool], ...] = (
    _is_question,
    _is_answer,
    _is_choice,
    _is_follow_up,
    _is_summary,
    _has_files,
)


def _asked(message: Json) -> str | None:
    """The question that a message asks: each offers to take its default."""
    default = _actions(message).get("take_default")
    return default.split(":")[1] if default else None


def _actions(message: Json) -> dict[str, str]:
    """The buttons of a message by what they do, with their values."""
    return {
        element["action_id"]: str(element.get("value", ""))
        for block in message.get("blocks") or ()
        for element in block.get("elements", ())
        if "action_id" in element
    }
