"""Rate limits: as stated, above a stated load, else left open; and how callers see them."""

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.model import Statement
from spec.reading.facts import Figure

_CITED = 160  # characters of a sentence


def rate_limits(desk: Desk) -> tuple[Statement, ...]:
    """What limits callers, and how they see what is left."""
    header = Statement(
        key="rate-limit:header", text=knowledge.statement("rate-limit-header", desk.style)
    )
    limits = [_limit(one) for one in _told("rate limit", desk)]
    loads = _told("throughput", desk)
    if not limits and not loads:
        return (_unstated(desk), header)
    return (*limits, *_loads(loads, bool(limits), desk), header)


def _told(kind: str, desk: Desk) -> list[Figure]:
    """The figures of this kind, each once."""
    return list(
        {one.text.casefold(): one for one in desk.facts.figures if one.kind == kind}.values()
    )


def _limit(figure: Figure) -> Statement:
    """A limit that was stated."""
    return Statement(
        key=f"rate-limit:{figure.text.casefold()}",
        sources=(figure.source,),
        text=f"Limited as stated, {figure.text}: “{figure.source.sentence[:_CITED]}”",
    )


def _unstated(desk: Desk) -> Statement:
    """Nothing was said, and nothing is invented."""
    resting = desk.assume("rate-limits", places=["All operations"])
    return Statement(
        key="rate-limit:unstated",
        assumptions=resting,
        text=knowledge.statement("rate-limit", desk.style),
    )


def _loads(loads: list[Figure], limited: bool, desk: Desk) -> list[Statement]:
    """What a limit must let pass."""
    resting: tuple[str, ...] = ()
    if loads and not limited:
        resting = desk.assume(
            "rate-limit-stated",
            figure=loads[0].text,
            places=["All operations"],
            sources=(loads[0].source,),
        )
    return [
        Statement(
            key=f"rate-limit:{one.text.casefold()}",
            sources=(one.source,),
            assumptions=resting,
            text=f"Must not be limited below the stated {one.text}: "
            f"“{one.source.sentence[:_CITED]}”",
        )
        for one in loads
    ]
