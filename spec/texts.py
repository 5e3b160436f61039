"""Every text inside a value, changed in one way."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from spec.brief import Participant
from spec.value import Value

V = TypeVar("V", bound=Value)
Change = Callable[[str], str]


def with_texts(value: V, change: Change) -> V:
    """The same value with every text in it changed."""
    return type(value).model_validate(_changed(value.model_dump(), change))


def _changed(data: object, change: Change) -> object:
    match data:
        case str():
            return change(data)
        case dict():
            return {_changed(key, change): _changed(item, change) for key, item in data.items()}
        case list() | tuple():
            return [_changed(item, change) for item in data]
        case _:
            return data


def naming(people: Sequence[Participant]) -> Change:
    """Writes `@Marek` where a text has Marek's id, `@U0MAREK`."""
    names = {person.id: person.name for person in people if person.name}
    ids = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if not ids:
        return str
    marked = re.compile(rf"@({ids})\b")
    return lambda text: marked.sub(lambda found: f"@{names[found[1]]}", text)
