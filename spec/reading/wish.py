"""A wish: what a turn of phrase means whose thing is not simply the object of the verb."""

from dataclasses import dataclass

from spec.model import Action


@dataclass(frozen=True, slots=True)
class Wish:
    """The deed, the thing and whose it is."""

    verb: str
    action: Action
    name: tuple[str, ...]
    owner: tuple[str, ...] = ()
    many: bool = False
    singleton: bool = False
    itemless: bool = False
    title: str = ""
    end: int = 0  # where the words after the thing begin
