"""What a rule is and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from spec.model import ApiSpec, Style

Area = Literal["latency and payload", "REST and naming", "versioning", "security", "operations"]


class Severity(StrEnum):
    """What follows from a finding."""

    INTEGRITY = "integrity"  # the specification contradicts itself: nothing is delivered
    ADVICE = "advice"  # becomes a recommendation


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule fires, with the values that its message names."""

    key: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One statement that must hold, with everything a reader needs."""

    id: str
    severity: Severity
    summary: str
    message: str  # names the place, with the values of `Place` in braces
    check: Callable[[ApiSpec], Iterator[Place]]
    area: Area = "operations"
    advice: str = ""
    reason: str = ""
    effect: str = ""
    covered_by: str = ""  # a word by which an earlier recommendation already says it
    styles: tuple[Style, ...] = ()  # says nothing about specifications of other ones; empty: all


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule does not hold."""

    rule: Rule
    key: str
    message: str
