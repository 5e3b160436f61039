"""What every format is: a name, when a specification calls for it, and its files."""

from collections.abc import Callable
from dataclasses import dataclass

from spec.bundle import File
from spec.model import ApiSpec


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of deliverable."""

    name: str
    title: str
    applies: Callable[[ApiSpec], bool]
    render: Callable[[ApiSpec], tuple[File, ...]]
