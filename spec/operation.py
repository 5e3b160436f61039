"""An operation as an intent, with a binding for each style."""

from typing import Literal

from spec.parts import Field, Part
from spec.value import Value
from spec.vocabulary import Action


class HttpBinding(Value):
    """The operation over HTTP; `path` has snake_case parameters in braces."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    success_status: int


class GraphqlBinding(Value):
    """The operation as a field of the GraphQL root type."""

    kind: Literal["QUERY", "MUTATION", "SUBSCRIPTION"]
    field: str


class GrpcBinding(Value):
    """The operation as a remote procedure call."""

    service: str
    method: str
    streaming: Literal["unary", "server", "client", "bidirectional"] = "unary"


class Operation(Part):
    """An intent (who wants to do what to which resource) with a binding for every style."""

    id: str  # lowerCamelCase, unique: createRefund
    action: Action
    verb: str  # the verb as the operation is named: create, list, cancel
    resource: str  # singular snake_case: refund
    parents: tuple[str, ...] = ()  # outermost first, singular snake_case
    summary: str
    description: str = ""
    actors: tuple[str, ...] = ()  # roles that may call it, as said
    scope: str = ""  # refunds:create
    path_parameters: tuple[Field, ...] = ()
    query_parameters: tuple[Field, ...] = ()
    request: str = ""  # name of the schema of the body
    response: str = ""  # name of the schema of the answer; empty: no content
    response_is_list: bool = False
    paginated: bool = False
    idempotency_key: bool = False  # the caller must send an Idempotency-Key
    asynchronous: bool = False  # accepted now, finished later
    guards: tuple[str, ...] = ()  # conditions under which it is allowed
    leads_to: str = ""  # the state of the resource afterwards, where its schema knows it
    errors: tuple[str, ...] = ()  # codes of ErrorCase
    companion: bool = False  # drafted because another operation needs it; nobody asked for it
    http: HttpBinding
    graphql: GraphqlBinding
    grpc: GrpcBinding
