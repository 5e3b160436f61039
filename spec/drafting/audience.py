"""Audience: who calls the API, as answered, else as said in another answer."""

from spec.drafting.desk import Desk
from spec.model import Source

_CONTRADICTING = ("conflict", "audience", "auth", "scope")  # what hangs on who is right
_OUTSIDERS = "question:conflict.outsiders"


def stated(desk: Desk) -> tuple[Source, ...]:
    """The sentences that say who calls."""
    own = tuple(one for one in desk.said("audience") if not desk.passes(one))
    elsewhere = [one.source for one in desk.facts.audience if one.source not in own]
    certain = any(one not in desk.facts.unsure for one in own)
    return own if certain or not elsewhere else tuple(dict.fromkeys(elsewhere))


def ask(desk: Desk) -> None:
    """Asks who calls, where nobody said so in any answer, or where answers disagree."""
    _ask_outsiders(desk)
    told = stated(desk)
    passed = {one.source for one in desk.facts.deferrals}
    if desk.defaulted("audience") or any(one not in desk.facts.unsure for one in told):
        return
    if passed & {*told}:  # whoever was named is asked
        return
    resting = desk.assume("audience", places=["API"], sources=told)
    if resting:
        desk.ask("audience.callers", sources=told, under="audience")


def _ask_outsiders(desk: Desk) -> None:
    """Asks which holds, where only our own people call and outsiders are to do something."""
    inside = desk.facts.inside
    acting = [one for one in desk.facts.outsiders if one.source not in inside]
    if not inside or not acting:
        return
    sources = (inside[0], acting[0].source)
    for subject in _contradicting(desk):
        desk.ask(
            f"{subject}.outsiders",
            sources=sources,
            blocking=subject == "conflict",
            one=inside[0].sentence,
            other=acting[0].source.sentence,
            who=acting[0].name.casefold(),
        )


def _contradicting(desk: Desk) -> tuple[str, ...]:
    """What is asked about it; once it is known which holds, only what follows from that."""
    if desk.left(_OUTSIDERS):
        return ("conflict",)
    match desk.setting("outsiders"):
        case "none":
            return ("conflict",)
        case "invited":
            return ("conflict", "audience", "auth")
    return _CONTRADICTING
