"""Slack's mrkdwn as people see it: names for tokens, signs for entities; what is struck out.

Slack escapes `& < >` in message texts and writes mentions and links as `<…>` tokens; they are
resolved first and unescaped once (docs.slack.dev, "Formatting text for app surfaces").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_TOKEN = re.compile(
    r"<((?:@[UW]|#[CDG]|!(?:here|channel|everyone|subteam|date)|https?://|mailto:|tel:)"
    r"[^<>\n]{0,4000}+)>"
)
_USER = re.compile(r"@([UW][A-Z0-9]{2,31}+)(?:\|[^|]{0,200}+)?\Z")
_SCHEME = re.compile(r"(?:mailto|tel):|https?://")
_CONTACT = ("mailto:", "tel:")
# Code is left alone. A tilde before a figure ("~300 ms") opens nothing that no other one closes.
_CODE_OR_STRUCK = re.compile(
    r"```|`[^`\n]{1,400}+`"
    r"|(?<![^\W_])(?<!~)(?P<struck>~{1,2}(?=[^\s~])[^~\n]{1,2000}+(?<!\s)~{1,2}(?![^\W_]|~))"
)
_EMOJI = re.compile(r"(?<![\w:/])(?::(?:[a-z+][a-z0-9_+'-]{0,60}|-1|100|1234):){1,9}+(?![\w/])")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message as people read it; `mentions` are the ids that Slack itself marked."""

    text: str
    mentions: tuple[str, ...] = ()


def spoken(raw: str) -> Spoken:
    """The text with names for tokens and signs for entities, and who was mentioned in it."""
    mentions: dict[str, None] = {}

    def readable(token: re.Match[str]) -> str:
        if user := _USER.match(token[1]):
            mentions[user[1]] = None
        return _readable(token[1])

    return Spoken(_unescaped(_TOKEN.sub(readable, raw)), tuple(mentions))


def standing(text: str) -> str:
    """The text without what its author struck out: "~never~ seldom" says "seldom"."""
    return _with_struck(text, lambda _: "")


def blanked(text: str) -> str:
    """The text with blanks for what is struck out and for emoji, so that places stay the same."""
    text = _with_struck(text, _blank)
    return _EMOJI.sub(lambda emoji: _blank(emoji.group()), text) if ":" in text else text


def _blank(text: str) -> str:
    return " " * len(text)


def _with_struck(text: str, change: Callable[[str], str]) -> str:
    """The text with everything that is struck out changed."""
    if "~" not in text:
        return text
    kept: list[str] = []
    at = 0
    for start, end in _struck(text):
        kept += (text[at:start], change(text[start:end]))
        at = end
    return "".join([*kept, text[at:]])


def _struck(text: str) -> list[tuple[int, int]]:
    """Where something is struck out, outside of code."""
    found = []
    at = 0
    while match := _CODE_OR_STRUCK.search(text, at):
        at = match.end()
        if match["struck"]:
            found.append(match.span())
        elif match.group() == "```":
            closing = text.find("```", at)
            at = closing + 3 if closing >= 0 else len(text)
    return found


def _readable(token: str) -> str:
    """`@U1|name` → `@U1`, `#C1|general` → `#general`, `url|label` → `label (url)`.

    What Slack itself made a link of reads as it was typed.
    """
    target, _, label = token.partition("|")
    if target.startswith("@"):
        return target
    if target.startswith("#"):
        return f"#{label}" if label else target
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return _link(target, label)


def _link(target: str, label: str) -> str:
    bare = _SCHEME.sub("", target, count=1)
    if label in (bare, bare.rstrip("/")):
        return label
    if target.startswith(_CONTACT):
        target = bare
    return target if not label or label in target else f"{label} ({target})"


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
