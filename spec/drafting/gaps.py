"""Gaps: what is vague, missing or contradictory becomes an open question."""

from collections.abc import Sequence

from spec.drafting import (
    audience,
    deferrals,
    exposed,
    names,
    permissions,
    prohibited,
    regulated,
    rules,
    surroundings,
    third_party,
    vagueness,
    versions,
)
from spec.drafting.desk import Desk
from spec.drafting.evidence import Evidence
from spec.model import DataHandling, Operation

_ASKED = 5  # lines that cannot be read about which a question is raised


def ask(operations: Sequence[Operation], handling: Sequence[DataHandling], desk: Desk) -> None:
    """Raises the open questions that the facts leave."""
    found = Evidence(operations, handling, desk)
    vagueness.ask(desk)
    rules.contradictions(found, desk)
    rules.called_for(found, desk)
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
    rules.unsaid(found, desk)


def _unread(desk: Desk) -> None:
    """Asks what is meant by lines that are in no words that the reader can know."""
    for source in desk.facts.illegible[:_ASKED]:
        among = names.slug(source.sentence)
        desk.ask("scope.unread", among=among, sources=(source,), word=source.sentence)


def _performance(desk: Desk) -> None:
    kinds = {figure.kind for figure in desk.facts.figures}
    if kinds & {"latency", "throughput"} or any(v.topic == "performance" for v in desk.facts.vague):
        return
    if desk.refers("constraints"):
        return
    resting = desk.assume("constraints", places=["Requirements"])
    if resting and not desk.defaulted("constraints"):
        desk.ask("performance.unstated", under="constraints")
