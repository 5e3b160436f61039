"""Schemes: which ways in the answers lead to, after decisions, and by which flow of OAuth2."""

from collections.abc import Iterable
from dataclasses import replace

from spec.drafting.desk import Desk
from spec.model import AuthScheme, Source
from spec.reading import cues, people
from spec.reading.facts import AuthFact
from spec.reading.words import Word, words

BY_US = "assumption:auth"
DEFAULT: AuthScheme = "oauth2_client_credentials"


def told(desk: Desk) -> list[AuthFact]:
    """What was stated; what was decided since stands beside it, or instead of what was in doubt."""
    settled = decided(desk)
    stated = [one for one in desk.facts.auth if one.source not in settled]
    stated = [with_flow(one, desk) for one in _required(stated)]
    if not settled:
        return stated
    raised = {*doubts(desk), *(one.source for one in desk.facts.deferrals)}
    chosen = [one for one in desk.facts.auth if one.source in settled]
    if not chosen:
        chosen = [AuthFact(one, DEFAULT) for one in settled if _takes_default(one)]
    return [*(one for one in stated if one.source not in raised), *chosen]


def decided(desk: Desk) -> tuple[Source, ...]:
    """What was decided about the way in, in sentences."""
    made = dict.fromkeys(one.key for one in desk.brief.resolutions)
    return desk.decided(*(key for key in made if key == BY_US or key.startswith("question:auth.")))


def doubts(desk: Desk) -> tuple[Source, ...]:
    """Sentences about the way in that leave it open, for all callers or for some."""
    unsure = [one for one in desk.facts.unsure if one.question == "auth"]
    doubtful = [one.source for one in desk.facts.auth if one.mood == "doubtful"]
    return tuple(dict.fromkeys((*unsure, *doubtful, *(one.source for one in desk.facts.lacking))))


def _required(facts: list[AuthFact]) -> list[AuthFact]:
    """Without "no login", where others come in by a way of their own."""
    asked = [one for one in facts if one.source.question == "auth"]
    if asked and all(one.scheme == "none" for one in asked) and len(facts) > len(asked):
        return asked
    return [one for one in facts if one.scheme != "none"] or facts


def _takes_default(source: Source) -> bool:
    return "default" in source.sentence.casefold() or people.passes(source.sentence)


def with_flow(fact: AuthFact, desk: Desk) -> AuthFact:
    """The fact with the flow that suits whoever calls, where only "OAuth2" was said."""
    if fact.flow_told:
        return fact
    persons, systems = _calling(desk)
    scheme: AuthScheme = "oauth2_authorization_code" if persons and not systems else DEFAULT
    return replace(fact, scheme=scheme)


def is_flow_clear(desk: Desk) -> bool:
    """Whether only people call, or only systems."""
    persons, systems = _calling(desk)
    return persons != systems


def _calling(desk: Desk) -> tuple[bool, bool]:
    """Whether people call, and whether systems do, as the audience says or else the use cases."""
    lines = [one.line for one in desk.facts.sentences if one.source.question == "audience"]
    found = _named(lines)
    return found if any(found) else _named([words(one.actor) for one in desk.facts.intents])


def _named(lines: Iterable[Iterable[Word]]) -> tuple[bool, bool]:
    told = [list(line) for line in lines]
    persons = any(any(cues.index("people").hits(line)) for line in told)
    return persons, any(any(cues.index("systems_in").hits(line)) for line in told)
