"""Test cases: numbered, with expected results, for each operation."""

from collections.abc import Iterator, Sequence

from spec.drafting import names
from spec.guards import unmet
from spec.model import ErrorCase, Event, Operation, Test

_PLAIN = frozenset({"internal_error", "rate_limited", "request_in_progress", "invalid_cursor"})


def tests(
    operations: Sequence[Operation], errors: Sequence[ErrorCase], events: Sequence[Event]
) -> tuple[Test, ...]:
    """Happy path and each telling error of each operation, then the events."""
    known = {case.code: case for case in errors}
    cases = [test for one in operations for test in _of(one, known)]
    cases += [_told(event) for event in events]
    if "rate_limited" in known:
        cases.append(_limited())
    return tuple(
        case.model_copy(update={"id": f"T-{number:02d}"}) for number, case in enumerate(cases, 1)
    )


def _of(operation: Operation, known: dict[str, ErrorCase]) -> Iterator[Test]:
    thing = names.spaced(operation.resource)
    happy = _case(operation, "happy", f"a caller who may, and a valid {thing}")
    yield happy.model_copy(update={"answers": True})
    for code in operation.errors:
        if code not in _PLAIN:
            failing = _case(operation, code, known[code].when)
            yield failing.model_copy(update={"error": code})
    yield from _repeated(operation, thing)
    if operation.paginated:
        paging = _case(operation, "paging", "more items than fit on a page while new ones arrive")
        yield paging.model_copy(
            update={"when": "all pages are followed", "then": "each item once, in order"}
        )
    for number, guard in enumerate(operation.guards, 1):
        refused = _case(operation, f"guard-{number}", unmet(guard))
        yield refused.model_copy(update={"then": "refused; nothing changes"})


def _repeated(operation: Operation, thing: str) -> Iterator[Test]:
    if operation.idempotency_key:
        given = "the same idempotency key and content, sent 100 times at once"
        then = f"one {thing}; every answer is the same, or the error request_in_progress"
        yield _case(operation, "repeat", given).model_copy(update={"then": then})


def _case(operation: Operation, rule: str, given: str) -> Test:
    return Test(
        key=f"test:{operation.id}.{rule}",
        id="",
        operation=operation.key,
        given=given,
        when=operation.summary,
        sources=operation.sources,
    )


def _told(event: Event) -> Test:
    return Test(
        key=f"test:event.{event.name}",
        id="",
        given="a receiver that fails twice, then accepts",
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
        error="rate_limited",
        then="the answer tells how long to wait",
    )
