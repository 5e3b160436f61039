"""Test cases: numbered, with expected results, for each operation."""

from collections.abc import Iterator, Sequence

from spec.drafting import names
from spec.model import ErrorCase, Event, Operation, Test

_PLAIN = frozenset({"internal_error", "rate_limited", "request_in_progress", "invalid_cursor"})


def tests(
    operations: Sequence[Operation], errors: Sequence[ErrorCase], events: Sequence[Event]
) -> tuple[Test, ...]:
    """Happy path and each telling error of each operation, then the events."""
    known = {case.code: case for case in errors}
    cases = [test for one in operations for test in _of(one, known)]
    cases += [_told(event) for event in events]
    cases.append(_limited())
    return tuple(
        case.model_copy(update={"id": f"T-{number:02d}"}) for number, case in enumerate(cases, 1)
    )


def _of(operation: Operation, known: dict[str, ErrorCase]) -> Iterator[Test]:
    thing = names.spaced(operation.resource)
    yield _case(
        operation,
        "happy",
        f"a caller who may, and a valid {thing}",
        operation.summary,
        f"{operation.http.success_status}{_result(operation)}",
    )
    for code in operation.errors:
        if code not in _PLAIN:
            yield _case(
                operation, code, known[code].when, operation.summary, f"{known[code].status} {code}"
            )
    if operation.idempotency_key:
        yield _case(
            operation,
            "repeat",
            "the same Idempotency-Key and body, sent 100 times at once",
            operation.summary,
            f"one {thing}; every answer is the same, or 409 request_in_progress",
        )
    if operation.paginated:
        yield _case(
            operation,
            "paging",
            "more items than fit on a page while new ones arrive",
            "all pages are followed",
            "each item once, in order",
        )
    for number, guard in enumerate(operation.guards, 1):
        yield _case(
            operation,
            f"guard-{number}",
            f"not {guard}",
            operation.summary,
            "refused; nothing changes",
        )


def _result(operation: Operation) -> str:
    return f" and {operation.response}" if operation.response else " without content"


def _case(operation: Operation, rule: str, given: str, when: str, then: str) -> Test:
    return Test(
        key=f"test:{operation.id}.{rule}",
        id="",
        operation=operation.key,
        given=given,
        when=when,
        then=then,
        sources=operation.sources,
    )


def _told(event: Event) -> Test:
    return Test(
        key=f"test:event.{event.name}",
        id="",
        given="a receiver that answers 500 twice, then 200",
        when=event.name,
        then="three attempts with the same event id and a valid signature",
        sources=event.sources,
    )


def _limited() -> Test:
    return Test(
        key="test:rate-limit",
        id="",
        given="a caller above its rate limit",
        when="any call",
        then="429 rate_limited with Retry-After",
    )
