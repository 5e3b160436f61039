"""Secrets: keys and passwords in a text, replaced before anything is stored."""

import re
from functools import cache

import yaml
from pydantic import TypeAdapter

from spec.reading.lexicons import FOLDER
from spec.value import Value

MARK = re.compile(r"\[secret removed: [^\]]*\]")


class Family(Value):
    """One family of keys or tokens."""

    family: str
    pattern: str


class Masked(Value):
    """A text without its secrets, and the families that were found."""

    text: str
    found: tuple[str, ...] = ()


def mask(text: str) -> Masked:
    """The text with every secret replaced by "[secret removed: family]"."""
    found: list[str] = []
    for family, pattern in _patterns():
        replaced, count = pattern.subn(f"[secret removed: {family}]", text)
        if count and replaced != text:
            found.append(family)
            text = replaced
    return Masked(text=text, found=tuple(dict.fromkeys(found)))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    loaded = yaml.load(
        (FOLDER / "secrets.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    families = TypeAdapter(tuple[Family, ...]).validate_python(loaded)
    return tuple((entry.family, re.compile(entry.pattern)) for entry in families)
