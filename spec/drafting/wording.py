"""Wording: enumerations and quotations as they stand inside a sentence of ours."""

from collections.abc import Sequence

_ENDS = (".", "!", "?", "…")
_QUOTED = 160  # characters of somebody's words in a reason
_LISTED = 180  # characters of an enumeration


def said(sentence: str) -> str:
    """A reason that quotes somebody, with one full stop at its end."""
    told = sentence.strip()
    cut = told if len(told) <= _QUOTED else told[: _QUOTED - 1].rstrip() + "…"
    return f"Said: “{cut}”" if cut.endswith(_ENDS) else f"Said: “{cut}”."


def listed(items: Sequence[str]) -> str:
    """The items joined by commas; those that are too many are counted."""
    kept: list[str] = []
    for item in items:
        if kept and sum(len(one) + 2 for one in kept) + len(item) > _LISTED:
            return f"{', '.join(kept)} and {len(items) - len(kept)} more"
        kept.append(item)
    return ", ".join(kept)


def either(items: Sequence[str]) -> str:
    """The items as a choice: "ready, failed or canceled"."""
    *front, last = items
    return f"{', '.join(front)} or {last}" if front else last
