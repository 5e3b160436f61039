"""Gaps: what is vague, missing or contradictory becomes an open question."""

from collections.abc import Iterable, Sequence

from spec.drafting import audience, deferrals, knowledge, names, prohibited, vagueness
from spec.drafting.desk import Desk
from spec.drafting.knowledge import Asking, Conflict
from spec.model import DataHandling, Operation, Source
from spec.reading.cues import CueIndex

_REGULATED = {
    "health": "HIPAA, GDPR",
    "children": "GDPR, COPPA, FERPA",
    "payment_card": "PCI DSS",
}
_ASKED = 5  # lines that cannot be read about which a question is raised
_KEPT = ("health", "children", "personal", "employee")


def ask(operations: Sequence[Operation], handling: Sequence[DataHandling], desk: Desk) -> None:
    """Raises the open questions that the facts leave."""
    vagueness.ask(desk)
    _conflicts(desk)
    prohibited.ask(operations, desk)
    _unread(desk)
    _roles(operations, desk)
    _performance(desk)
    _data(handling, desk)
    _testing(desk)
    audience.ask(desk)
    _secrets(desk)
    deferrals.ask(desk)


def _unread(desk: Desk) -> None:
    """Asks what is meant by lines that are in no words that the reader can know."""
    for source in desk.facts.illegible[:_ASKED]:
        among = names.slug(source.sentence)
        desk.ask("scope.unread", among=among, sources=(source,), word=source.sentence)


def _tested(desk: Desk) -> bool:
    return bool(desk.facts.environments)


def _conflicts(desk: Desk) -> None:
    for conflict in knowledge.conflicts():
        one, other = _saying(conflict.one, desk), _saying(conflict.other, desk)
        if one and other:
            _raise(conflict, (one[0], other[0]), desk)


def _raise(conflict: Conflict, sources: Iterable[Source], desk: Desk) -> None:
    told = tuple(dict.fromkeys(sources))
    for topic in conflict.topics:
        asking = Asking(
            topic=topic,
            role=conflict.role,
            question=conflict.question,
            options=conflict.options,
            default=conflict.default,
            blocks=("Production",),
        )
        desk.ask_about(f"{topic}.{conflict.key}", asking, told, topic == "conflict")


def _saying(cues: tuple[str, ...], desk: Desk) -> list[Source]:
    index = CueIndex({"said": cues})
    return [one.source for one in desk.facts.sentences if any(index.hits(one.line))]


def _roles(operations: Sequence[Operation], desk: Desk) -> None:
    roles = list(dict.fromkeys(role for one in operations for role in one.actors))
    if len(roles) < 2 or desk.facts.roles:  # noqa: PLR2004 - one role needs no matrix
        return
    desk.assume("roles", places=[one.id for one in operations if one.actors])
    sources = [one.sources[0] for one in operations if one.actors and one.sources]
    desk.ask("roles.matrix", sources=sources, roles=", ".join(roles[:8]))


def _performance(desk: Desk) -> None:
    kinds = {figure.kind for figure in desk.facts.figures}
    if kinds & {"latency", "throughput"} or any(v.topic == "performance" for v in desk.facts.vague):
        return
    if desk.refers("constraints"):
        return
    resting = desk.assume("constraints", places=["Requirements"])
    if resting and not desk.defaulted("constraints"):
        desk.ask("performance.unstated", under="constraints")


def _data(handling: Sequence[DataHandling], desk: Desk) -> None:
    for one in handling:
        if one.data_class in _REGULATED and not desk.facts.regimes:
            desk.ask(
                "compliance.regime",
                sources=one.sources,
                what=f"{one.data_class} data ({one.what})",
                regimes=_REGULATED[one.data_class],
            )
            break
    kept = next((one for one in handling if one.data_class in _KEPT), None)
    named = any(figure.kind == "retention" for figure in desk.facts.figures)
    sensitive = {one.data_class for one in handling} & {"health", "children", "employee"}
    if kept is not None and sensitive and not named:
        desk.assume("retention", places=["All records"])
        desk.ask("data_retention.period", sources=kept.sources, what=kept.what, word="")


def _testing(desk: Desk) -> None:
    told = desk.said("testing")
    if not told or _tested(desk) or desk.defaulted("testing"):
        return
    desk.ask("testing.environment", sources=told)


def _secrets(desk: Desk) -> None:
    exposed = [one.source for one in desk.facts.sentences if "[secret removed:" in one.text]
    if exposed:
        desk.ask("secret_exposed.rotate", sources=exposed, blocking=True)
