"""Advice on names: paths a reader can guess."""

import re
from collections.abc import Iterator
from itertools import pairwise

from inflection import pluralize, singularize

from spec.model import ApiSpec
from spec.review.parts import all_fields
from spec.review.rule import Place, Rule, Severity

_KEBAB = re.compile(r"[a-z0-9]++(?:-[a-z0-9]++)*+")
_SNAKE = re.compile(r"[a-z][a-z0-9]*+(?:_[a-z0-9]++)*+")
_VERBS = frozenset(
    (
        "get",
        "list",
        "create",
        "add",
        "make",
        "update",
        "edit",
        "change",
        "delete",
        "remove",
        "fetch",
    )
)
_NESTING = 2


def _segments(path: str) -> list[str]:
    return [segment for segment in path.split("/") if segment]


def _literals(path: str) -> list[str]:
    return [segment for segment in _segments(path) if not segment.startswith("{")]


def _unkebab(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        if any(not _KEBAB.fullmatch(segment) for segment in _literals(operation.http.path)):
            yield Place(operation.key, {"path": operation.http.path})


def _verbs(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        first = _literals(operation.http.path)[:1]
        if first and first[0].split("-")[0] in _VERBS:
            yield Place(operation.key, {"path": operation.http.path})


def _singular_collections(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        segments = _segments(operation.http.path)
        for segment, following in pairwise(segments):
            if following.startswith("{") and not segment.startswith("{") and _singular(segment):
                yield Place(operation.key, {"path": operation.http.path})


def _singular(segment: str) -> bool:
    last = segment.rsplit("-", maxsplit=1)[-1]
    return singularize(last) == last and pluralize(last) != last


def _deep(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        if operation.http.path.count("{") > _NESTING:
            yield Place(operation.key, {"path": operation.http.path})


def _unsnake(spec: ApiSpec) -> Iterator[Place]:
    for key, field in all_fields(spec):
        if not _SNAKE.fullmatch(field.name):
            yield Place(key, {"field": field.name})


RULES = (
    Rule(
        id="path-not-kebab-case",
        severity=Severity.ADVICE,
        summary="Paths are in kebab-case",
        message="{path}",
        check=_unkebab,
        styles=("rest",),
        area="REST and naming",
        advice="Write path segments in lower case with hyphens",
        reason="Paths are case-sensitive; one spelling cannot be mistyped",
    ),
    Rule(
        id="path-starts-with-verb",
        severity=Severity.ADVICE,
        summary="Paths name things, methods name what is done",
        message="{path}",
        check=_verbs,
        styles=("rest",),
        area="REST and naming",
        advice="Name the thing in the path and leave the verb to the method",
        reason="Callers who know one resource can guess the others",
    ),
    Rule(
        id="singular-collection",
        severity=Severity.ADVICE,
        summary="Collections are named in the plural",
        message="{path}",
        check=_singular_collections,
        styles=("rest",),
        area="REST and naming",
        advice="Name collections in the plural",
        reason="The same name then serves the list and its items",
    ),
    Rule(
        id="deep-nesting",
        severity=Severity.ADVICE,
        summary="Paths nest two resources at most",
        message="{path}",
        check=_deep,
        styles=("rest",),
        area="REST and naming",
        advice="Offer the innermost resource under its own path as well",
        reason="A client that has the id should not need the ids of all that is above it",
        effect="Shorter calls, and the hierarchy can change without a breaking change",
    ),
    Rule(
        id="field-not-snake-case",
        severity=Severity.ADVICE,
        summary="Fields are in snake_case",
        message="{field}",
        check=_unsnake,
        area="REST and naming",
        advice="Write fields and parameters in snake_case throughout",
        reason="One spelling in every object saves each client a mapping",
    ),
)
