"""Qualifiers: filters, order, keys of a look-up, bulk."""

from collections.abc import Sequence

from spec.model import Action
from spec.reading import field_lists, lexicons
from spec.reading.words import Word, find_phrase

_FILTERING = (
    "filtered by",
    "filter by",
    "filter them by",
    "filters",
    "filtering by",
    "narrowed by",
    "restricted by",
    "searchable by",
    "search by",
    "by",
)
_NEWEST = ("newest first", "latest first", "most recent first", "in reverse order")
_ORDERING = frozenset({"sorted", "ordered", "sort", "order", "ranked", "grouped", "them"})
_SORTED = ("sorted by", "ordered by", "sort by", "order by", "sort them by", "ranked by")


def narrows(line: Sequence[Word], action: Action) -> bool:
    """Whether the sentence only narrows or sorts the list before it: "filter role, state"."""
    if action not in ("list", "search") or len(line) < 2:  # noqa: PLR2004 - and by what
        return False
    words, first, second = lexicons.sentences(), line[0].low, line[1].low
    if first in words.narrowing and second in words.narrowed_by:
        return True
    told = {word.low for word in line}
    another = told & (words.articles | lexicons.nouns().auxiliaries | {"by"})
    return first == "filter" and not another  # "filter role, state"


def filters(line: Sequence[Word], start: int, stop: int) -> tuple[str, ...]:
    """What a list is narrowed by: "filtered by status and date"."""
    at, after = find_phrase(line[:stop], _FILTERING, start)
    if at < 0 and [word.low for word in line[start : start + 1]] == ["filter"]:
        at, after = start, start + 1  # "filter role, state"
    if at < 0 or line[at - 1].low in _ORDERING:
        return ()
    return tuple(
        name for name in field_lists.names(line, after, stop) if name not in ("id", "ids", "path")
    )


def sort(line: Sequence[Word], start: int, stop: int) -> str:
    """The order of a list: "-created_at" for newest first, else the field named."""
    newest, _ = find_phrase(line[:stop], _NEWEST, start)
    if newest >= 0:
        return "-created_at"
    oldest, _ = find_phrase(line[:stop], ("oldest first",), start)
    if oldest >= 0:
        return "created_at"
    at, after = find_phrase(line[:stop], _SORTED, start)
    return next(iter(field_lists.names(line, after, stop)), "") if at >= 0 else ""


def lookup(line: Sequence[Word], start: int, stop: int) -> str:
    """The key by which one thing is found: "by its code"."""
    for at in range(start, min(stop, len(line)) - 1):
        if line[at].low in ("by", "using") and line[at + 1].low in (
            "its",
            "their",
            "the",
            "his",
            "her",
            "a",
        ):
            names = field_lists.names(line, at + 2, stop)
            return names[0] if names and names[0] not in ("id", "identifier") else ""
    return ""


def in_bulk(line: Sequence[Word]) -> bool:
    """Whether many are meant at once: "in one go"."""
    return find_phrase(line, lexicons.sentences().bulk)[0] >= 0


def in_one_go(line: Sequence[Word]) -> bool:
    """Whether it is said beyond doubt that many are done at once: "in one call"."""
    at, after = find_phrase(line, lexicons.sentences().bulk)
    return after - at > 1 and line[at].low != "at"  # "at once" is as often "immediately"
