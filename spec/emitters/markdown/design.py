"""Section 2, what holds for all operations: addresses, summary, errors, limits, pages, events."""

from typing import Any

from spec.addresses import address
from spec.bindings import binding, kind_of_call
from spec.emitters.markdown import failures
from spec.emitters.markdown.marks import Marks
from spec.emitters.markdown.snippets import json_block
from spec.event_envelope import envelope_example
from spec.examples import Examples
from spec.markdown_text import code, inline
from spec.model import ApiSpec, ErrorCase, Event, Operation, Style

_KEYS: dict[Style, str] = {
    "rest": "the header `Idempotency-Key`",
    "graphql": "the argument `idempotencyKey`",
    "grpc": "the metadata `idempotency-key`",
    "event": "the header `idempotency-key`",
}


def view(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """The tables and rules that all operations share."""
    _, plural = kind_of_call(spec.style)
    return {
        "rest": spec.style == "rest",
        "errors_title": failures.heading(spec.style)[0],
        "error_column": failures.heading(spec.style)[1],
        "calls": plural,
        "base_urls": [
            f"{inline(one.name)}: {code(address(one.url, spec.style))}{marks.of(one)}"
            for one in spec.environments
            if one.url
        ],
        "summary": [_row(operation, spec, marks) for operation in spec.operations],
        "errors": [_error(case, spec, marks) for case in spec.errors],
        "carried": failures.carried(spec.style),
        "key_sent": _KEYS[spec.style],
        "error_example": _problem(spec),
        "rate_limits": [marks.text(one.text, one) for one in spec.rate_limits],
        "paginated": [code(one.id) for one in spec.operations if one.paginated],
        "page_size": spec.house.page_size,
        "page_size_limit": spec.house.page_size_limit,
        "filters": _filters(spec, marks),
        "idempotent": [code(one.id) for one in spec.operations if one.idempotency_key],
        "webhooks": spec.webhooks,
        "events": [_event(event, marks) for event in spec.events],
        "event_example": _message(spec),
    }


def _message(spec: ApiSpec) -> str:
    return json_block(envelope_example(spec.events[0], Examples(spec))) if spec.events else ""


def _row(operation: Operation, spec: ApiSpec, marks: Marks) -> dict[str, str]:
    return {
        "call": code(binding(operation, spec.style).shown),
        "id": code(operation.id),
        "anchor": operation.id.lower(),
        "summary": marks.text(operation.summary, operation),
        "actors": inline(", ".join(operation.actors)) or "any caller",
        "scope": code(operation.scope) or "–",
        "success": str(operation.http.success_status) if spec.style == "rest" else "",
    }


def _error(case: ErrorCase, spec: ApiSpec, marks: Marks) -> dict[str, str]:
    return {
        "status": failures.status(case, spec.style),
        "code": code(case.code),
        "when": marks.text(case.when, case),
        "action": inline(case.client_action),
    }


def _problem(spec: ApiSpec) -> str:
    if not spec.errors:
        return ""
    return json_block(failures.example(spec, spec.errors[0]))


def _filters(spec: ApiSpec, marks: Marks) -> list[str]:
    return [
        f"{code(operation.id)}: {code(field.name)}"
        + (f" – {inline(field.description)}" if field.description else "")
        + marks.of(field)
        for operation in spec.operations
        for field in operation.query_parameters
        if field.name not in ("limit", "cursor")
    ]


def _event(event: Event, marks: Marks) -> dict[str, str]:
    return {
        "name": code(event.name),
        "when": marks.text(event.when, event),
        "payload": code(event.schema_name) or "–",
    }
