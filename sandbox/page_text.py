"""Styled text as HTML; nothing becomes HTML without being escaped here."""

from html import escape
from itertools import pairwise
from typing import NewType

from rich.text import Text

from sandbox.mrkdwn import CODE, FENCED, LINK, MENTION, PLACE

Html = NewType("Html", str)

# The innermost first.
TAGS = {
    CODE: ("code", ""),
    FENCED: ("pre", ""),
    MENTION: ("span", "mention"),
    PLACE: ("span", "mention"),
    LINK: ("span", "link"),
    "strike": ("s", ""),
    "italic": ("i", ""),
    "bold": ("b", ""),
    "dim": ("span", "dim"),
}


def words(text: str) -> Html:
    """A text, shown literally."""
    return Html(escape(text))


def tag(name: str, css: str, *inside: Html) -> Html:
    """An element of these classes around other elements."""
    classes = f' class="{escape(css)}"' if css else ""
    return Html(f"<{name}{classes}>{''.join(inside)}</{name}>")


def marked(text: Text) -> Html:
    """A text with its styles as elements."""
    edges = {0, len(text)}.union(*((span.start, span.end) for span in text.spans))
    pieces = (_piece(text, start, end) for start, end in pairwise(sorted(edges)))
    return tag("span", TAGS.get(str(text.style), ("", ""))[1], *pieces)


def _piece(text: Text, start: int, end: int) -> Html:
    over = [str(span.style) for span in text.spans if span.start <= start and end <= span.end]
    styles = {part for style in over for part in ([style] if style in TAGS else style.split())}
    piece = words(text.plain[start:end])
    for style, (name, css) in TAGS.items():
        if style in styles:
            piece = tag(name, css, piece)
    return piece
