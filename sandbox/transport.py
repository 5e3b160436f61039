"""What the two ways of reaching the app have in common."""

from dataclasses import dataclass
from typing import Protocol

from sandbox.workspace import Json

EVENTS, COMMANDS, INTERACTIVE = "events_api", "slash_commands", "interactive"


@dataclass(frozen=True)
class Parcel:
    """One attempt at handing something to the app."""

    kind: str
    payload: Json
    retry: int = 0
    reason: str = ""


@dataclass(frozen=True)
class Answer:
    """What came back: acknowledged with a payload or without, or why not, for good or not."""

    ok: bool
    payload: Json | None = None
    reason: str = ""
    final: bool = False


class Transport(Protocol):
    """A way of reaching the app."""

    name: str

    async def send(self, parcel: Parcel, timeout: float) -> Answer:
        """Hand over one parcel and wait for its acknowledgement."""
