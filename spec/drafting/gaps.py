"""Gaps: what is vague, missing or contradictory becomes an open question."""

from collections.abc import Iterable, Sequence

from spec.drafting import (
    audience,
    deferrals,
    exposed,
    knowledge,
    names,
    permissions,
    prohibited,
    regulated,
    surroundings,
    third_party,
    vagueness,
    versions,
)
from spec.drafting.desk import Desk
from spec.drafting.knowledge import Asking, Conflict
from spec.model import DataHandling, Operation, Source
from spec.reading.cues import CueIndex

_ASKED = 5  # lines that cannot be read about which a question is raised


def ask(operations: Sequence[Operation], handling: Sequence[DataHandling], desk: Desk) -> None:
    """Raises the open questions that the facts leave."""
    vagueness.ask(desk)
    _conflicts(desk)
    prohibited.ask(operations, desk)
    _unread(desk)
    permissions.ask(operations, desk)
    _performance(desk)
    regulated.ask(handling, desk)
    surroundings.ask(desk)
    audience.ask(desk)
    versions.ask(desk)
    third_party.ask(desk)
    exposed.ask(desk)
    deferrals.ask(desk)


def _unread(desk: Desk) -> None:
    """Asks what is meant by lines that are in no words that the reader can know."""
    for source in desk.facts.illegible[:_ASKED]:
        among = names.slug(source.sentence)
        desk.ask("scope.unread", among=among, sources=(source,), word=source.sentence)


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


def _performance(desk: Desk) -> None:
    kinds = {figure.kind for figure in desk.facts.figures}
    if kinds & {"latency", "throughput"} or any(v.topic == "performance" for v in desk.facts.vague):
        return
    if desk.refers("constraints"):
        return
    resting = desk.assume("constraints", places=["Requirements"])
    if resting and not desk.defaulted("constraints"):
        desk.ask("performance.unstated", under="constraints")
