"""Kinds of sentences: a wish for an operation, news to be told, or a duty of the system."""

from collections.abc import Sequence

from spec.reading import lexicons
from spec.reading.facts import Kind
from spec.reading.words import Word, find_phrase

_NEAR = 24  # words in which somebody asks to be told


def kind(line: Sequence[Word], actor: str) -> Kind:
    """What this sentence is: "tell me when" is an event, what a system does by itself a duty."""
    lexicon = lexicons.sentences()
    if any(word.low in lexicon.news for word in line) and _news(line):
        return "event"
    last = actor.casefold().split()[-1:] or [""]
    by_system = last[0] in lexicons.nouns().systems
    reminding = not actor and any(word.low in lexicon.reminders for word in line[:12])
    on_its_own = find_phrase(line, lexicon.duties)[0] >= 0
    duty = (by_system and (reminding or on_its_own)) or (on_its_own and not actor)
    return "duty" if duty or (reminding and line[0].low in ("we", "also", "and")) else "operation"


def _news(line: Sequence[Word]) -> bool:
    """Whether somebody is to be told when something happens."""
    lexicon = lexicons.sentences()
    for at, word in enumerate(line[:_NEAR]):
        if word.low in lexicon.news:
            when, _ = find_phrase(line[: at + 6], lexicon.news_when[:4], at + 1)
            if when >= 0:
                return True
    return False
