"""Faults on request: what goes wrong, where, how often, and how often it already did."""

from dataclasses import asdict, dataclass, field

from sandbox.errors import Refused
from sandbox.workspace import Json

ANSWERING = ("rate_limit", "error", "drop", "delay")
DELIVERING = ("duplicate", "drop_ack")
EVERYWHERE = "*"


@dataclass
class Fault:
    """One planned fault; `hits` counts how often it happened."""

    id: str
    kind: str
    target: str
    times: int | None
    skip: int
    options: Json = field(default_factory=dict)
    hits: int = 0
    skipped: int = 0

    def due(self, target: str) -> bool:
        """Whether this call or delivery is the one to go wrong; counts it either way."""
        if self.target not in (EVERYWHERE, target) or self.times == self.hits:
            return False
        if self.skipped < self.skip:
            self.skipped += 1
            return False
        self.hits += 1
        return True


class Faults:
    """The planned faults, oldest first."""

    def __init__(self) -> None:
        self.planned: dict[str, Fault] = {}
        self._count = 0

    def add(
        self, kind: str, target: str, times: int | None, skip: int = 0, options: Json | None = None
    ) -> str:
        """Plan a fault and get its id."""
        if kind not in ANSWERING + DELIVERING:
            raise Refused(f"There is no fault {kind!r}.")
        self._count += 1
        fault = Fault(f"F{self._count}", kind, target, times, skip, options or {})
        self.planned[fault.id] = fault
        return fault.id

    def remove(self, fault_id: str | None) -> None:
        """Take one planned fault back, or all of them."""
        if fault_id is None:
            self.planned.clear()
        else:
            self.planned.pop(fault_id, None)

    def take(self, kinds: tuple[str, ...], target: str) -> Fault | None:
        """The fault that strikes this call or delivery, if one does."""
        for fault in self.planned.values():
            if fault.kind in kinds and fault.due(target):
                return fault
        return None

    def listing(self) -> list[Json]:
        """The planned faults with their hits."""
        return [asdict(fault) for fault in self.planned.values()]
