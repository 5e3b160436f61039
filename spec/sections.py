"""Sections: in which of the document's five sections what stands, and how well it is founded."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from spec.brief import QuestionId
from spec.model import ApiSpec, OpenQuestion, Part, Topic
from spec.value import Value

Section = Literal[1, 2, 3, 4, 5]
_DESIGN: Section = 2
SECTIONS: tuple[Section, ...] = get_args(Section)

# The lists of a specification by the section that prints them.
LISTS: dict[Section, tuple[str, ...]] = {
    1: ("stories",),
    2: ("operations", "schemas", "errors", "rate_limits", "events"),
    3: ("security", "permissions", "data_handling", "security_notes"),
    4: ("requirements", "dependencies", "prerequisites", "limits"),
    5: ("environments", "fixtures", "tests", "metrics"),
}
# Where an answer is found mostly, so that a question about it belongs there.
_OF_QUESTION: dict[QuestionId, Section] = {
    "feature": 1,
    "audience": 1,
    "use_cases": 2,
    "style": 2,
    "auth": 3,
    "testing": 5,
    "constraints": 4,
    "async": 2,
    "context": 4,
}
_OF_TOPIC: dict[Topic, Section] = {
    "audience": 1,
    "rate_limits": 2,
    "idempotency": 2,
    "events": 2,
    "error_handling": 2,
    "money": 2,
    "identifiers": 2,
    "uniqueness": 2,
    "concurrency": 2,
    "auth": 3,
    "roles": 3,
    "security": 3,
    "compliance": 3,
    "data_residency": 3,
    "secret_exposed": 3,
    "performance": 4,
    "volume": 4,
    "availability": 4,
    "data_retention": 4,
    "versioning": 4,
    "ownership": 4,
    "testing": 5,
}
# Assumptions on which no part of the document rests; all others of that kind are about the design.
_OF_POLICY: dict[str, Section] = {
    "audience": 1,
    "roles": 3,
    "retention": 4,
    "constraints": 4,
    "context": 4,
}


class Standing(Value):
    """What one section knows: things that were said, numbered assumptions, open questions."""

    section: Section
    stated: int
    assumed: int
    open: int


def standings(spec: ApiSpec) -> tuple[Standing, ...]:
    """How well each section is founded, in their order."""
    parts = {section: [part for _, part in parts_of(spec, section)] for section in SECTIONS}
    assumed = _assumed(spec, parts)
    asked = [_of(one) for one in spec.open_questions]
    return tuple(
        Standing(
            section=section,
            stated=len({source for one in parts[section] for source in one.sources}),
            assumed=len(assumed[section]),
            open=asked.count(section),
        )
        for section in SECTIONS
    )


def parts_of(spec: ApiSpec, section: Section) -> Iterator[tuple[str, Part]]:
    """Everything with a source of its own that the section prints, by its place among them."""
    if section == 1:
        overview = spec.overview
        yield overview.key, overview
        for goal in (*overview.business_goals, *overview.technical_goals, *overview.non_goals):
            yield goal.key, goal
    for name in LISTS[section]:
        for one in getattr(spec, name):
            yield one.key, one
            for nested in _inside(one):
                yield f"{one.key}/{nested.key}", nested


def _inside(part: Part) -> Iterator[Part]:
    for name in ("fields", "path_parameters", "query_parameters"):
        yield from getattr(part, name, ())


def _assumed(spec: ApiSpec, parts: Mapping[Section, list[Part]]) -> dict[Section, set[str]]:
    """The assumptions on which each section rests; those that no part names by their policy."""
    known = {one.key for one in spec.assumptions}
    resting: dict[Section, set[str]] = {
        section: {key for one in listed for key in one.assumptions} & known
        for section, listed in parts.items()
    }
    for key in known - set().union(*resting.values()):
        policy = key.partition(":")[2].partition(".")[0]
        resting[_OF_POLICY.get(policy, _DESIGN)].add(key)
    return resting


def _of(asked: OpenQuestion) -> Section:
    """The section of an open question: that of its topic, else of what raised it."""
    raised = next((_OF_QUESTION[one.question] for one in asked.sources), _DESIGN)
    return _OF_TOPIC.get(asked.topic, raised)
