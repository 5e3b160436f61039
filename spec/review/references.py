"""Integrity: whatever is named exists, and nothing has two identities."""

from collections import Counter
from collections.abc import Iterable, Iterator

from spec.model import ApiSpec
from spec.review.parts import all_fields, all_parts
from spec.review.rule import Place, Rule, Severity


def _unknown_marks(spec: ApiSpec) -> Iterator[Place]:
    assumptions = {one.key for one in spec.assumptions}
    questions = {one.key for one in spec.open_questions}
    for part in all_parts(spec):
        for key in (*(set(part.assumptions) - assumptions), *(set(part.questions) - questions)):
            yield Place(part.key, {"mark": key})


def _repeated_identities(spec: ApiSpec) -> Iterator[Place]:
    for what, names in (
        ("assumption", [one.id for one in spec.assumptions]),
        ("open question", [one.id for one in spec.open_questions]),
        ("operation", [one.id for one in spec.operations]),
        ("schema", [one.name for one in spec.schemas]),
        ("error", [one.code for one in spec.errors]),
        ("story", [one.id for one in spec.stories]),
        ("test", [one.id for one in spec.tests]),
        ("key of an operation:", [one.key for one in spec.operations]),
        ("key of an assumption:", [one.key for one in spec.assumptions]),
        ("key of an open question:", [one.key for one in spec.open_questions]),
    ):
        for name in _repeated(names):
            yield Place(name, {"what": what, "name": name})


def _repeated_fields(spec: ApiSpec) -> Iterator[Place]:
    for schema in spec.schemas:
        for name in _repeated(field.name for field in schema.fields):
            yield Place(schema.key, {"schema": schema.name, "field": name})


def _unknown_schemas(spec: ApiSpec) -> Iterator[Place]:
    known = {schema.name for schema in spec.schemas}
    named = [(one.key, name) for one in spec.operations for name in (one.request, one.response)]
    named += [(key, field.ref) for key, field in all_fields(spec)]
    named += [(event.key, event.schema_name) for event in spec.events]
    for key, name in named:
        if name and name not in known:
            yield Place(key, {"schema": name})


def _unknown_errors(spec: ApiSpec) -> Iterator[Place]:
    known = {error.code for error in spec.errors}
    for operation in spec.operations:
        for code in operation.errors:
            if code not in known:
                yield Place(operation.key, {"operation": operation.id, "code": code})


def _unknown_operations(spec: ApiSpec) -> Iterator[Place]:
    known = {operation.key for operation in spec.operations}
    named = [(story.key, key) for story in spec.stories for key in story.operations]
    named += [(one.key, one.operation) for one in spec.permissions]
    named += [(test.key, test.operation) for test in spec.tests if test.operation]
    for key, operation in named:
        if operation not in known:
            yield Place(key, {"operation": operation})


def _empty_choices(spec: ApiSpec) -> Iterator[Place]:
    for key, field in all_fields(spec):
        if field.type == "enum" and not field.values:
            yield Place(key, {"field": field.name})


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


RULES = (
    Rule(
        id="unknown-mark",
        severity=Severity.INTEGRITY,
        summary="Every assumption and open question that a part leans on exists",
        message="{key} leans on {mark}, which is neither an assumption nor an open question",
        check=_unknown_marks,
    ),
    Rule(
        id="repeated-identity",
        severity=Severity.INTEGRITY,
        summary="Every id, name and key is given once",
        message="the {what} {name} is there twice",
        check=_repeated_identities,
    ),
    Rule(
        id="repeated-field",
        severity=Severity.INTEGRITY,
        summary="A schema has each field once",
        message="{schema} has the field {field} twice",
        check=_repeated_fields,
    ),
    Rule(
        id="unknown-schema",
        severity=Severity.INTEGRITY,
        summary="Every schema that is referred to exists",
        message="{key} refers to the schema {schema}, which does not exist",
        check=_unknown_schemas,
    ),
    Rule(
        id="unknown-error",
        severity=Severity.INTEGRITY,
        summary="Every error code of an operation is defined",
        message="{operation} answers with {code}, which is not defined",
        check=_unknown_errors,
    ),
    Rule(
        id="unknown-operation",
        severity=Severity.INTEGRITY,
        summary="Stories, permissions and tests name operations that exist",
        message="{key} names the operation {operation}, which does not exist",
        check=_unknown_operations,
    ),
    Rule(
        id="choice-without-values",
        severity=Severity.INTEGRITY,
        summary="A choice names what can be chosen",
        message="{field} of {key} is a choice among nothing",
        check=_empty_choices,
    ),
)
