"""What two revisions are compared by: parts with a stable key, and what to call them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spec.access import TITLES
from spec.bindings import binding
from spec.model import ApiSpec, Field, Part

Area = Literal[
    "operation",
    "parameter",
    "schema",
    "field",
    "error",
    "security",
    "permission",
    "data",
    "event",
    "requirement",
    "rate limit",
    "dependency",
    "environment",
    "story",
    "assumption",
    "question",
]


@dataclass(frozen=True, slots=True)
class Subject:
    """One part that can be added, removed or changed."""

    area: Area
    key: str
    label: str
    part: Part
    nested: frozenset[str] = frozenset()  # attributes whose items are subjects of their own


def subjects(spec: ApiSpec) -> dict[tuple[Area, str], Subject]:
    """Every subject of the specification by area and key."""
    found = (*_calls(spec), *_shapes(spec), *_rules(spec), *_surroundings(spec), *_doubts(spec))
    return {(one.area, one.key): one for one in found}


def _calls(spec: ApiSpec) -> Iterator[Subject]:
    nested = frozenset(("path_parameters", "query_parameters"))
    for one in spec.operations:
        shown = binding(one, spec.style).shown
        yield Subject("operation", one.key, f"{shown} ({one.summary})", one, nested)
        for field in (*one.path_parameters, *one.query_parameters):
            yield _field("parameter", one.key, one.id, field)
    for event in spec.events:
        yield Subject("event", event.key, event.name, event)


def _shapes(spec: ApiSpec) -> Iterator[Subject]:
    for one in spec.schemas:
        yield Subject("schema", one.key, one.name, one, frozenset(("fields",)))
        for field in one.fields:
            yield _field("field", one.key, one.name, field)


def _field(area: Literal["parameter", "field"], key: str, owner: str, field: Field) -> Subject:
    return Subject(area, f"{key}/{field.name}", f"{owner}.{field.name}", field)


def _rules(spec: ApiSpec) -> Iterator[Subject]:
    ids = {operation.key: operation.id for operation in spec.operations}
    for error in spec.errors:
        yield Subject("error", error.key, error.code, error)
    for method in spec.security:
        caller = method.caller or "all callers"
        yield Subject("security", method.key, f"{TITLES[method.scheme]} for {caller}", method)
    for one in spec.permissions:
        label = f"{one.role} on {ids.get(one.operation, one.operation)}"
        yield Subject("permission", one.key, label, one)
    for data in spec.data_handling:
        yield Subject("data", data.key, f"{data.data_class} data", data)


def _surroundings(spec: ApiSpec) -> Iterator[Subject]:
    for requirement in spec.requirements:
        yield Subject("requirement", requirement.key, requirement.text, requirement)
    for statement in spec.rate_limits:
        yield Subject("rate limit", statement.key, statement.text, statement)
    for dependency in spec.dependencies:
        yield Subject("dependency", dependency.key, dependency.name, dependency)
    for environment in spec.environments:
        yield Subject("environment", environment.key, environment.name, environment)
    for story in spec.stories:
        yield Subject("story", story.key, f"{story.id} ({story.want})", story)


def _doubts(spec: ApiSpec) -> Iterator[Subject]:
    for assumption in spec.assumptions:
        yield Subject(
            "assumption", assumption.key, f"{assumption.id}: {assumption.text}", assumption
        )
    for question in spec.open_questions:
        yield Subject("question", question.key, f"{question.id}: {question.question}", question)
