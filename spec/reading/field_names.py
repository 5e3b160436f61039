"""Names of fields: "the date of birth", "number of guests", "up to five photos"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import inflection

from spec.reading import nouns
from spec.reading.field_details import bounds, number_at
from spec.reading.field_words import lexicon, limits, phrases
from spec.reading.words import Word, match_at

_LONGEST = 4  # words of a name; more is prose
_BOUNDS = frozenset({"max", "min", "maximum", "minimum"})
_EACH = frozenset({"each", "every"})  # "the phone of each guest": the guest is whose it is
_OF, _PER = "of", "per"
_SEVERAL = (("one", "or", "more"), ("one", "or", "several"), ("several",), ("multiple",), ("many",))


@dataclass(slots=True)
class Named:
    """A field by its name, and what stands before the name."""

    name: str = ""
    end: int = 0
    details: dict[str, Any] = field(default_factory=dict)


def read(line: Sequence[Word], at: int, stop: int) -> Named:
    """The name that begins here; without a name if none does."""
    found = Named()
    at = _quantity(line, at, stop, found)
    at = _articles(line, at, stop)
    at = _several(line, at, stop, found)
    at = _sized(line, at, stop, found)
    fixed, end = phrases("fixed").at(line, at)
    if fixed and end <= stop:
        found.name, found.end = "_".join(word.low for word in line[at:end]), end
        return found
    taken, at = _words(line, at, stop)
    found.name, found.end = _whole(line, taken, at, stop)
    return found


def is_end(line: Sequence[Word], at: int) -> bool:
    """Whether a list of fields ends here."""
    word = line[at]
    if word.low in _BOUNDS:
        return at + 1 < len(line) and number_at(line, at + 1, len(line)) is not None
    label, after = limits().at(line, at)
    bounding = bool(label) and number_at(line, after, len(line)) is not None
    return not word.is_word or bounding or word.low in lexicon().ends or word.low.isdecimal()


def snake(words: Sequence[Word]) -> str:
    """The words as one name: gift card -> gift_card, dueDate -> due_date."""
    parts = (inflection.underscore(word.text) if _humped(word.text) else word.low for word in words)
    plain = ("".join(letter if letter.isalnum() else "_" for letter in part) for part in parts)
    return "_".join(part.strip("_") for part in plain if part.strip("_"))


def _humped(text: str) -> bool:
    return not text.isupper() and any(letter.isupper() for letter in text[1:])


def _quantity(line: Sequence[Word], at: int, stop: int, found: Named) -> int:
    """Past "up to five", "at least one", "two": so many of them."""
    for parts in _SEVERAL:
        if match_at(line, at, parts) and at + len(parts) < stop:
            found.details["many"] = True
            return at + len(parts)
    told, after = bounds(line, at, stop)
    if (
        after > at
        and set(told) == {"minimum", "maximum"}
        and after < stop
        and _is_name(line, after)
    ):
        found.details.update(told, many=True, most=told["maximum"])
        return after
    label, begin = limits().at(line, at)
    number = number_at(line, begin, stop)
    if number is None or begin + 1 >= stop or not _is_counted(line, begin + 1):
        return at
    found.details["many"] = number > 1 or bool(label)
    if label == "most":
        found.details["most"] = number
    return begin + 1


def _is_counted(line: Sequence[Word], at: int) -> bool:
    """Whether so many of a thing are meant, not so many characters."""
    return _is_name(line, at) and line[at].low not in lexicon().characters | lexicon().digits


def _articles(line: Sequence[Word], at: int, stop: int) -> int:
    while at + 1 < stop and line[at].low in lexicon().articles and not line[at].owner:
        at += 1
    return at


def _several(line: Sequence[Word], at: int, stop: int, found: Named) -> int:
    """Past "a list of": several of them."""
    if at + 2 < stop and line[at].low in lexicon().lists and line[at + 1].low == _OF:
        found.details["many"] = True
        return _articles(line, at + 2, stop)
    return at


def _sized(line: Sequence[Word], at: int, stop: int, found: Named) -> int:
    """Past "6-digit", "500-character"."""
    front, _, unit = line[at].low.partition("-") if at + 1 < stop else ("", "", "")
    number = number_at([Word(front, front)], 0, 1) if front else None
    if number is None:
        return at
    if unit in lexicon().digits:
        found.details["digits"] = number
    elif unit in lexicon().characters:
        found.details["max_length"] = number
    else:
        return at
    return at + 1


def _words(line: Sequence[Word], at: int, stop: int) -> tuple[list[Word], int]:
    taken: list[Word] = []
    while at < stop and _is_name(line, at):
        taken.append(line[at])
        at += 1
    return taken, at


def _is_name(line: Sequence[Word], at: int) -> bool:
    separator = line[at].low in ("and", "or", "n", "plus")
    return not separator and not is_end(line, at) and line[at].low not in (_OF, _PER)


def _whole(line: Sequence[Word], taken: list[Word], at: int, stop: int) -> tuple[str, int]:
    """The name with what stands behind "of" or "per"."""
    if not taken or len(taken) > _LONGEST:
        return "", at
    if at + 1 < stop and line[at].low == _OF and line[at + 1].low not in _EACH:
        return _of(line, taken, at, stop)
    if at + 1 < stop and line[at].low == _PER and _is_name(line, at + 1):
        return f"{snake(taken)}_per_{snake(line[at + 1 : at + 2])}", at + 2
    return snake(taken), at


def _of(line: Sequence[Word], taken: list[Word], at: int, stop: int) -> tuple[str, int]:
    """Reads "type of room" as the room's type, "number of guests" as how many there are."""
    begin = _articles(line, at + 1, stop)
    whose, end = _words(line, begin, stop)
    if not whose or len(whose) > _LONGEST or number_at(line, begin, stop) is not None:
        return snake(taken), at
    if taken[-1].low in lexicon().numbers and nouns.is_plural(whose[-1].low):
        if taken[0].low in _BOUNDS:
            return f"{taken[0].low[:3]}_{snake(whose)}", end
        return f"{snake(whose[:-1])}_{nouns.singular(whose[-1].low)}_count".lstrip("_"), end
    return f"{snake(whose)}_{snake(taken)}", end
