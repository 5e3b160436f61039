"""What people type instead of pressing a button."""

import re
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import yaml

Phrase = Literal["draft_now", "back", "pause", "resume", "cancel", "confirm", "yes", "no"]
_NOT_YET = "not_yet"
_FILE = Path(__file__).with_name("phrases.yaml")
_LONGEST = 40  # characters; longer messages say something of their own
_LONGEST_NOT_YET = 80  # characters; who writes more than that says something besides


@cache
def _lists() -> dict[str, list[str]]:
    loaded = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    if set(loaded) != {*get_args(Phrase), _NOT_YET}:
        raise ValueError(f"phrases.yaml names {sorted(loaded)}")
    lists: dict[str, list[str]] = loaded
    return lists


@cache
def _phrases() -> dict[str, Phrase]:
    return {_plain(said): meant for meant in get_args(Phrase) for said in _lists()[meant]}


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").strip(" .!\n\t").split())


def phrase(text: str) -> Phrase | None:
    """Which button this message stands for, if it is nothing else."""
    return _phrases().get(_plain(text)) if len(text) < _LONGEST else None


def is_not_yet(text: str) -> bool:
    """Whether somebody who is asked something only says that an answer will come, or asks back."""
    plain = _plain(text)
    return plain.endswith("?") or (len(plain) < _LONGEST_NOT_YET and bool(_not_yet().search(plain)))


@cache
def _not_yet() -> re.Pattern[str]:
    parts = "|".join(f"(?:{part})" for part in _lists()[_NOT_YET])
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)")
