"""Slack's mrkdwn as people read it: marks become styles, ids become names."""

import re
from collections.abc import Callable, Mapping

from rich.text import Text

Names = Mapping[str, str]

FENCE = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
MARKS = re.compile(
    r"(?P<code>`[^`\n]+`)"
    r"|(?P<token><[^<>\n]+>)"
    r"|(?<![\w*])(?P<strong>\*(?=\S)[^*\n]*\S\*|\*\S\*)(?![\w*])"
    r"|(?<![\w_])(?P<emphasis>_(?=\S)[^_\n]*\S_|_\S_)(?![\w_])"
    r"|(?<![\w~])(?P<struck>~(?=\S)[^~\n]*\S~|~\S~)(?![\w~])"
    r"|(?P<emoji>:[a-z0-9_+-]+:)"
)
STYLES = {"strong": "bold", "emphasis": "italic", "struck": "strike"}
# What a stretch of text is, as the style it has in a terminal.
CODE, FENCED, MENTION, PLACE, LINK = "cyan", "cyan not dim", "bold yellow", "blue", "blue underline"
EMOJI = {
    "white_check_mark": "✅",
    "heavy_check_mark": "✔",
    "warning": "⚠️",
    "x": "❌",
    "eyes": "👀",
    "memo": "📝",
    "pencil2": "✏️",
    "page_facing_up": "📄",
    "paperclip": "📎",
    "hourglass_flowing_sand": "⏳",
    "bulb": "💡",
    "question": "❓",
    "bell": "🔔",
    "lock": "🔒",
    "+1": "👍",
    "thumbsup": "👍",
    "tada": "🎉",
    "arrow_right": "➡",
    "speech_balloon": "💬",
}


def emoji(name: str) -> str:
    """The picture of an emoji name, or the name between colons."""
    return EMOJI.get(name, f":{name}:")


def unescaped(text: str) -> str:
    """The text with Slack's three entities resolved."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mrkdwn(text: str, names: Names, style: str = "") -> Text:
    """The text as Slack shows it."""
    shown, last = Text(style=style), 0
    for fence in FENCE.finditer(text):
        shown.append_text(_lines(text[last : fence.start()], names))
        shown.append(unescaped(fence[1]), FENCED)
        last = fence.end()
    return shown.append_text(_lines(text[last:], names))


def _lines(text: str, names: Names) -> Text:
    lines = []
    for line in text.split("\n"):
        quoted = line.startswith("&gt;")
        body = _inline(line.removeprefix("&gt;").lstrip() if quoted else line, names)
        lines.append(Text("▏ ", "dim").append_text(body) if quoted else body)
    return Text("\n").join(lines)


def _inline(text: str, names: Names) -> Text:
    shown, last = Text(), 0
    for found in MARKS.finditer(text):
        shown.append(unescaped(text[last : found.start()]))
        shown.append_text(_marked(str(found.lastgroup), found[0], names))
        last = found.end()
    return shown.append(unescaped(text[last:]))


def _marked(kind: str, source: str, names: Names) -> Text:
    inside = source[1:-1]
    if kind == "code":
        return Text(unescaped(inside), CODE)
    if kind == "token":
        return _token(inside, names)
    if kind == "emoji":
        return Text(emoji(inside))
    body = _inline(inside, names)
    body.stylize(STYLES[kind])
    return body


def _token(inside: str, names: Names) -> Text:
    target, _, label = inside.partition("|")
    for sign, show in TOKENS.items():
        if target.startswith(sign):
            return show(target.removeprefix(sign), unescaped(label), names)
    return Text(unescaped(label) or unescaped(target), LINK)


def _person(target: str, label: str, names: Names) -> Text:
    return Text(f"@{names.get(target) or label or target}", MENTION)


def _place(target: str, label: str, names: Names) -> Text:
    return Text(f"#{label or names.get(target, target)}", PLACE)


def _special(target: str, label: str, _: Names) -> Text:
    return Text(label or f"@{target.partition('^')[0]}", MENTION)


def _mail(target: str, label: str, _: Names) -> Text:
    return Text(label or target, LINK)


TOKENS: dict[str, Callable[[str, str, Names], Text]] = {
    "@": _person,
    "#": _place,
    "!": _special,
    "mailto:": _mail,
}
