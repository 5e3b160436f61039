"""How an operation is called in the style of its specification."""

from dataclasses import dataclass
from typing import assert_never

from spec.model import Operation, Style


@dataclass(frozen=True, slots=True)
class Binding:
    """Method and path as the manifest names them, and the form in which prose shows the call."""

    method: str
    path: str
    shown: str


def binding(operation: Operation, style: Style) -> Binding:
    """The operation as callers of this style know it."""
    match style:
        case "rest":
            http = operation.http
            return Binding(http.method, http.path, f"{http.method} {http.path}")
        case "graphql":
            field = operation.graphql
            return Binding(field.kind, field.field, f"{field.kind.lower()} {field.field}")
        case "grpc":
            name = f"{operation.grpc.service}/{operation.grpc.method}"
            return Binding("RPC", name, f"rpc {name}")
        case "event":
            channel = f"{operation.resource}.{operation.verb}"
            return Binding("RECEIVE", channel, f"receive {channel}")
    assert_never(style)


def kind_of_call(style: Style) -> tuple[str, str]:
    """What one operation is called in this style, and what several are called."""
    match style:
        case "rest":
            return "endpoint", "Endpoints"
        case "graphql":
            return "field", "Queries and mutations"
        case "grpc":
            return "RPC", "Remote procedure calls"
        case "event":
            return "message", "Messages"
    assert_never(style)
