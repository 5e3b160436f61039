"""Our own YAML files as plain data, every scalar as text: several times as fast as with types.

The schemas that judge the data turn the texts into what they ask for.
"""

from collections.abc import Iterator
from typing import Any

import yaml

_NOTHING = frozenset({"", "~", "null"})


def read(text: str) -> Any:
    """Keys, lists and texts; what is left empty is None."""
    return _Reading(text).document()


class _Reading:
    def __init__(self, text: str) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CBaseLoader)
        self._named: dict[str, Any] = {}

    def document(self) -> Any:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                return self._value(event)
        return None

    def _value(self, event: Any) -> Any:
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self._named[event.anchor]
        if kind is yaml.ScalarEvent:
            value = None if event.implicit[0] and event.value in _NOTHING else event.value
        elif kind is yaml.SequenceStartEvent:
            value = list(self._until(yaml.SequenceEndEvent))
        else:
            inside = self._until(yaml.MappingEndEvent)
            value = dict(zip(inside, inside, strict=True))
        if event.anchor:
            self._named[event.anchor] = value
        return value

    def _until(self, end: type[yaml.Event]) -> Iterator[Any]:
        for event in self._events:
            if type(event) is end:
                return
            yield self._value(event)
