"""Use cases that come as one text each, as the answer of an interview."""

from collections.abc import Iterable

from spec.plain_text import plain
from spec.reading.secrets import mask


def answered(cases: Iterable[str]) -> str:
    """One line with a bullet for each use case, plain and without secrets."""
    lines = (" ".join(clean(case).split()) for case in cases)
    return clean("\n".join(f"- {line}" for line in lines if line))


def clean(said: str) -> str:
    """The text as every format can carry it, with its secrets masked."""
    return mask(plain(said)).text
