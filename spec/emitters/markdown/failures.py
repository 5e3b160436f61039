"""How errors travel in each style."""

from typing import Any

from spec.model import ApiSpec, ErrorCase, Style
from spec.problem import problem_example

_CARRIED: dict[Style, str] = {
    "rest": "Errors are `application/problem+json` (RFC 9457).",
    "graphql": "Errors stand in `errors` beside `data`, each with a stable `extensions.code`.",
    "grpc": "Errors are `google.rpc.Status`; the code, in capitals, is the `reason` of an "
    "`ErrorInfo` detail.",
    "event": "A message that cannot be used is answered with an error message carrying the code.",
}
# What kind of error it is; GraphQL and messages have no status of their own.
_CLASSES = {
    400: "BAD_INPUT",
    401: "UNAUTHENTICATED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    409: "CONFLICT",
    412: "CONFLICT",
    422: "BAD_INPUT",
    429: "RATE_LIMITED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "UNAVAILABLE",
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


def heading(style: Style) -> tuple[str, str]:
    """Title of the table of errors, and of its first column."""
    if style in ("rest", "grpc"):
        return "Status codes and errors", "Status"
    return "Errors", "Class"


def shown(case: ErrorCase, style: Style) -> str:
    """The error as a test expects it."""
    return f"{status(case, style)} {case.code}"


def status(case: ErrorCase, style: Style) -> str:
    """The class of the error in the terms of the style."""
    if style == "rest":
        return str(case.status)
    if style == "grpc":
        return _GRPC.get(case.status, "UNKNOWN")
    return _CLASSES.get(case.status, "INTERNAL")


def example(spec: ApiSpec, case: ErrorCase) -> dict[str, Any]:
    """One error as the caller gets it."""
    problem = problem_example(case, spec.house)
    if spec.style == "graphql":
        extensions = {
            "code": case.code,
            "classification": status(case, "graphql"),
            "request_id": problem["request_id"],
        }
        error = {"message": problem["detail"], "path": [], "extensions": extensions}
        return {"data": None, "errors": [error]}
    if spec.style == "grpc":
        info = {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": case.code.upper(),
            "domain": spec.slug,
        }
        return {"code": status(case, "grpc"), "message": problem["detail"], "details": [info]}
    if spec.style == "event":
        return {
            "type": "error",
            "code": case.code,
            "class": status(case, "event"),
            "message": problem["detail"],
            "request_id": problem["request_id"],
        }
    return problem
