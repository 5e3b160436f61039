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


def rate_limits(desk: Desk) -> tuple[Statement, ...]:
    """What limits callers, and how they see what is left."""
    header = Statement(
        key="rate-limit:header", text=knowledge.statement("rate-limit-header", desk.style)
    )
    return (*_limited(desk), header)


def _limited(desk: Desk) -> tuple[Statement, ...]:
    """The stated load, else nothing invented."""
    stated = [figure for figure in desk.facts.figures if figure.kind == "throughput"]
    if not stated:
        resting = desk.assume("rate-limits", places=["All operations"])
        return (
            Statement(
                key="rate-limit:unstated",
                assumptions=resting,
                text=knowledge.statement("rate-limit", desk.style),
            ),
        )
    resting = desk.assume(
        "rate-limit-stated",
        figure=stated[0].text,
        places=["All operations"],
        sources=(stated[0].source,),
    )
    return tuple(
        Statement(
            key=f"rate-limit:{one.text.casefold()}",
            sources=(one.source,),
            assumptions=resting,
            text=f"Must not be limited below the stated {one.text}: “{one.source.sentence[:160]}”",
        )
        for one in {figure.text: figure for figure in stated}.values()
    )


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
