"""Companions: operations that nobody asked for but that the others need."""

from collections.abc import Sequence
from dataclasses import replace

from spec.drafting.operations import Drawn
from spec.drafting.target import Target

_SHARE = 7  # at most three in ten: companions * 7 <= others * 3
_JOBS = ("export", "import")


def companions(drawn: Sequence[Drawn]) -> list[Target]:
    """What to add: the state of each job, then the single item of what is created."""
    wanted = [*_of_jobs(drawn), *_of_created(drawn)]
    unique = {(one.resource, one.parents): one for one in wanted}
    return list(unique.values())[: len(drawn) * 3 // _SHARE]


def _of_jobs(drawn: Sequence[Drawn]) -> list[Target]:
    return [
        _read(one.target, f"{one.target.resource}_{one.target.action}")
        for one in drawn
        if one.target.action in _JOBS
    ]


def _of_created(drawn: Sequence[Drawn]) -> list[Target]:
    looked_at = {
        one.target.resource for one in drawn if one.target.action in ("read", "list", "search")
    }
    return [
        _read(one.target, one.target.resource)
        for one in drawn
        if one.target.action == "create" and one.target.resource not in looked_at
    ]


def _read(target: Target, resource: str) -> Target:
    plain = replace(
        target.intent,
        verb="get",
        action="read",
        filters=(),
        sort="",
        carried=(),
        guards=(),
        want="",
        many=False,
        lookup="",
    )
    return Target(plain, "get", "read", resource)
