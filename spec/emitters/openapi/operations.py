"""Paths and operations."""

from http import HTTPStatus
from typing import Any

from spec.emitters.openapi.headers import CORS, LOCATION, RATE_LIMIT, header_refs
from spec.emitters.openapi.marks import marks
from spec.emitters.openapi.parameters import IDEMPOTENCY_KEY, parameter
from spec.emitters.openapi.problems import problem_refs
from spec.emitters.openapi.security import operation_requirement
from spec.emitters.openapi.tags import tag_of
from spec.examples import Examples
from spec.guards import allowed
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import Field, Operation
from spec.paging import answer_name, query_parameters


def paths(look: Lookup) -> dict[str, Any]:
    """Every path with its operations, in the order of the specification."""
    found: dict[str, Any] = {}
    for operation in look.spec.operations:
        item = found.setdefault(operation.http.path, {})
        item[operation.http.method.lower()] = _operation(operation, look)
    return found


def _operation(operation: Operation, look: Lookup) -> dict[str, Any]:
    body = _request_body(operation, look.examples)
    found: dict[str, Any] = {
        "operationId": operation.id,
        "summary": inline(operation.summary),
        "description": _description(operation),
        "tags": [tag_of(operation)],
        "security": operation_requirement(look, operation),
        "parameters": _parameters(operation, look),
        **({"requestBody": body} if body else {}),
        "responses": {
            str(operation.http.success_status): _success(operation, look.examples),
            **problem_refs(operation, look),
        },
        **marks(operation, look.provenance),
    }
    return {key: value for key, value in found.items() if value or key == "security"}


def _description(operation: Operation) -> str:
    sentences = [inline(operation.description or operation.summary)]
    if operation.actors:
        sentences.append(f"Called by: {inline(', '.join(operation.actors))}.")
    sentences += [inline(allowed(guard)) for guard in operation.guards]
    if operation.asynchronous:
        sentences.append("Accepted at once, finished later.")
    return " ".join(_ended(sentence) for sentence in sentences)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _parameters(operation: Operation, look: Lookup) -> list[dict[str, Any]]:
    own = {field.name for field in operation.query_parameters}
    found = [parameter(field, "path", look) for field in operation.path_parameters]
    for field in query_parameters(operation, look.house):
        found.append(_query(field, field.name in own, look))
    if operation.idempotency_key:
        found.append({"$ref": f"#/components/parameters/{IDEMPOTENCY_KEY}"})
    return found


def _query(field: Field, own: bool, look: Lookup) -> dict[str, Any]:
    if own:
        return parameter(field, "query", look)
    return {"$ref": f"#/components/parameters/{field.name}"}


def _request_body(operation: Operation, examples: Examples) -> dict[str, Any] | None:
    example = examples.request(operation)
    if example is None:
        return None
    return {"required": True, "content": _json(operation.request, example)}


def _success(operation: Operation, examples: Examples) -> dict[str, Any]:
    location = (LOCATION,) if operation.http.success_status == HTTPStatus.CREATED else ()
    example = examples.response(operation)
    found: dict[str, Any] = {
        "description": _ended(inline(operation.summary)),
        "headers": header_refs(RATE_LIMIT, *location, CORS),
    }
    if example is not None:
        found["content"] = _json(answer_name(operation), example)
    return found


def _json(schema_name: str, example: dict[str, Any]) -> dict[str, Any]:
    return {
        "application/json": {
            "schema": {"$ref": f"#/components/schemas/{schema_name}"},
            "examples": {"example": {"summary": "Example", "value": example}},
        }
    }
