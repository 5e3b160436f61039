"""Style: which architecture the answers ask for, else the default."""

from spec.drafting.desk import Desk
from spec.model import Style

_WORDS: dict[Style, str] = {
    "rest": "REST with JSON",
    "graphql": "GraphQL",
    "grpc": "gRPC",
    "event": "events and messages",
}


def styles(desk: Desk) -> tuple[Style, ...]:
    """The styles, the main one first."""
    facts = desk.facts.styles
    decided = desk.decided("assumption:style")
    asked = [one for one in facts if one.source.question == "style"]
    chosen = [one for one in facts if one.source in decided] or asked or facts
    found: tuple[Style, ...] = tuple(dict.fromkeys(one.style for one in chosen))
    if found:
        sources = [one.source for one in chosen]
        desk.decide(
            "style",
            f"The API is written as {_WORDS[found[0]]}.",
            desk.answered_by(sources),
            sources,
        )
        return found
    because = (
        "The choice was left to us; every caller can use it without special tools."
        if desk.defaulted("style") or desk.said("style")
        else "Nobody was asked or answered; every caller can use it without special tools."
    )
    desk.assume(
        "style", style=_WORDS["rest"], because=because, places=["API"], sources=desk.said("style")
    )
    desk.decide("style", f"The API is written as {_WORDS['rest']}.", because, desk.said("style"))
    return ("rest",)
