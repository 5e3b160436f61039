"""What people typed into a file, as the answers of an interview: plain and without secrets."""

import re
from collections.abc import Iterable
from itertools import chain

from spec.mrkdwn import Spoken, spoken
from spec.plain_text import plain
from spec.reading.secrets import mask

_BULLET = re.compile(r"(?:[-*•◦▪‣–]|\d{1,3}[.)])\s+")


def said(typed: str) -> Spoken:
    """The text as people read it and every format can carry it, with its secrets masked."""
    found = spoken(plain(typed))
    return Spoken(mask(found.text).text, found.mentions)


def clean(typed: str) -> str:
    """The same, where nobody is asked for whom it mentions."""
    return said(typed).text


def _bulleted(case: str) -> list[str]:
    """The bullets of a case that is a list itself; else the case as it is."""
    lines = [line.strip() for line in case.splitlines() if line.strip()]
    listed = len(lines) > 1 and all(_BULLET.match(line) for line in lines)
    return [_BULLET.sub("", line, count=1) for line in lines] if listed else [case]


def answered(cases: Iterable[str]) -> Spoken:
    """Use cases that come as one text each: one line with a bullet for each of them."""
    told = [said(piece) for case in cases for piece in _bulleted(case)]
    lines = (" ".join(one.text.split()) for one in told)
    joined = mask("\n".join(f"- {line}" for line in lines if line)).text
    return Spoken(joined, tuple(dict.fromkeys(chain.from_iterable(one.mentions for one in told))))
