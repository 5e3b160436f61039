"""Headers of answers: what is left of the rate limit, when to come back, who may read it."""

from http import HTTPStatus
from typing import Any

from spec.model import ApiSpec

RATE_LIMIT = "RateLimit"
RETRY_AFTER = "Retry-After"
CORS = "Access-Control-Allow-Origin"
LOCATION = "Location"
_TEXT = {"type": "string", "maxLength": 256, "pattern": r"^[\s\S]*$"}


def headers(spec: ApiSpec) -> dict[str, Any]:
    """The header components that the responses of this specification use."""
    found: dict[str, Any] = {
        RATE_LIMIT: {
            "description": "Requests left in the window and seconds until it starts anew.",
            "schema": dict(_TEXT),
            "example": '"default";r=74;t=1',
        },
        RETRY_AFTER: {
            "description": "Seconds to wait before the next attempt.",
            "schema": {"type": "integer", "format": "int32", "minimum": 0, "maximum": 86400},
            "example": 1,
        },
        CORS: {
            "description": "Origin that a browser may hand the answer to.",
            "schema": {"type": "string", "format": "uri", "maxLength": 256},
            "example": "https://app.example.org",
        },
    }
    if any(operation.http.success_status == HTTPStatus.CREATED for operation in spec.operations):
        found[LOCATION] = {
            "description": "Address of what was created.",
            "schema": {"type": "string", "format": "uri-reference", "maxLength": 2048},
            "example": "/resource/1",
        }
    return found


def header_refs(*names: str) -> dict[str, Any]:
    """References to header components, for one response."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
