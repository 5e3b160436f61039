"""Security: how each kind of caller proves who it is, and who may do what."""

from collections.abc import Iterable, Sequence

from spec.access import TITLES
from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.drafting.operations import actor
from spec.model import AuthScheme, Operation, Permission, Security, Source, Statement
from spec.reading import people, proper_names
from spec.reading.facts import AuthFact, RoleRule

_SCHEME = "auth.scheme"
_BY_US = "assumption:auth"
_DEFAULT: AuthScheme = "oauth2_client_credentials"


def security(desk: Desk) -> tuple[Security, ...]:
    """One entry for each scheme that was named, else one that is left open."""
    told = _told(desk)
    if not told:
        return (_open(desk),)
    sources = tuple(dict.fromkeys(one.source for one in told))
    by_scheme = {one.scheme: [like for like in told if like.scheme == one.scheme] for one in told}
    desk.decide(
        "auth",
        f"Callers authenticate with {_titles(by_scheme)}.",
        desk.answered_by(sources),
        sources,
    )
    doubts = _doubts(desk) or _revisited(desk)
    asked = desk.ask(_SCHEME, sources=doubts, blocking=True) if doubts else ()
    return tuple(_entry(scheme, facts, asked) for scheme, facts in by_scheme.items())


def _titles(schemes: Iterable[AuthScheme]) -> str:
    *front, last = (TITLES[one] for one in schemes)
    return f"{', '.join(front)} and {last}" if front else last


def _told(desk: Desk) -> list[AuthFact]:
    """What was stated; what was decided since stands beside it, or instead of what was in doubt."""
    decided = _decided(desk)
    stated = _stated([one for one in desk.facts.auth if one.source not in decided])
    if not decided:
        return stated
    raised = {*_doubts(desk), *(one.source for one in desk.facts.deferrals)}
    chosen = [one for one in desk.facts.auth if one.source in decided]
    if not chosen:
        chosen = [AuthFact(one, _DEFAULT) for one in decided if _takes_default(one)]
    return [*(one for one in stated if one.source not in raised), *chosen]


def _decided(desk: Desk) -> tuple[Source, ...]:
    """What was decided about the way in, in sentences."""
    made = dict.fromkeys(one.key for one in desk.brief.resolutions)
    return desk.decided(*(key for key in made if key == _BY_US or key.startswith("question:auth.")))


def _stated(facts: list[AuthFact]) -> list[AuthFact]:
    asked = [one for one in facts if one.source.question == "auth"]
    if asked and all(one.scheme == "none" for one in asked) and len(facts) > len(asked):
        return asked
    return [one for one in facts if one.scheme != "none"] or facts


def _takes_default(source: Source) -> bool:
    return "default" in source.sentence.casefold() or people.passes(source.sentence)


def _entry(scheme: AuthScheme, facts: Sequence[AuthFact], asked: tuple[str, ...]) -> Security:
    return Security(
        key=f"security:{scheme}",
        scheme=scheme,
        caller=" and ".join(dict.fromkeys(one.caller for one in facts if one.caller)),
        description=knowledge.schemes()[scheme],
        sources=tuple(dict.fromkeys(one.source for one in facts)),
        questions=asked,
    )


def _doubts(desk: Desk) -> tuple[Source, ...]:
    """Sentences about the way in that leave it open."""
    return tuple(one for one in desk.facts.unsure if one.question == "auth")


def _revisited(desk: Desk) -> tuple[Source, ...]:
    """The answer that had left the scheme open, once that was decided."""
    decided = desk.decided(f"question:{_SCHEME}")
    return tuple(one for one in desk.said("auth") if one not in decided) if decided else ()


def _open(desk: Desk) -> Security:
    """What stands in for a scheme that nobody named."""
    told = desk.said("auth")
    decided = _decided(desk)
    left = desk.defaulted("auth") and not decided
    asks = not left and not desk.decided(_BY_US)
    asked = desk.ask(_SCHEME, sources=told, blocking=bool(told)) if asks else ()
    assumes = not decided or bool(desk.decided(_BY_US))
    resting = desk.assume("auth", places=["All operations"], sources=told) if assumes else ()
    scheme: AuthScheme = _DEFAULT if left else "unspecified"
    return Security(
        key=f"security:{scheme}",
        scheme=scheme,
        description=_as_decided(decided) or knowledge.schemes()[scheme],
        sources=told,
        assumptions=resting,
        questions=asked,
    )


def _as_decided(decided: Sequence[Source]) -> str:
    """A decision in whose words no scheme was recognised, as it was said."""
    return f"As decided: “{' '.join(one.sentence for one in decided)}”" if decided else ""


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


_NOTED = frozenset({"audit", "unguessable", "shown once", "residency", "encryption"})


def notes(desk: Desk, ways: Sequence[Security]) -> tuple[Statement, ...]:
    """What else was said about security, and the audit that goes without saying."""
    told = {one.source: one.kind for one in desk.facts.promises if one.kind in _NOTED}
    said = [_note(f"{kind}.{at}", source) for at, (source, kind) in enumerate(told.items(), 1)]
    rules = [_note(f"role.{at}", rule.source) for at, rule in enumerate(desk.facts.roles, 1)]
    text = " ".join(f"{one.caller} {one.description}" for one in ways)
    shown = proper_names.shown_words(" ".join([text, *(one.text for one in (*said, *rules))]))
    named = [
        one.source
        for one in desk.facts.sentences
        if one.source.question == "auth"
        and proper_names.lost(one, shown)
        and not desk.is_asked_about(one.source)
        and one.source not in desk.facts.referring
    ]
    names = [_note(f"named.{at}", source) for at, source in enumerate(dict.fromkeys(named), 1)]
    basics = Statement(
        key="security-note:transport", text=knowledge.statement("transport", desk.style)
    )
    return (basics, *said, *rules, *names)


def _note(key: str, source: Source) -> Statement:
    return Statement(key=f"security-note:{key}", text=source.sentence, sources=(source,))
