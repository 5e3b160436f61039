"""Foreign text inside Slack messages: shown, never obeyed.

Slack reads `<…>` as mentions and links and `&` as an entity; everything that people typed is
escaped (docs.slack.dev, "Formatting text for app surfaces").
"""

import re

# C0 and C1 controls but newline and tab, and what changes the direction or hides characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# Formatting signs at the edges of words; inside a word they are part of it (`from_date`).
_FORMATTING = re.compile(r"`|(?<!\w)[*_~]++|[*_~]{1,20}(?!\w)")
_USER_ID = re.compile(r"[UW][A-Z0-9]{2,31}")
_MARKED = re.compile(r"@([UW][A-Z0-9]{2,31})\b")


def escape(text: str) -> str:
    """The text as Slack shows it literally."""
    text = _UNSEEN.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inline(text: str, limit: int = 150) -> str:
    """The text on one line of at most `limit` characters, without formatting signs."""
    line = _FORMATTING.sub("", " ".join(text.split()))
    return escape(line if len(line) <= limit else line[: limit - 1].rstrip() + "…")


def quoted(text: str, mentions: tuple[str, ...], limit: int = 300) -> str:
    """What somebody said, on one line, with the people whom Slack itself marked as mentioned."""
    return _MARKED.sub(
        lambda marked: mention(marked[1]) if marked[1] in mentions else marked[0],
        inline(text, limit),
    )


def mention(user: str) -> str:
    """A mention, if this is a user's id; else the text, shown literally."""
    return f"<@{user}>" if _USER_ID.fullmatch(user) else inline(user)
