"""How errors travel in each style."""

from http import HTTPStatus
from typing import Any

from spec.model import ApiSpec, ErrorCase, Style
from spec.problem import problem_example

_CARRIED: dict[Style, str] = {
    "rest": "Errors are `application/problem+json` (RFC 9457).",
    "graphql": "Errors stand in `errors` beside `data`, each with a stable `extensions.code`.",
    "grpc": "Errors are `google.rpc.Status`; the code is the `reason` of an `ErrorInfo` detail.",
    "event": "A message that cannot be used is answered with an error message carrying the code.",
}
_GRPC = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ABORTED",
    412: "FAILED_PRECONDITION",
    422: "INVALID_ARGUMENT",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


def carried(style: Style) -> str:
    """In what form a caller of this style gets an error."""
    return f"{_CARRIED[style]} Clients branch on the code, never on the text."


def status(case: ErrorCase, style: Style) -> str:
    """The class of the error in the terms of the style."""
    if style == "rest":
        return str(case.status)
    if style == "grpc":
        return _GRPC.get(case.status, "UNKNOWN")
    return HTTPStatus(case.status).name


def example(spec: ApiSpec, case: ErrorCase) -> dict[str, Any]:
    """One error as the caller gets it."""
    problem = problem_example(case, spec.house)
    if spec.style == "graphql":
        extensions = {"code": case.code, "request_id": problem["request_id"]}
        error = {"message": problem["detail"], "path": [], "extensions": extensions}
        return {"data": None, "errors": [error]}
    if spec.style == "grpc":
        info = {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": case.code.upper(),
            "domain": spec.slug,
        }
        return {"code": status(case, "grpc"), "message": problem["detail"], "details": [info]}
    return problem
