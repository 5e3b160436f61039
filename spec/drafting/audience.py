"""Audience: who calls the API, as answered, else as said in another answer."""

from spec.drafting.desk import Desk
from spec.model import Source


def stated(desk: Desk) -> tuple[Source, ...]:
    """The sentences that say who calls."""
    own = tuple(one for one in desk.said("audience") if not desk.passes(one))
    elsewhere = [one.source for one in desk.facts.audience if one.source not in own]
    return own if desk.answered("audience") or not elsewhere else tuple(dict.fromkeys(elsewhere))


def ask(desk: Desk) -> None:
    """Asks who calls, where nobody said so in any answer."""
    told = stated(desk)
    if desk.answered("audience") or desk.defaulted("audience"):
        return
    if any(one.question != "audience" for one in told):
        return
    resting = desk.assume("audience", places=["API"], sources=told)
    if resting:
        desk.ask("audience.callers", sources=told)
