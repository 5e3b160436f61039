"""The reader: one brief in, all its facts out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from spec.brief import Answer, Brief, QuestionId, Resolution
from spec.model import Source
from spec.reading import (
    audience,
    clashes,
    contacts,
    contradicted,
    data_classes,
    environments,
    events,
    fields,
    figures,
    labels,
    legibility,
    nouns,
    people,
    regimes,
    roles,
    spelling,
    stated,
    styles,
    systems,
    undecided,
    use_cases,
    vague,
    ways_in,
)
from spec.reading.facts import EventFact, Facts, Intent, NamedFact, Prohibition, RoleRule, Vague
from spec.reading.sentences import Sentence, sentences
from spec.reading.words import words

T = TypeVar("T")
# A decision about an open question or assumption with this subject is read like an answer here.
_ANSWERS: dict[str, QuestionId] = {
    "auth": "auth",
    "roles": "auth",
    "style": "style",
    "audience": "audience",
    "performance": "constraints",
    "volume": "constraints",
    "availability": "constraints",
    "compliance": "constraints",
    "data_retention": "constraints",
    "data_residency": "constraints",
    "security": "constraints",
    "rate_limits": "constraints",
    "testing": "testing",
    "events": "async",
    "async": "async",
    "constraints": "constraints",
    "rate-limits": "constraints",
    "retention": "constraints",
    "classification": "constraints",
    "context": "context",
    "ownership": "context",
}
_DECIDABLE = ("question", "assumption")
_VAGUE_IN: frozenset[QuestionId] = frozenset({"constraints", "audience", "testing", "async"})


def read(brief: Brief) -> Facts:
    """Everything that was said, as typed facts with their sources."""
    kept = _kept(brief.answers)
    told = (*chain.from_iterable(sentences(one, kept) for one in brief.answers), *_decided(brief))
    plain = tuple(one for one in told if not people.refers(one))
    measured = [figures.read(one) for one in plain]
    bounds = tuple(figure for found, _ in measured for figure in found)
    rule_books = _each(regimes.read, plain)
    data = fields.read(plain)
    intents = use_cases.read(_wishes(plain, data))
    return Facts(
        sentences=told,
        intents=intents,
        fields=tuple(data.facts),
        prohibitions=tuple(_prohibitions(plain)),
        illegible=tuple(_illegible(plain)),
        figures=bounds,
        clashes=(*clashes.read(plain, bounds), *contradicted.read(plain)),
        vague=(*_vague(plain), *_unitless(word for _, found in measured for word in found)),
        styles=tuple(_each(styles.read, plain)),
        ways=tuple(ways_in.read(plain)),
        roles=tuple(_roles(plain, intents)),
        data=(*_each(data_classes.read, plain), *regimes.by_regime(rule_books)),
        no_data=tuple(_each(data_classes.denied, plain)),
        regimes=tuple(rule_books),
        events=tuple(_events(plain)),
        webhooks=tuple(_webhooks(plain)),
        audience=tuple(_callers(plain)),
        inside=tuple(one.source for one in _calling(plain) if audience.is_inside_only(one)),
        outsiders=tuple(_each(audience.outsiders, plain)),
        environments=tuple(_each(environments.read, _trying(plain))),
        context=tuple(_each(systems.read, _under(plain, "context"))),
        promises=_named("promises", plain),
        deferrals=tuple(filter(None, map(contacts.deferral, plain))),
        undecided=tuple(undecided.read(plain)),
        unsure=tuple(one.source for one in _doubtful(plain) if people.is_unsure(one)),
        referring=tuple(one.source for one in told if people.refers(one)),
    )


def _kept(answers: Iterable[Answer]) -> frozenset[str]:
    """Odd words that were written more than once: names of something, not slips."""
    written = chain.from_iterable(spelling.odd(words(answer.text)) for answer in answers)
    return frozenset(word for word, times in Counter(written).items() if times > 1)


def _illegible(told: Iterable[Sentence]) -> Iterator[Source]:
    """Use cases in words that the reader cannot know; code is not meant to be read."""
    for one in _under(told, "use_cases"):
        if one.line and not legibility.legible(one.line):
            yield one.source


def _wishes(told: Iterable[Sentence], data: fields.Read) -> Iterator[Sentence]:
    """The use cases that wish for something, and do not only name fields."""
    for one in _under(told, "use_cases"):
        declares = one.source in data.declaring and not labels.names_operation(one.line)
        if not people.passes(one.text) and not declares:
            yield one


def _callers(told: Iterable[Sentence]) -> Iterator[NamedFact]:
    """Who calls, as answered, and as said beyond doubt elsewhere."""
    for one in told:
        own = one.source.question == "audience"
        yield from stated.named("audience", one) if own else audience.read(one)


def _roles(told: Iterable[Sentence], intents: Iterable[Intent]) -> Iterator[RoleRule]:
    """Who may do what, told of whoever acts in the use cases, too."""
    known = frozenset(nouns.singular(word.low) for one in intents for word in words(one.actor)[-1:])
    for one in _under(told, "auth", "constraints", "audience"):
        yield from roles.read(one, known)


def _prohibitions(told: Iterable[Sentence]) -> Iterator[Prohibition]:
    """What must not be done, as use cases tell it, or as roles are denied it."""
    for one in _under(told, "use_cases", "auth"):
        found = use_cases.forbidden(one)
        if found is not None and (found.deeds or one.source.question == "use_cases"):
            yield found


def _doubtful(told: Iterable[Sentence]) -> list[Sentence]:
    return _under(told, "audience", "style", "auth", "testing", "constraints", "async")


def _calling(told: Iterable[Sentence]) -> list[Sentence]:
    return _under(told, "audience", "feature", "auth")


def _trying(told: Iterable[Sentence]) -> list[Sentence]:
    """Where an environment is one to test in, not a use case: "a sandbox per customer"."""
    return [one for one in told if one.source.question not in ("use_cases", "style")]


def _each(reader: Callable[[Sentence], list[T]], told: Iterable[Sentence]) -> list[T]:
    return list(chain.from_iterable(map(reader, told)))


def _under(told: Iterable[Sentence], *questions: QuestionId) -> list[Sentence]:
    return [one for one in told if one.source.question in questions]


def _named(table: str, told: Iterable[Sentence]) -> tuple[NamedFact, ...]:
    return tuple(chain.from_iterable(stated.named(table, one) for one in told))


def _vague(told: Sequence[Sentence]) -> Iterator[Vague]:
    """Words that nobody can test; in the feature only where the constraints point there."""
    bound = any(one.source.question == "constraints" for one in told)
    for one in told:
        question = one.source.question
        if question in _VAGUE_IN or (question == "feature" and not bound):
            yield from vague.read(one)
        elif question == "use_cases":
            yield from vague.of_use_case(one)


def _unitless(found: Iterable[Vague]) -> Iterator[Vague]:
    """Numbers without a unit, but for those of use cases, which say how things are done."""
    return (one for one in found if one.source.question != "use_cases")


def _events(told: Iterable[Sentence]) -> Iterator[EventFact]:
    for one in told:
        question = one.source.question
        if question in ("async", "feature", "use_cases", "constraints"):
            yield from events.read(one, asked=question == "async")


def _webhooks(told: Iterable[Sentence]) -> Iterator[tuple[bool, Source]]:
    for one in told:
        wanted = events.webhooks(one)
        if wanted is not None:
            yield wanted, one.source


def question_of(key: str) -> QuestionId | None:
    """The question of the interview that an open question or assumption belongs to."""
    rule, _, subject = key.partition(":")
    return _ANSWERS.get(subject.partition(".")[0]) if rule in _DECIDABLE else None


def decision(made: Resolution) -> tuple[Sentence, ...]:
    """A decision in sentences, as an answer to the question that it belongs to."""
    return sentences(
        Answer(
            question=question_of(made.key) or "feature",
            text=made.value,
            author=made.author,
            permalink=made.permalink,
        )
    )


def _decided(brief: Brief) -> Iterator[Sentence]:
    """The decisions that stand, as answers."""
    latest = {made.key: made for made in brief.resolutions}
    for made in latest.values():
        if question_of(made.key) is not None and not made.assumed:
            yield from decision(made)
