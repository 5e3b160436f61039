"""Advice on sensitive fields that callers would see."""

import re
from collections.abc import Iterator

from spec.model import ApiSpec
from spec.review.parts import answered_schemas
from spec.review.rule import Place, Rule, Severity

_GRAVE = frozenset(("credentials", "payment_card", "health", "children"))
_SECRET_NAME = re.compile(
    r"(^|_)(password|passcode|secret|api_key|token|pin|cvc|cvv|pan|card_number)$"
)


def _sensitive_answers(spec: ApiSpec) -> Iterator[Place]:
    for schema in answered_schemas(spec).values():
        for field in schema.fields:
            if field.sensitivity in _GRAVE or _SECRET_NAME.search(field.name):
                yield Place(schema.key, {"field": f"{schema.name}.{field.name}"})


def _sensitive_queries(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        for field in (*operation.path_parameters, *operation.query_parameters):
            if field.sensitivity or _SECRET_NAME.search(field.name):
                yield Place(operation.key, {"field": f"{operation.id}.{field.name}"})


def _undecided_auth(spec: ApiSpec) -> Iterator[Place]:
    for one in spec.security:
        if one.scheme == "none" and any(
            operation.action not in _READING for operation in spec.operations
        ):
            yield Place(one.key, {})


_READING = frozenset(("list", "read", "search", "download", "export", "stream"))

RULES = (
    Rule(
        id="sensitive-field-answered",
        severity=Severity.ADVICE,
        summary="Sensitive fields are not sent to callers who need not see them",
        message="{field}",
        check=_sensitive_answers,
        area="security",
        advice="Leave these fields out of answers, mask them, or show them to a scope of their own",
        reason="What an answer holds ends up in logs, caches and screenshots",
        effect="A stolen token or a log file reveals less",
    ),
    Rule(
        id="sensitive-field-in-address",
        severity=Severity.ADVICE,
        summary="Sensitive values do not stand in addresses",
        message="{field}",
        check=_sensitive_queries,
        styles=("rest",),
        area="security",
        advice="Take these values in the body of a POST instead of the path or the query",
        reason="Addresses are kept in access logs, browser histories and proxies",
    ),
    Rule(
        id="open-writes",
        severity=Severity.ADVICE,
        summary="Whoever changes something has proved who they are",
        message="all operations that change something",
        check=_undecided_auth,
        area="security",
        advice="Ask for authentication at least where something is changed",
        reason="Without it nobody can be held to limits, and no change has an author",
    ),
)
