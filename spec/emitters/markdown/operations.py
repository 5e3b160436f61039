"""Section 2, operation by operation."""

from typing import Any

from spec.access import TITLES
from spec.bindings import binding
from spec.emitters.markdown import failures
from spec.emitters.markdown.fields import Row, rows
from spec.emitters.markdown.marks import Marks
from spec.emitters.markdown.schemas import anchor
from spec.emitters.markdown.snippets import json_block
from spec.guards import allowed
from spec.lookup import Lookup
from spec.markdown_text import code, inline
from spec.model import ApiSpec, ErrorCase, Operation, Style
from spec.paging import query_parameters

_MANY = 2
_COMMON = frozenset((400, 401, 403, 404, 429, 500, 503))


def view(spec: ApiSpec, marks: Marks) -> list[dict[str, Any]]:
    """What a caller has to know about each operation."""
    look = Lookup(spec)
    shared = shared_errors(spec)
    return [_operation(one, look, marks, shared) for one in spec.operations]


def shared_errors(spec: ApiSpec) -> frozenset[str]:
    """Codes that every operation answers with: told once, not once per operation."""
    if len(spec.operations) < _MANY:
        return frozenset()
    return frozenset.intersection(*(frozenset(one.errors) for one in spec.operations))


def _operation(
    operation: Operation, look: Lookup, marks: Marks, shared: frozenset[str]
) -> dict[str, Any]:
    spec = look.spec
    errors = look.errors_of(operation)
    own = [error for error in errors if error.code not in shared]
    return {
        "call": code(binding(operation, spec.style).shown),
        "anchor": operation.id.lower(),
        "id": code(operation.id),
        "summary": marks.text(operation.summary, operation),
        "description": _beyond_summary(operation),
        "notes": _notes(operation, look),
        "parameters": _parameters(operation, spec, marks),
        "request": _request(operation, look, marks),
        "response": _response(operation, look),
        "errors": [_error(error, spec.style, marks) for error in own],
        "shared": _shared(errors, shared, spec.style),
        "error_example": _telling(own, spec),
    }


def _beyond_summary(operation: Operation) -> str:
    repeats = operation.description.strip(". ") == operation.summary.strip(". ")
    return "" if repeats else inline(operation.description)


def _notes(operation: Operation, look: Lookup) -> list[str]:
    stories = look.stories_of(operation)
    scope = f" with the scope {code(operation.scope)}" if operation.scope else ""
    notes = [
        f"Called by: {inline(', '.join(operation.actors)) or 'any caller'}"
        f"{_proved(operation, look)}{scope}."
    ]
    if stories:
        notes.append(f"Serves: {inline(', '.join(stories))}.")
    if operation.companion:
        notes.append("Nobody asked for it; another operation needs it.")
    notes += [inline(allowed(guard)) for guard in operation.guards]
    if operation.idempotency_key:
        notes.append(
            "An idempotency key is required; a retry sends the same key and the same body."
        )
    if operation.asynchronous:
        notes.append("Accepted at once, finished later.")
    return notes


def _proved(operation: Operation, look: Lookup) -> str:
    """How such a caller proves who it is, where there are several ways in."""
    if len({one.scheme for one in look.spec.security}) < _MANY:
        return ""
    ways = dict.fromkeys(TITLES[one.scheme] for one in look.access.ways_in(operation))
    return f", by {' or '.join(ways)}"


def _parameters(operation: Operation, spec: ApiSpec, marks: Marks) -> list[Row]:
    place = "query" if spec.style == "rest" else "argument"
    above = "path" if spec.style == "rest" else "argument"
    return [
        *rows(operation.path_parameters, spec.house, marks, above),
        *rows(query_parameters(operation, spec.house), spec.house, marks, place),
    ]


def _request(operation: Operation, look: Lookup, marks: Marks) -> dict[str, Any] | None:
    schema = look.schema(operation.request)
    if schema is None:
        return None
    sent = [field for field in schema.fields if not field.read_only]
    return {
        "name": code(schema.name),
        "description": inline(schema.description) + marks.of(schema),
        "fields": rows(sent, look.house, marks),
        "example": json_block(look.examples.request(operation)),
    }


def _response(operation: Operation, look: Lookup) -> dict[str, str]:
    status = str(operation.http.success_status) if look.spec.style == "rest" else ""
    example = look.examples.response(operation)
    if example is None:
        return {"status": status, "what": "no content" if status else "no data", "example": ""}
    linked = f"[{code(operation.response)}](#{anchor(operation.response)})"
    what = linked
    if operation.response_is_list:
        what = f"a page of {linked}" if operation.paginated else f"a list of {linked}"
    return {"status": status, "what": what, "example": json_block(example)}


def _error(error: ErrorCase, style: Style, marks: Marks) -> dict[str, str]:
    return {
        "status": failures.status(error, style),
        "code": code(error.code),
        "when": marks.text(error.when, error),
        "action": inline(error.client_action),
    }


def _shared(errors: list[ErrorCase], shared: frozenset[str], style: Style) -> str:
    return ", ".join(
        f"{failures.status(error, style)} {code(error.code)}"
        for error in errors
        if error.code in shared
    )


def _telling(errors: list[ErrorCase], spec: ApiSpec) -> str:
    """An example of the error that says most about this operation."""
    if not errors:
        return ""
    own = [error for error in errors if error.status not in _COMMON]
    return json_block(failures.example(spec, (own or errors)[0]))
