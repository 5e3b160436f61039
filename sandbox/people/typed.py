"""What a person typed, as Slack hands it to apps: escaped, with links and mentions marked."""

import re

from sandbox.workspace import Workspace

MENTION = re.compile(r"&lt;([@#])([A-Z0-9]{5,})&gt;")
URL = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]'\"]")
EMAIL = re.compile(r"(?<![\w:/.@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def escaped(text: str) -> str:
    """The text with `&`, `<` and `>` as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_sent(workspace: Workspace, text: str, *, literal: bool = False) -> str:
    """The text as apps receive it.

    `<@U…>` and `<#C…>` of known people and channels are mentions picked from the menu, unless
    `literal` says that the person typed these very characters.
    """
    sent = EMAIL.sub(lambda found: f"<mailto:{found[0]}|{found[0]}>", escaped(text))
    sent = URL.sub(lambda found: f"<{found[0]}>", sent)
    return sent if literal else MENTION.sub(lambda found: _mention(workspace, found), sent)


def _mention(workspace: Workspace, found: re.Match[str]) -> str:
    sign, some_id = found.groups()
    if sign == "@" and some_id in workspace.users:
        return f"<@{some_id}>"
    if sign == "#" and some_id in workspace.channels:
        return f"<#{some_id}|{workspace.channels[some_id].name}>"
    return found[0]
