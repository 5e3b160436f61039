"""What can be wrong with a specification or the files it is made from; each says so in words."""

from collections.abc import Sequence


class SpecError(Exception):
    """Something about the specification that a person has to know; `str()` is the sentence."""


class InconsistentSpec(SpecError):
    """The parts of the specification contradict one another, so nothing may be delivered."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("The draft contradicts itself: " + "; ".join(self.faults))


class UnreadableInterview(SpecError):
    """An interview or settings file that cannot be used as it is."""


class UnreadableRevision(SpecError):
    """A stored revision that this version of the product cannot read."""
