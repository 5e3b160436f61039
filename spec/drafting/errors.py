"""Errors: which can happen to which operation, and what the client does about each."""

from collections.abc import Iterable, Sequence

from spec.drafting import knowledge, names
from spec.drafting.desk import Desk
from spec.model import ErrorCase, Operation, Style

_ALWAYS = (
    "malformed_request",
    "unauthenticated",
    "insufficient_scope",
    "rate_limited",
    "internal_error",
)
_CHANGES = frozenset({"update", "replace", "delete", "act"})


def codes(operation: Operation, *, leaning: bool) -> tuple[str, ...]:
    """The codes that this operation can answer with, by status; `leaning` on another system."""
    found = [*_ALWAYS]
    if leaning:
        found.append("dependency_unavailable")
    if operation.request:
        found.append("validation_failed")
    if operation.paginated:
        found.append("invalid_cursor")
    if operation.idempotency_key:
        found += ["idempotency_key_missing", "idempotency_key_reused", "request_in_progress"]
    found += [
        f"{parameter.name.removesuffix('_id')}_not_found" for parameter in operation.path_parameters
    ]
    if operation.action in _CHANGES and operation.path_parameters:
        found.append(f"{operation.resource}_conflict")
    return tuple(sorted(dict.fromkeys(found), key=lambda code: (_known(code)[0].status, code)))


def cases(operations: Sequence[Operation], desk: Desk) -> tuple[ErrorCase, ...]:
    """Each error once, by status."""
    resting = desk.assume("errors", places=["All operations"])
    used = dict.fromkeys(code for operation in operations for code in operation.errors)
    found = [_case(code, resting, desk.style) for code in used]
    return tuple(sorted(found, key=lambda case: (case.status, case.code)))


def _known(code: str) -> tuple[knowledge.KnownError, str]:
    errors = knowledge.errors()
    if code in errors:
        return errors[code], ""
    for tail in ("_not_found", "_conflict"):
        if code.endswith(tail):
            return errors["{code}" + tail], code.removesuffix(tail)
    raise KeyError(code)


def _case(code: str, resting: Iterable[str], style: Style) -> ErrorCase:
    entry, resource = _known(code)
    known = entry.in_style(style)
    thing = names.spaced(resource)

    def about(text: str) -> str:
        told = text.replace("{resource}", thing)
        return told[:1].upper() + told[1:]

    return ErrorCase(
        key=f"error:{code}",
        status=known.status,
        code=code,
        title=about(known.title),
        when=about(known.when),
        client_action=known.client_action,
        assumptions=tuple(resting),
    )
