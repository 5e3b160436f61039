"""What a test expects, in the terms of the style."""

from typing import assert_never

from spec.emitters.markdown import failures
from spec.lookup import Lookup
from spec.model import Operation, Style, Test
from spec.paging import answer_name


def expected(test: Test, look: Lookup) -> str:
    """The whole outcome of one test in words."""
    parts = [test.then]
    if test.error:
        parts.insert(0, failures.shown(look.error(test.error), look.spec.style))
    operation = look.operation(test.operation)
    if test.answers and operation is not None:
        parts.insert(0, _answer(operation, look.spec.style))
    return "; ".join(part for part in parts if part)


def _answer(operation: Operation, style: Style) -> str:
    what = _page(operation) or operation.response
    match style:
        case "rest":
            status, what = operation.http.success_status, answer_name(operation)
            return f"{status} and {what}" if what else f"{status} without content"
        case "graphql":
            return f"data with {what}, no errors" if what else "data, no errors"
        case "grpc":
            return f"OK and {what}" if what else "OK and an empty message"
        case "event":
            return f"an answer with {what}" if what else "the message is accepted"
    assert_never(style)


def _page(operation: Operation) -> str:
    listed = operation.response and operation.response_is_list
    kind = "page" if operation.paginated else "list"
    return f"a {kind} of {operation.response}" if listed else ""
