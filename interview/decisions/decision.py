"""What deciding yields: events, and the texts they refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from interview.events import Event
from interview.model import Interview
from spec.plain_text import plain
from spec.reading.secrets import Masked, mask


@dataclass(frozen=True, slots=True)
class Decision:
    """Events to append with their texts; none of them means that nothing happens."""

    events: tuple[Event, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


class Noted:
    """Collects the events of one decision and gives each text the id of its event's version."""

    def __init__(self, interview: Interview) -> None:
        self._version = interview.version
        self._events: list[Event] = []
        self._texts: dict[str, str] = {}

    def text(self, said: str) -> tuple[str, Masked]:
        """The id under which the masked text of the next event is stored, and what was masked."""
        masked = mask(plain(said))
        text_id = f"t{self._version + len(self._events) + 1}"
        self._texts[text_id] = masked.text
        return text_id, masked

    def event(self, event: Event) -> None:
        """Add an event."""
        self._events.append(event)

    def decision(self) -> Decision:
        """Everything that was noted."""
        return Decision(events=tuple(self._events), texts=self._texts)
