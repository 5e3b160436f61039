"""Reading what any earlier release wrote: old records are raised version by version, then checked.

To change an event, raise its `v`, add an upcaster from the version before, and keep the golden log
of that version in the tests.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args

from interview.errors import StoreUnavailable
from interview.events import EVENT, Event

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
Upcasters = Mapping[tuple[str, int], Upcaster]

# (type, version) -> what turns a record of that version into one of the next; `v` is raised here.
UPCASTERS: Upcasters = {}


class UnreadableLog(StoreUnavailable):
    """This record means nothing to us: its interview, and only it, is as good as away."""


class NewerLog(UnreadableLog):
    """A newer release wrote this event."""


@cache
def current_versions() -> dict[str, int]:
    """The version of each event type that this release writes."""
    union, _ = get_args(Event)
    fields = (model.model_fields for model in get_args(union))
    return {each["type"].default: each["v"].default for each in fields}


def write_event(event: Event) -> str:
    """The event as one line of JSON, with its type and version."""
    return event.model_dump_json()


def read_event(raw: str, upcasters: Upcasters = UPCASTERS) -> Event:
    """The event in this record, whichever release wrote it; raises UnreadableLog."""
    try:
        record = json.loads(raw)
        while (version := record["v"]) != current_versions().get(record["type"]):
            record = {**_upcaster(record["type"], version, upcasters)(record), "v": version + 1}
        return EVENT.validate_python(record)
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableLog(f"not an event: {error}") from error


def _upcaster(kind: str, version: int, upcasters: Upcasters) -> Upcaster:
    if step := upcasters.get((kind, version)):
        return step
    if version > current_versions().get(kind, 0):
        raise NewerLog(
            f"{kind!r} version {version} was written by a newer release: update this one"
        )
    raise UnreadableLog(f"no upcaster for {kind!r} version {version}")
