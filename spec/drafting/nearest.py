"""Nearest: what is asked for but not written here, and the nearest that is."""

from collections.abc import Iterable

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.model import AuthScheme, Source, Style
from spec.own_words import cached
from spec.reading.cues import CueIndex
from spec.reading.sentences import Sentence


@cached
def _index(name: str) -> CueIndex:
    return CueIndex(getattr(knowledge.nearest(), name))


def style(told: Iterable[Sentence], otherwise: Style) -> Style:
    """The style that is nearest to what these sentences name."""
    return next(iter(_labels("styles", told)), otherwise)  # type: ignore[arg-type]


def scheme(told: Iterable[Sentence], otherwise: AuthScheme) -> AuthScheme:
    """The way in that is nearest to what these sentences name."""
    return next(iter(_labels("schemes", told)), otherwise)  # type: ignore[arg-type]


def unwritten(name: str, told: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that name something which is not written here: of `styles` or `schemes`."""
    return tuple(one for one in told if _labels(name, [one]))


def open_ended(desk: Desk, source: Source) -> bool:
    """Whether the sentence passes the choice on, to us or to somebody else."""
    passed = {one.source for one in desk.facts.deferrals}
    return source in desk.facts.unsure or source in passed or desk.passes(source)


def _labels(name: str, told: Iterable[Sentence]) -> list[str]:
    return [hit.label for one in told for hit in _index(name).hits(one.line) if not hit.denied]
