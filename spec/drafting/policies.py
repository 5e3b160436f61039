"""Policies: paging, rate limits, versioning, limits and edge cases."""

from collections.abc import Sequence

from spec.drafting import events, knowledge, prohibited
from spec.drafting.desk import Desk
from spec.guards import allowed
from spec.model import Operation, Schema, Statement


def paging(operations: Sequence[Operation], desk: Desk) -> tuple[str, ...]:
    """The assumption on which paged lists rest."""
    places = [one.id for one in operations if one.paginated]
    if not places:
        return ()
    house = desk.house
    return desk.assume(
        "pagination", places=places, size=str(house.page_size), limit=str(house.page_size_limit)
    )


def texts(schemas: Sequence[Schema], desk: Desk) -> None:
    """The assumptions about texts, identifiers and times, with their places."""
    limit = desk.house.text_limit
    places = [
        f"{schema.name}.{field.name}"
        for schema in schemas
        for field in schema.fields
        if field.type == "string" and field.max_length == limit
    ]
    if places:
        desk.assume("text-limit", places=places, limit=str(limit))
    desk.assume("identifiers", places=["All identifiers"])
    if any(field.format == "date-time" for schema in schemas for field in schema.fields):
        desk.assume("instants", places=["All times"])


def limits(operations: Sequence[Operation], desk: Desk) -> tuple[Statement, ...]:
    """Versioning, guards, what happens later, and the edges of the operations."""
    resting = desk.assume("versioning", places=["All operations"])
    found = [
        Statement(
            key="limit:versioning",
            assumptions=resting,
            text=knowledge.statement("versioning", desk.style),
        )
    ]
    found += [
        Statement(
            key=f"limit:guard.{one.id}",
            text=f"{one.summary}. {allowed(guard)}",
            sources=one.sources,
        )
        for one in operations
        for guard in one.guards
    ]
    found += [
        Statement(key=f"limit:later.{index}", text=source.sentence, sources=(source,))
        for index, source in enumerate(events.asynchronous(desk), 1)
    ]
    found += prohibited.limits(desk)
    if any(one.action == "act" for one in operations):
        found.append(
            Statement(
                key="limit:race",
                text=knowledge.statement("race", desk.style),
            )
        )
    if any(one.asynchronous for one in operations):
        found.append(
            Statement(
                key="limit:job",
                text=knowledge.statement("job", desk.style),
            )
        )
    return tuple(found)
