"""Advice on latency and payload."""

from collections.abc import Iterator

from spec.model import ApiSpec
from spec.review.rule import Place, Rule, Severity

_SLIM = 15


def _unpaginated(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        if operation.response_is_list and not operation.paginated:
            yield Place(operation.key, {"operation": operation.id})


def _wide_items(spec: ApiSpec) -> Iterator[Place]:
    index = {schema.name: schema for schema in spec.schemas}
    for operation in spec.operations:
        schema = index.get(operation.response)
        if schema and operation.response_is_list:
            lists = any(field.many and field.ref for field in schema.fields)
            if lists or len(schema.fields) > _SLIM:
                yield Place(operation.key, {"operation": operation.id, "schema": schema.name})


def _polled(spec: ApiSpec) -> Iterator[Place]:
    index = {schema.name: schema for schema in spec.schemas}
    for operation in spec.operations:
        schema = index.get(operation.response)
        names = {field.name for field in schema.fields} if schema else set()
        if operation.action == "read" and names & {"status", "state"}:
            yield Place(operation.key, {"operation": operation.id})


RULES = (
    Rule(
        id="list-without-pagination",
        severity=Severity.ADVICE,
        summary="Lists are paginated",
        message="{operation}",
        check=_unpaginated,
        area="latency and payload",
        advice="Return lists in pages, by cursor",
        reason="A list that is short today grows, and adding pages later breaks clients",
        effect="Bounded answers and bounded queries",
    ),
    Rule(
        id="wide-list-items",
        severity=Severity.ADVICE,
        summary="Items of a list are slim",
        message="{operation}",
        check=_wide_items,
        styles=("rest", "grpc", "event"),  # clients of GraphQL choose the fields
        area="latency and payload",
        advice="Leave inner lists and long texts out of list items; the single object has them",
        reason="A page repeats every field once per item",
        covered_by="list items",
        effect="Smaller pages and fewer joins on the busiest call",
    ),
    Rule(
        id="polled-without-etag",
        severity=Severity.ADVICE,
        summary="Objects whose status changes can be polled cheaply",
        message="{operation}",
        check=_polled,
        styles=("rest",),
        area="latency and payload",
        advice="Answer with an ETag and honour If-None-Match with 304",
        reason="Clients that wait for a change of status ask again and again",
        covered_by="ETag",
        effect="Unchanged objects cost a header instead of a body",
    ),
)
