"""Integrity: no two operations are called alike, and paths agree with their parameters."""

import re
from collections import Counter
from collections.abc import Iterator

from spec.bindings import binding
from spec.model import ApiSpec
from spec.review.rule import Place, Rule, Severity

_PARAMETER = re.compile(r"\{([^{}]*+)\}")


def _same_calls(spec: ApiSpec) -> Iterator[Place]:
    calls = Counter(
        (call.method, _PARAMETER.sub("{}", call.path))
        for style in dict.fromkeys((spec.style, *spec.styles))
        for call in (binding(operation, style) for operation in spec.operations)
    )
    for (method, path), count in calls.items():
        if count > 1:
            yield Place(path, {"call": f"{method} {path}"})


def _path_parameters(spec: ApiSpec) -> Iterator[Place]:
    for operation in spec.operations:
        in_path = _PARAMETER.findall(operation.http.path)
        declared = [field.name for field in operation.path_parameters]
        if sorted(in_path) != sorted(declared):
            yield Place(
                operation.key,
                {
                    "path": operation.http.path,
                    "declared": ", ".join(declared) or "none",
                },
            )


RULES = (
    Rule(
        id="same-call-twice",
        severity=Severity.INTEGRITY,
        summary="No two operations are called alike",
        message="two operations are called by {call}",
        check=_same_calls,
    ),
    Rule(
        id="path-parameters-differ",
        severity=Severity.INTEGRITY,
        summary="The parameters in a path are those that are declared",
        message="{path} has other parameters than those declared ({declared})",
        check=_path_parameters,
    ),
)
