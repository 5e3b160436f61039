"""The kinds of value a block may hold; each reports what Slack would complain about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


class Field(Protocol):
    """Something that checks one value at one place."""

    @property
    def required(self) -> bool:
        """Whether the value must be there."""

    def problems(self, value: Any, at: str) -> list[str]:
        """Slack's complaints about the value, empty when it is fine."""


def complaint(what: str, at: str) -> str:
    """One line of response_metadata.messages, as Slack words it."""
    return f"[ERROR] {what} [json-pointer:{at}]"


def _length_problems(value: str, limit: int, at: str) -> list[str]:
    if not value:
        return [complaint("must be more than 0 characters", at)]
    if len(value) > limit:
        return [complaint(f"must be less than {limit + 1} characters", at)]
    return []


@dataclass(frozen=True)
class Chars:
    """A plain string of limited length."""

    limit: int
    required: bool = False
    may_be_empty: bool = False

    def problems(self, value: Any, at: str) -> list[str]:
        """Complaints about type and length."""
        if not isinstance(value, str):
            return [complaint("must be a string", at)]
        return [] if not value and self.may_be_empty else _length_problems(value, self.limit, at)


@dataclass(frozen=True)
class Text:
    """A text object."""

    limit: int
    kinds: tuple[str, ...] = ("plain_text", "mrkdwn")
    required: bool = True

    def problems(self, value: Any, at: str) -> list[str]:
        """Complaints about kind and length."""
        if not isinstance(value, Mapping):
            return [complaint("must be an object", at)]
        if value.get("type") not in self.kinds:
            return [complaint(f"must be one of {', '.join(self.kinds)}", f"{at}/type")]
        if not isinstance(value.get("text"), str):
            return [complaint("missing required field: text", at)]
        return _length_problems(value["text"], self.limit, f"{at}/text")


@dataclass(frozen=True)
class Anything:
    """A value that is taken as it is."""

    required: bool = False

    def problems(self, value: Any, at: str) -> list[str]:  # noqa: ARG002 - the protocol's shape
        """Never a complaint."""
        return []


@dataclass(frozen=True)
class OneOf:
    """A word out of a list."""

    words: tuple[str, ...]
    required: bool = False

    def problems(self, value: Any, at: str) -> list[str]:
        """A complaint about any other word."""
        if value in self.words:
            return []
        return [complaint(f"must be one of {', '.join(self.words)}", at)]


@dataclass(frozen=True)
class Many:
    """A list of limited length."""

    limit: int
    of: Field
    required: bool = False

    def problems(self, value: Any, at: str) -> list[str]:
        """Complaints about the number of items, then about each of them."""
        if not isinstance(value, list) or not value:
            return [complaint("must provide at least 1 item", at)]
        if len(value) > self.limit:
            return [complaint(f"no more than {self.limit} items allowed", at)]
        return [
            line
            for place, item in enumerate(value)
            for line in self.of.problems(item, f"{at}/{place}")
        ]


@dataclass(frozen=True)
class Shape:
    """An object with known fields, and perhaps at least one out of several."""

    fields: Mapping[str, Field]
    required: bool = False
    either: tuple[str, ...] = ()

    def problems(self, value: Any, at: str) -> list[str]:
        """Complaints about missing and unknown fields, then about each field."""
        if not isinstance(value, Mapping):
            return [complaint("must be an object", at)]
        lines = [
            complaint(f"missing required field: {name}", at)
            for name, field in self.fields.items()
            if field.required and value.get(name) is None
        ]
        if self.either and not any(value.get(name) for name in self.either):
            lines.append(complaint(f"must have one of {', '.join(self.either)}", at))
        for name, given in value.items():
            if name not in self.fields:
                lines.append(complaint(f"invalid additional property: {name}", at))
            elif given is not None:
                lines += self.fields[name].problems(given, f"{at}/{name}")
        return lines


@dataclass(frozen=True)
class Variant:
    """An object whose `type` says which shape it has."""

    shapes: Mapping[str, Shape]
    allowed: tuple[str, ...] = ()
    required: bool = False

    def problems(self, value: Any, at: str) -> list[str]:
        """Complaints about the type, then about its shape."""
        if not isinstance(value, Mapping):
            return [complaint("must be an object", at)]
        kind = str(value.get("type"))
        if kind not in self.shapes or (self.allowed and kind not in self.allowed):
            return [complaint(f"unsupported type: {kind}", f"{at}/type")]
        return self.shapes[kind].problems(value, at)
