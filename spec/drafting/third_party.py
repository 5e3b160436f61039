"""Third party: where somebody else's API is called, its limits, failures and callbacks matter."""

from collections import Counter

from spec.brief import QuestionId
from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.model import Dependency, Source
from spec.reading.sentences import Sentence

_TOLD: tuple[QuestionId, ...] = ("feature", "audience", "context")
_KNOWN = 2  # sentences that name a provider
_NOBODY = "the third party"


def is_called(desk: Desk) -> tuple[Source, ...]:
    """The sentences that say that we call somebody else's API."""
    return tuple(one.source for one in desk.telling("third_party", *_TOLD[:2]))


def dependency(desk: Desk) -> tuple[Dependency, ...]:
    """The provider, with what is assumed about the calls to it."""
    sources = is_called(desk)
    if not sources:
        return ()
    name = _provider(desk)
    resting = desk.assume("third-party", places=["Dependencies"], sources=sources, provider=name)
    return (
        Dependency(
            key="dependency:third-party",
            name=name,
            use=sources[0].sentence,
            when_down=knowledge.statement("third-party-down", desk.style),
            sources=sources,
            assumptions=resting,
        ),
    )


def ask(desk: Desk) -> None:
    """Asks what was not said about its limits, about when it is away, and about its callbacks."""
    sources = is_called(desk)
    if not sources:
        return
    name = _provider(desk)
    if not desk.telling("their_limits"):
        desk.ask("rate_limits.third-party", sources=sources, provider=name)
    if not desk.telling("when_away"):
        desk.ask("error_handling.third-party", sources=sources, provider=name)
    called = desk.telling("calling_back")
    if called and not desk.telling("proving"):
        told = [one.source for one in called]
        desk.ask("security.callback", sources=told, provider=name, word=told[0].sentence)


def _provider(desk: Desk) -> str:
    """The name that comes up most often, where several sentences give one."""
    found = Counter(name for one in desk.facts.sentences for name in _names(one))
    named = [name for name, times in found.most_common(1) if times >= _KNOWN]
    return named[0] if named else _NOBODY


def _names(sentence: Sentence) -> set[str]:
    """Words written like a name within the sentence."""
    words = [word for word in sentence.line if word.is_word][1:]
    return {word.text for word in words if word.text[:1].isupper() and word.text[1:].islower()}
