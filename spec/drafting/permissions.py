"""Permissions: who may do what, as said, and what is asked where nobody said it."""

from collections.abc import Iterator, Sequence

from spec.drafting import prohibited
from spec.drafting.desk import Desk
from spec.drafting.operations import actor
from spec.model import Action, Operation, Permission, Source
from spec.own_words import cached
from spec.reading import nouns, verbs
from spec.reading.facts import RoleRule
from spec.reading.words import words

_MATRIX = "question:roles.matrix"
_SHOWING: frozenset[Action] = frozenset({"list", "read", "search"})
_SEVERAL = 2  # roles that need a matrix
_NAMED = 8  # roles in one question


def permissions(operations: Sequence[Operation], desk: Desk) -> tuple[Permission, ...]:
    """Who may call what: as said in the answers, else as told by the use cases."""
    found: dict[tuple[str, str], Permission] = {}
    ruled = [one for rule in desk.facts.roles for one in _ruled(rule, operations)]
    closed = {one.key for rule, one, word in ruled if rule.only and word != "not allowed"}
    for rule, one, word in ruled:
        role = actor(rule.role)
        found[role, one.key] = _permission(role, one, word, (rule.source,))
    for one in operations:
        for role in () if one.key in closed else one.actors:
            found.setdefault((role, one.key), _permission(role, one, "allowed", one.sources))
    for role, one in _reading(operations, desk):
        found.setdefault((role, one.key), _permission(role, one, "allowed", desk.decided(_MATRIX)))
    for role, one, source in prohibited.denied(operations, desk):
        found[role, one.key] = _permission(role, one, "not allowed", (source,))
    return tuple(found.values())


def _ruled(
    rule: RoleRule, operations: Sequence[Operation]
) -> Iterator[tuple[RoleRule, Operation, str]]:
    """Each operation that the rule speaks of, with what it says about it."""
    word = {"own": "own only"}.get(rule.reach, "only this role" if rule.only else "allowed")
    for one in _meant(rule, operations):
        showing = one.action in _SHOWING
        whole = rule.reach == "all" or (rule.reach == "own" and not rule.verbs)
        if whole or (rule.reach == "read" and showing):
            yield rule, one, word
        elif rule.reach == "read" or any(_covers(verb, one) for verb in rule.denied):
            yield rule, one, "not allowed"
        elif any(_covers(verb, one) for verb in rule.verbs):
            yield rule, one, word


def _meant(rule: RoleRule, operations: Sequence[Operation]) -> list[Operation]:
    """The operations on what the rule names; all of them where it names nothing of theirs."""
    said = {nouns.singular(word) for word in rule.words} - {*rule.verbs, *rule.denied}
    named = [one for one in operations if said & set(one.resource.split("_"))]
    return named or list(operations)


@cached
def _deed(base: str) -> Action | None:
    verb = verbs.find(words(base), 0)
    return verb.action if verb is not None else None


def _covers(base: str, operation: Operation) -> bool:
    """Whether the operation is this deed, or one of the same kind."""
    action = _deed(base)
    if base == operation.verb.casefold() or base == operation.action:
        return True
    if action in _SHOWING:
        return operation.action in _SHOWING
    return action is not None and action != "act" and action == operation.action


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
    """Asks for the matrix, where several roles or "not everybody" were named without rules."""
    roles = list(dict.fromkeys((*_roles(operations), *_listed(desk))))
    ruled = [rule for rule in desk.facts.roles if rule.reach != "named"]
    unnamed = _unnamed(desk)
    if not unnamed and (len(roles) < _SEVERAL or ruled):
        return
    acting = [one for one in operations if one.actors]
    if not desk.setting("readers"):
        desk.assume("roles", places=[one.id for one in acting])
    if unnamed:
        told = [*unnamed, *(one.sources[0] for one in acting if one.sources and not ruled)]
        word = unnamed[0].sentence
        desk.ask("roles.unnamed", known_as="roles.matrix", sources=told, word=word)
        return
    sources = [one.sources[0] for one in acting if one.sources]
    desk.ask("roles.matrix", sources=sources, roles=", ".join(roles[:_NAMED]))


def _listed(desk: Desk) -> list[str]:
    """Roles that were only named."""
    return [actor(rule.role) for rule in desk.facts.roles if rule.reach == "named"]


def _unnamed(desk: Desk) -> list[Source]:
    """The sentences that want rights without saying whose."""
    told = {rule.source for rule in desk.facts.roles if rule.reach != "named"}
    return [one.source for one in desk.telling("rights_unnamed") if one.source not in told]
