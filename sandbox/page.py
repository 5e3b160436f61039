"""A conversation as one self-contained HTML page that looks like a thread in Slack."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from sandbox.mrkdwn import Names, emoji, mrkdwn
from sandbox.page_blocks import blocks_html
from sandbox.page_text import Html, marked, tag, words
from sandbox.render import author, file_size

Json = dict[str, Any]

FOLDER = Path(__file__).resolve().parents[1] / "templates" / "sandbox"
COLOURS = 6  # of people
EDITED = tag("span", "edited", words("(edited)"))


@dataclass(frozen=True)
class LeftOut:
    """Messages that are not shown here."""

    count: int


Shown = Json | LeftOut


@cache
def _template() -> Template:
    loader = FileSystemLoader(FOLDER)
    environment = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    return environment.get_template("conversation.html.j2")


def conversation_page(messages: Sequence[Shown], names: Names, channel: str) -> str:
    """The page: each message of a channel or thread, replies below the message they reply to."""
    body = "".join(_rows(messages, names))
    return _template().render(channel=channel, body=body)


def _rows(messages: Sequence[Shown], names: Names) -> Iterator[Html]:
    before: Shown | None = None
    for message in _in_threads(messages):
        if isinstance(message, LeftOut):
            yield tag("div", "left-out", words(f"⋯ {_counted(message.count, 'more message')}"))
        else:
            yield _message(message, names, compact=_goes_on(message, before))
            if replies := _replies(message, messages):
                yield tag("div", "replies", tag("span", "", words(_counted(replies, "reply"))))
        before = message


def _in_threads(messages: Sequence[Shown]) -> Iterator[Shown]:
    """Every message that starts something, each followed by its replies."""
    roots = {message["ts"] for message in messages if not isinstance(message, LeftOut)}
    waiting: dict[str, list[Shown]] = {}
    thread = ""
    for message in messages:
        if not isinstance(message, LeftOut):
            parent = str(message.get("thread_ts", message["ts"]))
            thread = parent if parent in roots else str(message["ts"])
        waiting.setdefault(thread, []).append(message)
    for conversation in waiting.values():
        yield from conversation


def _replies(message: Json, messages: Sequence[Shown]) -> int:
    """How many replies a message has, listed or not; none for a reply."""
    if message.get("thread_ts", message["ts"]) != message["ts"]:
        return 0
    others = (each for each in messages if isinstance(each, dict) and each is not message)
    listed = [each for each in others if each.get("thread_ts") == message["ts"]]
    return max(len(listed), int(message.get("reply_count", 0)))


def _counted(count: int, noun: str) -> str:
    plural = noun.removesuffix("y") + "ies" if noun.endswith("y") else f"{noun}s"
    return f"{count} {noun if count == 1 else plural}"


def _goes_on(message: Json, before: Shown | None) -> bool:
    """Whether the same author goes on, so that Slack does not repeat who it is."""
    if before is None or isinstance(before, LeftOut) or _replies(before, [message]):
        return False
    keys = ("user", "bot_id", "username", "thread_ts")
    return all(message.get(key) == before.get(key) for key in keys)


def _message(message: Json, names: Names, *, compact: bool) -> Html:
    name = author(message, names)
    side = Html("") if compact else _avatar(name, is_bot=bool(message.get("bot_id")))
    head = Html("") if compact else _head(message, name)
    body = tag("div", "content", head, *_content(message, names))
    return tag("div", "message compact" if compact else "message", tag("div", "side", side), body)


def _avatar(name: str, *, is_bot: bool) -> Html:
    if is_bot:
        return tag("div", "avatar bot", words("{ }"))
    return tag("div", f"avatar colour-{sum(map(ord, name)) % COLOURS}", words(name[:1].upper()))


def _head(message: Json, name: str) -> Html:
    badge = [tag("span", "badge", words("APP"))] if message.get("bot_id") else []
    at = datetime.fromtimestamp(float(message["ts"]), UTC)
    time = tag("span", "time", words(f"{at:%H:%M}"))
    return tag("div", "head", tag("span", "name", words(name)), *badge, time)


def _content(message: Json, names: Names) -> Iterator[Html]:
    if message.get("blocks"):  # Slack does not mark these as edited.
        yield blocks_html(message["blocks"], names)
    elif message.get("text"):
        edited = [EDITED] if message.get("edited") else []
        yield tag("div", "text", marked(mrkdwn(message["text"], names)), *edited)
    if message.get("files"):
        yield tag("div", "files", *map(_file, message["files"]))
    if message.get("reactions"):
        yield tag("div", "reactions", *map(_reaction, message["reactions"]))


def _file(file: Json) -> Html:
    kind = file["name"].rpartition(".")[2].upper()
    about = f"{kind} · {file_size(file['size'])}"
    name = tag("div", "file-name", words(file["name"]))
    icon = tag("div", f"icon {kind.lower() if kind.isalnum() else ''}".strip(), words(kind[:4]))
    return tag("div", "file", icon, tag("div", "", name, tag("div", "dim", words(about))))


def _reaction(reaction: Json) -> Html:
    return tag(
        "span", "reaction", words(f"{emoji(reaction['name'])} "), words(str(reaction["count"]))
    )
