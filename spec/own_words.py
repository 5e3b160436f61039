"""An organisation's own words: what its file adds to the vocabularies, as one value.

The value travels with the house style and so with every draft, which depends on nothing else. While
somebody drafts or reads with it, it is the current one; what is made from the vocabularies is kept
for each of them (`cached`).
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, Literal, ParamSpec, TypeVar, get_args

from spec.value import Value

Section = Literal["verbs", "nouns", "vague", "regimes", "archetypes", "fields", "contradictions"]
SECTIONS: tuple[Section, ...] = get_args(Section)
_KEPT = 8192  # values of one function, over all vocabularies

P = ParamSpec("P")
T = TypeVar("T")


class OwnWords(Value):
    """What is added, as the text of a JSON object by section; nothing by default."""

    written: str = ""


_current: ContextVar[str] = ContextVar("own_words", default="")


@contextmanager
def speaking(own: OwnWords) -> Iterator[None]:
    """Everything inside is read and drafted with these words, too."""
    before = _current.set(own.written)
    try:
        yield
    finally:
        _current.reset(before)


def cached(make: Callable[P, T]) -> Callable[P, T]:
    """Makes each value once for each vocabulary."""

    @lru_cache(maxsize=_KEPT)
    def kept(_written: str, *args: P.args, **kwargs: P.kwargs) -> T:
        return make(*args, **kwargs)

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> T:
        return kept(_current.get(), *args, **kwargs)  # type: ignore[arg-type]

    made.cache_clear = kept.cache_clear  # type: ignore[attr-defined]
    return made


def with_own(section: Section, known: Any) -> Any:
    """What a file of ours holds, with what the current words add to it."""
    own = _sections(_current.get()).get(section)
    return known if own is None else joined(known, own)


@lru_cache(maxsize=16)
def _sections(written: str) -> dict[str, Any]:
    return dict(json.loads(written)) if written else {}


def joined(known: Any, own: Any) -> Any:
    """Both together: keys join, lists grow, anything else is replaced."""
    if isinstance(known, dict) and isinstance(own, dict):
        both = {key: joined(known[key], own[key]) for key in own if key in known}
        return known | own | both
    if isinstance(known, list) and isinstance(own, list):
        return known + [item for item in own if item not in known]
    return own
