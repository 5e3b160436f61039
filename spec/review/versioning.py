"""Advice on versions: how the API can change without breaking anybody."""

import re
from collections.abc import Iterator

from spec.model import ApiSpec
from spec.review.rule import Place, Rule, Severity

_VERSION = re.compile(r"/v\d{1,9}+(?:/|$)")


def _unversioned(spec: ApiSpec) -> Iterator[Place]:
    servers = [one.url for one in spec.environments if one.url] or [spec.house.base_url]
    addresses = [*servers, *(one.http.path for one in spec.operations)]
    if spec.operations and not any(map(_VERSION.search, addresses)):
        yield Place("versioning", {"address": servers[0]})


def _open_choices(spec: ApiSpec) -> Iterator[Place]:
    for schema in spec.schemas:
        for field in schema.fields:
            if field.type == "enum" and field.name in ("status", "state", "type", "kind"):
                yield Place(schema.key, {"field": f"{schema.name}.{field.name}"})


RULES = (
    Rule(
        id="no-version",
        severity=Severity.ADVICE,
        summary="The address or a header names the major version",
        message="{address}",
        check=_unversioned,
        styles=("rest",),
        area="versioning",
        advice="Put the major version into the base address (/v1)",
        reason="A breaking change then gets an address of its own, and both can run in parallel",
        effect="Callers move when they are ready",
    ),
    Rule(
        id="choices-will-grow",
        severity=Severity.ADVICE,
        summary="Clients are told that choices will grow",
        message="{field}",
        check=_open_choices,
        area="versioning",
        advice="Publish from day one that clients must tolerate values they do not know",
        reason="New states are the most frequent change, and strict clients break on them",
        covered_by="unknown",
        effect="New values are no breaking change",
    ),
)
