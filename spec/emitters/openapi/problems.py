"""Errors as problem details (RFC 9457): one response component per status and set of codes."""

from http import HTTPStatus
from typing import Any

from spec.emitters.openapi.headers import CORS, RATE_LIMIT, RETRY_AFTER, header_refs
from spec.emitters.openapi.schemas import object_schema
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import Operation
from spec.problem import FIELD_FAULT, PROBLEM, problem_example

_WAIT = frozenset((429, 503))

Group = tuple[int, tuple[str, ...]]


def problem_refs(operation: Operation, look: Lookup) -> dict[str, Any]:
    """References to the error responses of one operation, by status."""
    return {
        str(group[0]): {"$ref": f"#/components/responses/{_name(group)}"}
        for group in _groups(operation, look)
    }


def problem_responses(look: Lookup) -> dict[str, Any]:
    """The response components that those references lead to."""
    groups = {group for one in look.spec.operations for group in _groups(one, look)}
    return {_name(group): _response(group, look) for group in sorted(groups)}


def problem_examples(look: Lookup) -> dict[str, Any]:
    """One example per error code in use."""
    used = {code for operation in look.spec.operations for code in operation.errors}
    return {
        case.code: {"summary": inline(case.title), "value": problem_example(case, look.house)}
        for case in look.spec.errors
        if case.code in used
    }


def problem_schemas(look: Lookup) -> dict[str, Any]:
    """The body of every error."""
    if not look.spec.errors:
        return {}
    found = {schema.name: object_schema(schema, look) for schema in (PROBLEM, FIELD_FAULT)}
    found[PROBLEM.name]["example"] = problem_example(look.spec.errors[0], look.house)
    return found


def _groups(operation: Operation, look: Lookup) -> list[Group]:
    """The operation's codes by status."""
    by_status: dict[int, list[str]] = {}
    for case in sorted(look.errors_of(operation), key=lambda case: case.status):
        by_status.setdefault(case.status, []).append(case.code)
    return [(status, tuple(codes)) for status, codes in by_status.items()]


def _name(group: Group) -> str:
    """The code where it is one, else status and codes."""
    status, codes = group
    if len(codes) == 1:
        return _pascal(codes[0])
    return _pascal(HTTPStatus(status).name.lower()) + "".join(f"_{code}" for code in codes)


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _response(group: Group, look: Lookup) -> dict[str, Any]:
    status, codes = group
    cases = [look.error(code) for code in codes]
    description = " ".join(f"`{case.code}`: {inline(case.when)}" for case in cases)
    limits = () if status >= HTTPStatus.INTERNAL_SERVER_ERROR else (RATE_LIMIT,)
    wait = (RETRY_AFTER,) if status in _WAIT else ()
    return {
        "description": description,
        "headers": header_refs(*limits, *wait, CORS),
        "content": {
            "application/problem+json": {
                "schema": {"$ref": f"#/components/schemas/{PROBLEM.name}"},
                "examples": {
                    case.code: {"$ref": f"#/components/examples/{case.code}"} for case in cases
                },
            }
        },
    }
