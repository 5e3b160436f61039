"""Integrity: an error that the document promises is one that callers can get."""

import re
from collections.abc import Iterator

from spec.model import ApiSpec, Statement
from spec.review.rule import Place, Rule, Severity

_NAMED = re.compile(r"\b(?:error|code|[45]\d\d) ([a-z]{1,40}+(?:_[a-z]{1,40}+){1,9}+)\b")


def _promised_errors(spec: ApiSpec) -> Iterator[Place]:
    known = {code for operation in spec.operations for code in operation.errors}
    for key, text in _own_words(spec):
        for code in _NAMED.findall(text):
            if spec.operations and code not in known:
                yield Place(key, {"code": code})


def _expected_errors(spec: ApiSpec) -> Iterator[Place]:
    by_operation = {one.key: set(one.errors) for one in spec.operations}
    anywhere = set().union(*by_operation.values())
    for test in spec.tests:
        known = by_operation.get(test.operation, set()) if test.operation else anywhere
        if test.error and test.error not in known:
            yield Place(test.key, {"test": test.id, "code": test.error})


def _own_words(spec: ApiSpec) -> Iterator[tuple[str, str]]:
    """Every sentence of ours that may name an error; what people said is not ours to check."""
    yield from ((one.key, one.when_down) for one in spec.dependencies)
    yield from ((one.key, text) for one in spec.errors for text in (one.when, one.client_action))
    yield from ((one.key, one.then) for one in spec.tests)
    told: tuple[Statement, ...] = (
        *spec.rate_limits,
        *spec.limits,
        *spec.prerequisites,
        *spec.fixtures,
        *spec.security_notes,
    )
    yield from ((one.key, one.text) for one in told if not one.sources)


RULES = (
    Rule(
        id="promised-error-missing",
        severity=Severity.INTEGRITY,
        summary="Every error that the document promises is one of an operation",
        message="{key} promises the error {code}, which no operation answers with",
        check=_promised_errors,
    ),
    Rule(
        id="expected-error-missing",
        severity=Severity.INTEGRITY,
        summary="Every error that a test expects is one of its operation",
        message="{test} expects {code}, which the operation does not answer with",
        check=_expected_errors,
    ),
)
