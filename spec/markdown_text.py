"""Text of people as Markdown that shows exactly that text and acts as nothing else."""

import re

_ACTIVE = re.compile(r"[\\`*\[\]|~]")
# An underscore inside a word is never emphasis, and names stay readable without a backslash.
_EDGE_UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?@#$])")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]{1,32}+;)")
_NAME = re.compile(r"[\w\-./{}:?=&,#@+$%()\[\]* ]+")
_BLOCK_START = re.compile(r"^([-+>#=]|\d{1,9}(?=[.)](?:\s|$)))")


def inline(text: str) -> str:
    """One line of Markdown that reads as the text does."""
    flat = " ".join(text.split())
    flat = _ACTIVE.sub(lambda found: "\\" + found.group(), flat)
    flat = _EDGE_UNDERSCORE.sub(r"\\_", flat)
    flat = _TAG_START.sub("&lt;", _ENTITY.sub("&amp;", flat))
    return _without_block_start(flat)


def _without_block_start(flat: str) -> str:
    found = _BLOCK_START.match(flat)
    if not found:
        return flat
    start, rest = found.group(), flat[found.end() :]
    return start + "\\" + rest if start.isdigit() else "\\" + start + rest


def code(text: str) -> str:
    """A name or a path as a code span; what is neither is shown as text."""
    flat = " ".join(text.split())
    return f"`{flat}`" if _NAME.fullmatch(flat) else inline(flat)


def fence(text: str, language: str = "") -> str:
    """The text as a fenced block that nothing inside can close."""
    ticks = "`" * max(3, _longest_run(text) + 1)
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
