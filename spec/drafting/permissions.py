"""Permissions: who may do what, as said, and what is asked where nobody said it."""

from collections.abc import Sequence

from spec.drafting import prohibited
from spec.drafting.desk import Desk
from spec.drafting.operations import actor
from spec.model import Operation, Permission, Source
from spec.reading.facts import RoleRule

_MATRIX = "question:roles.matrix"
_SHOWING = frozenset({"list", "read", "search"})


def permissions(operations: Sequence[Operation], desk: Desk) -> tuple[Permission, ...]:
    """Who may call what: as said in the answers, else as told by the use cases."""
    found: dict[tuple[str, str], Permission] = {}
    ruled = [(rule, one) for rule in desk.facts.roles for one in operations if _covers(rule, one)]
    closed = {one.key for rule, one in ruled if rule.only}
    for rule, one in ruled:
        role = actor(rule.role)
        found[role, one.key] = _permission(
            role, one, "only this role" if rule.only else "allowed", (rule.source,)
        )
    for one in operations:
        for role in () if one.key in closed else one.actors:
            found.setdefault((role, one.key), _permission(role, one, "allowed", one.sources))
    for role, one in _reading(operations, desk):
        found.setdefault((role, one.key), _permission(role, one, "allowed", desk.decided(_MATRIX)))
    for role, one, source in prohibited.denied(operations, desk):
        found[role, one.key] = _permission(role, one, "not allowed", (source,))
    return tuple(found.values())


def _covers(rule: RoleRule, operation: Operation) -> bool:
    verbs = {operation.verb.casefold(), operation.action}
    return bool(verbs & set(rule.verbs))


def _permission(
    role: str, operation: Operation, rule: str, sources: tuple[Source, ...]
) -> Permission:
    return Permission(
        key=f"permission:{role}.{operation.id}",
        role=role,
        operation=operation.key,
        rule=rule,
        sources=sources,
    )


def _reading(operations: Sequence[Operation], desk: Desk) -> list[tuple[str, Operation]]:
    """Every role with everything that only shows something, where that was decided."""
    if not desk.setting("readers"):
        return []
    shown = [one for one in operations if one.action in _SHOWING]
    return [(role, one) for one in shown for role in _roles(operations)]


def _roles(operations: Sequence[Operation]) -> list[str]:
    return list(dict.fromkeys(role for one in operations for role in one.actors))


def ask(operations: Sequence[Operation], desk: Desk) -> None:
    """Asks for the matrix where use cases name several roles and nobody said what each may do."""
    roles = _roles(operations)
    if len(roles) < 2 or desk.facts.roles:  # noqa: PLR2004 - one role needs no matrix
        return
    if not desk.setting("readers"):
        desk.assume("roles", places=[one.id for one in operations if one.actors])
    sources = [one.sources[0] for one in operations if one.actors and one.sources]
    desk.ask("roles.matrix", sources=sources, roles=", ".join(roles[:8]))
