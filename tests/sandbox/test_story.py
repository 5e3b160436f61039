"""A conversation as it went, and the messages that tell it."""

from typing import Any

from sandbox.page import LeftOut
from sandbox.story import as_it_went, excerpt
from tests.sandbox.slack_calls import actions, button, section


def posted(ts: str, text: str, *blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    message = {"ts": ts, "thread_ts": "1", "text": text, "blocks": list(blocks), **more}
    return {"kind": "message", "message": message}


def asked(ts: str, question: str) -> dict[str, Any]:
    default = button("take_default", "You choose", value=f"i:{question}")
    return posted(ts, question, section("?"), actions(default), bot_id="B")


def followed_up(ts: str, text: str, *options: str) -> dict[str, Any]:
    buttons = [button(f"choose_follow_up.{option}", option) for option in options]
    row = actions(*buttons, button("leave_follow_up", "Not sure"))
    return posted(ts, text, row, bot_id="B")


def changed(item: dict[str, Any], text: str) -> dict[str, Any]:
    return {"kind": "message_changed", "message": {**item["message"], "text": text, "blocks": []}}


def reacted(ts: str) -> dict[str, Any]:
    return {"kind": "reaction_added", "ts": ts, "name": "eyes", "user": "UB"}


ROOT = posted("1", "0 of 9", bot_id="B")
FIRST = asked("2", "feature")
OPEN = [section(f"NC-{number}") for number in range(1, 7)]
SUMMARY = posted(
    "9",
    "*Revision 1: x*",
    section("head"),
    section("decided"),
    {"type": "divider"},
    section("Needs clarification"),
    *OPEN,
    bot_id="B",
)
FEED = [
    {"kind": "slash", "user": "U1"},
    ROOT,
    FIRST,
    posted("3", "It refunds."),
    reacted("3"),
    reacted("3"),
    changed(FIRST, "closed"),
    asked("4", "audience"),
    posted("5", "Us."),
    asked("6", "style"),
    followed_up("60", "Follow-up · this decides 1 line", "a", "b"),
    followed_up("61", "Follow-up · this decides 2 lines", "a", "b", "c"),
    posted("7", "elsewhere", thread_ts="8"),
    SUMMARY,
    posted("91", "Revision 1", bot_id="B", files=[{"name": "spec.md"}]),
    changed(ROOT, "Revision 1 is there"),
]


def test_replies_are_as_posted_and_the_root_as_it_is() -> None:
    thread = as_it_went(FEED, "1")
    assert [m["text"] for m in thread[:3]] == ["Revision 1 is there", "feature", "It refunds."]
    assert thread[0]["reply_count"] == 9
    assert thread[1]["blocks"]
    assert thread[2]["reactions"] == [{"name": "eyes", "count": 2}]


def test_the_excerpt_tells_the_conversation() -> None:
    told = excerpt(as_it_went(FEED, "1"))
    shown = [each.count if isinstance(each, LeftOut) else each["ts"] for each in told]
    assert shown == ["1", "2", "3", 2, "6", 1, "61", "9", "91"]


def test_a_summary_is_shown_short() -> None:
    told = excerpt(as_it_went(FEED, "1"))
    summary = next(each for each in told if isinstance(each, dict) and each["ts"] == "9")
    kinds = [block["type"] for block in summary["blocks"]]
    assert kinds == ["section", "context", "divider", *["section"] * 4, "context"]


def test_a_summary_is_shown_with_what_each_section_knows() -> None:
    message: dict[str, Any] = SUMMARY["message"]
    first, *rest = message["blocks"]
    known = {"type": "context", "elements": [{"type": "mrkdwn", "text": "1 stated"}]}
    told = {"kind": "message", "message": {**message, "blocks": [first, known, *rest]}}
    shown = excerpt(as_it_went([ROOT, told], "1"))
    summary = next(each for each in shown if isinstance(each, dict) and each["ts"] == "9")
    assert [block["type"] for block in summary["blocks"][:4]] == [
        "section", "context", "context", "divider"
    ]  # fmt: skip
