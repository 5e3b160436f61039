"""Safety of repetition: which operations must never happen twice, and how that is kept."""

from collections.abc import Sequence

from spec.drafting import knowledge, wording
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.model import Operation, Schema, Source

_UNSAFE = frozenset({"create", "bulk"})


def promised(desk: Desk) -> tuple[Source, ...]:
    """The sentences that forbid duplicates."""
    return tuple(
        one.source
        for one in desk.facts.promises
        if one.kind == "never twice" and _about_doing(one.name)
    )


def _about_doing(cue: str) -> bool:
    return not cue.casefold().startswith(("only once", "shown once"))


def keyed(drawn: Sequence[Drawn], schemas: Sequence[Schema], desk: Desk) -> list[Drawn]:
    """The operations, those that must not be repeated marked as needing an Idempotency-Key."""
    forbidden = promised(desk)
    money = {schema.name for schema in schemas if any(one.ref == "Money" for one in schema.fields)}
    chosen = [one for one in drawn if _needs_key(one, bool(forbidden), money)]
    if not chosen:
        return list(drawn)
    because = (
        wording.said(forbidden[0].sentence)
        if forbidden
        else "Money moves, and clients repeat calls after a time-out."
    )
    resting = desk.assume(
        "idempotency",
        places=[one.operation.id for one in chosen],
        sources=forbidden,
        because=because,
        kept=desk.setting("idempotency") or "for as long as the record exists",
    )
    desk.decide("idempotency", knowledge.statement("idempotency", desk.style), because, forbidden)
    asked = _ask(desk, forbidden)
    keys = {one.operation.key for one in chosen}
    return [
        one
        if one.operation.key not in keys
        else Drawn(_marked(one.operation, resting, asked), one.target)
        for one in drawn
    ]


def _ask(desk: Desk, forbidden: tuple[Source, ...]) -> tuple[str, ...]:
    told = next((one.sentence for one in forbidden), "")
    if not told or any(word in told.casefold() for word in ("idempot", "retr")):
        return ()
    return desk.ask("idempotency.duplicates", sources=forbidden, word=told[:80])


def _needs_key(one: Drawn, forbidden: bool, money: set[str]) -> bool:
    operation = one.operation
    if operation.action not in _UNSAFE:
        return False
    return forbidden or operation.request in money


def _marked(operation: Operation, resting: tuple[str, ...], asked: tuple[str, ...]) -> Operation:
    return operation.model_copy(
        update={
            "idempotency_key": True,
            "assumptions": (*operation.assumptions, *resting),
            "questions": (*operation.questions, *asked),
        }
    )
