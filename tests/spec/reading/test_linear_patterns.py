"""No regular expression of the product backtracks: each takes time in proportion to the text."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

import bot
import interview
import spec
from spec.reading.secrets import assigned
from spec.reading.secrets.lexicon import lexicon
from tests.spec.reading.linear_time import NotLinear, steps


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled expression of a module, and those of the secrets."""
    for package in (spec, interview, bot):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith("__main__"):
                module = importlib.import_module(found.name)
                yield from ((f"{found.name}.{name}", one) for name, one in expressions(module))
    for family in lexicon().families:
        for number, pattern in enumerate(family.patterns, 1):
            yield f"{family.family} {number}", re.compile(pattern)
    for number, pattern in enumerate(lexicon().random.harmless, 1):
        yield f"harmless {number}", re.compile(pattern)


def expressions(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The expressions of a module, those included that it compiles when they are needed."""
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield name, value
        elif value is assigned._joint:
            continue  # is tried at one place only, on eighty characters
        elif getattr(value, "__annotations__", None) == {"return": re.Pattern[str]}:
            yield name, value()


@pytest.mark.parametrize("pattern", [pytest.param(p, id=name) for name, p in patterns()])
def test_an_expression_takes_time_in_proportion_to_the_text(pattern: re.Pattern[str]) -> None:
    assert steps(pattern.pattern, pattern.flags) >= 0


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+b",
        r"(a|a)*b",
        r"a*b",
        r"\s*;",
        r"a++b",
        r"(?<!b)a++c",
        r"(?<!a)a++a*+b",
        r".*?b",
        r"(?:a{0,50}){0,50}b",
        r"x(?=a*b)",
        r"(?:ab*c)*+d",
        r"\\s*;|x",
        r"^a*b",
    ],
)
def test_an_expression_that_may_take_longer_is_found(pattern: str) -> None:
    with pytest.raises(NotLinear):
        steps(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"a{0,20}b",
        r"(?<!a)a++b",
        r"(?<!a)a++c*+b",
        r"xa*",
        r"x(?:ab)*+",
        r"\Aa*+b",
        r"a++",
        r"<[^<>]++>",
    ],
)
def test_an_expression_with_a_bound_is_none(pattern: str) -> None:
    assert steps(pattern) < 1000
