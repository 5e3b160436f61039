"""Style: which architecture the answers ask for, else the nearest that is written, else REST."""

from collections.abc import Sequence

from spec.drafting import knowledge, nearest, wording
from spec.drafting.desk import Desk
from spec.model import Source, Style
from spec.reading import styles as styles_read
from spec.reading import telling
from spec.reading.facts import StyleFact
from spec.reading.sentences import Sentence

_WORDS: dict[Style, str] = {
    "rest": "REST with JSON",
    "graphql": "GraphQL",
    "grpc": "gRPC",
    "event": "events and messages",
}
_BY_US = "assumption:style"
_UNWRITTEN = "question:style.unwritten"
_CALLERS = ("public", "partner", "internal")  # the widest first
_DEFAULTS: tuple[Style, ...] = ("rest", "graphql", "grpc")  # the first that was not refused


def styles(desk: Desk) -> tuple[Style, ...]:
    """The styles, the main one first."""
    facts = desk.facts.styles
    decided = desk.decided(_BY_US, _UNWRITTEN)
    asked = [one for one in facts if one.source.question == "style"]
    chosen = [one for one in facts if one.source in decided] or asked or facts
    ordered = sorted(chosen, key=lambda one: one.style == "event")  # events stand beside a style
    found: tuple[Style, ...] = tuple(dict.fromkeys(one.style for one in ordered))
    told = _told(desk, decided)
    if not found:
        return (_assumed(desk, told),)
    _ask(desk, nearest.unwritten("styles", told), found[0])
    _ask_which(desk, [one for one in chosen if one.mood == "doubtful"], found[0])
    _decide(desk, found[0], [one.source for one in chosen])
    return found


def _told(desk: Desk, decided: Sequence[Source]) -> list[Sentence]:
    """What was answered to the question, but for what passes it on or decided it since."""
    own = desk.said("style")
    return [
        one
        for one in desk.facts.sentences
        if one.source in own
        and one.source not in decided
        and not nearest.open_ended(desk, one.source)
    ]


def _decide(desk: Desk, style: Style, sources: Sequence[Source]) -> None:
    """Notes the choice; in their own words, too, where these say more than its name."""
    text = f"The API is written as {_WORDS[style]}."
    line = [word for one in desk.facts.sentences if one.source in sources for word in one.line]
    reason = desk.answered_by(sources)
    if telling.lost(line, telling.shown(f"{text} API {style}")):
        words = " ".join(dict.fromkeys(one.sentence for one in sources))
        reason = f"{wording.said(words)} {reason}".strip()
    desk.decide("style", text, reason, sources)


def _assumed(desk: Desk, told: Sequence[Sentence]) -> Style:
    """The nearest to what was named; the default where nothing was."""
    style = nearest.style(told, _default(told))
    sources = [one.source for one in told] or desk.said("style")
    because = _because(desk, told)
    _ask(desk, tuple(told), style)
    desk.assume("style", style=_WORDS[style], because=because, places=["API"], sources=sources)
    desk.decide("style", f"The API is written as {_WORDS[style]}.", because, sources)
    return style


def _ask_which(desk: Desk, doubtful: Sequence[StyleFact], style: Style) -> None:
    """Asks which one holds, where several were named or somebody only guessed."""
    if doubtful:
        sources = [one.source for one in doubtful]
        said = " ".join(one.sentence for one in dict.fromkeys(sources))
        desk.ask(
            "style.doubtful",
            known_as="style.unwritten",
            sources=sources,
            word=said,
            nearest=_WORDS[style],
        )


def _because(desk: Desk, told: Sequence[Sentence]) -> str:
    if nearest.unwritten("styles", told):
        words = " ".join(one.text for one in told)
        return f"{wording.said(words)} That is not written here; this is the nearest that is."
    if told:
        words = " ".join(one.text for one in told)
        return f"{wording.said(words)} That names no architecture that is written here."
    left = desk.defaulted("style") or desk.said("style")
    front = "The choice was left to us" if left else "Nobody was asked or answered"
    return f"{front}; {_fitting(desk)}"


def _fitting(desk: Desk) -> str:
    """Why the default suits whoever calls."""
    callers = {one.kind for one in desk.facts.audience}
    told = next((one for one in _CALLERS if one in callers), "any")
    return knowledge.statement(f"style-for-{told}", desk.style)


def _default(told: Sequence[Sentence]) -> Style:
    refused = {style for one in told for style in styles_read.refused(one)}
    return next(one for one in _DEFAULTS if one not in refused or one == _DEFAULTS[-1])


def _ask(desk: Desk, told: Sequence[Sentence], style: Style) -> None:
    if told:
        sources = [one.source for one in told]
        words = " ".join(one.text for one in told)
        desk.ask("style.unwritten", sources=sources, word=words, nearest=_WORDS[style])
