"""Masking: every secret in a text becomes a mark that names its family."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from spec.reading.secrets import assigned, confessed, looks_random, shapes
from spec.reading.secrets.span import NOTHING, Span
from spec.value import Value

MARK = re.compile(r"\[secret removed: ([^\][]{0,60}+)\]")
_PASSES = 3  # a mark may uncover what stood too close to a secret


class Masked(Value):
    """A text without its secrets, and the families that were found."""

    text: str
    found: tuple[str, ...] = ()


def mask(text: str) -> Masked:
    """The text with every secret replaced by "[secret removed: family]"."""
    found: dict[str, None] = {}
    for _ in range(_PASSES):
        spans = list(_apart(_found(text)))
        if not spans:
            break
        found.update(dict.fromkeys(span.family for span in spans))
        text = _without(text, spans)
    return Masked(text=text, found=tuple(found))


def families(text: str) -> tuple[str, ...]:
    """The families of the secrets that were masked in this text."""
    return tuple(dict.fromkeys(MARK.findall(text)))


def _found(text: str) -> Iterable[Span]:
    """Secrets by shape, by name, by their looks; a mark is left alone."""
    bare = MARK.sub(lambda mark: NOTHING * len(mark.group()), text)
    return chain(
        shapes.find(bare), assigned.find(bare), confessed.find(bare), looks_random.find(bare)
    )


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order; those that overlap are one, of the family that was found first."""
    ordered = sorted(enumerate(spans), key=lambda entry: entry[1].start)
    rank, whole = -1, None
    for index, span in ordered:
        if whole is None or span.start >= whole.end:
            if whole is not None:
                yield whole
            rank, whole = index, span
        else:
            family = span.family if index < rank else whole.family
            rank, whole = min(rank, index), Span(whole.start, max(whole.end, span.end), family)
    if whole is not None:
        yield whole


def _without(text: str, spans: Iterable[Span]) -> str:
    kept: list[str] = []
    at = 0
    for span in spans:
        kept += (text[at : span.start], f"[secret removed: {span.family}]")
        at = span.end
    return "".join([*kept, text[at:]])
