"""Versions: what was said about old callers and breaking changes without saying for how long."""

from spec.brief import QuestionId
from spec.drafting.desk import Desk
from spec.reading import cues
from spec.reading.sentences import Sentence

_ABOUT: tuple[QuestionId, ...] = ("feature", "audience", "style", "constraints", "async", "context")
_SPANS = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years"}
)


def ask(desk: Desk) -> None:
    """Asks how long old versions are served, where somebody cares and names no period."""
    told = [one for one in desk.telling("versions_open", *_ABOUT) if not _is_settled(one)]
    if told:
        sources = [one.source for one in told]
        desk.ask("versioning.policy", sources=sources, word=told[0].text)


def _is_settled(sentence: Sentence) -> bool:
    """Whether a period stands there, or a mechanism that settles it."""
    spans = {word.low for word in sentence.line} & _SPANS
    return bool(spans) or any(cues.index("versions_settled").longest(sentence.line))
