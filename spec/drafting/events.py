"""Events: what callers are told about, and how."""

from collections import Counter
from collections.abc import Sequence

from spec.drafting import names
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.model import Event, Operation, Schema, Source
from spec.reading import events as reading
from spec.reading import recipients, verbs
from spec.reading.sentences import Sentence

_MOST = 4  # events that are proposed where none was named
_PROPERTIES = ("status", "state")
_LAST = {"create": "created", "update": "updated", "delete": "deleted"}


def webhooks(desk: Desk) -> bool:
    """Whether callers are called back: said so, or a system has to be told."""
    told = [wanted for wanted, _ in desk.facts.webhooks]
    return told[-1] if told else any(one.to_system is not False for one in desk.facts.events)


def events(drawn: Sequence[Drawn], desk: Desk, wanted: bool) -> tuple[Event, ...]:
    """The events that were named; a few proposed ones where somebody is to be told, unsaid what."""
    known = [one.operation.resource for one in drawn if not one.operation.companion]
    found: dict[str, Event] = {}
    for fact in desk.facts.events:
        name = fact.name if fact.given else _named(fact.name, known)
        before = found.get(name)
        sources = (*before.sources, fact.source) if before else (fact.source,)
        found[name] = _event(name, fact.when, tuple(dict.fromkeys(sources)), ())
    asked = _ask(desk, wanted, bool(found))
    if not found and (wanted or asked):
        return _proposed([one.operation for one in drawn], desk)
    return tuple(one.model_copy(update={"questions": asked}) for one in found.values())


def shaped(told: Sequence[Event], schemas: Sequence[Schema]) -> tuple[Event, ...]:
    """The events, those about things that have no schema here without one."""
    names_of = {schema.name for schema in schemas}
    return tuple(
        one if one.schema_name in names_of else one.model_copy(update={"schema_name": ""})
        for one in told
    )


def _named(name: str, known: Sequence[str]) -> str:
    """The name of the event, its thing spoken of as the operations do."""
    *front, state = name.split(".")
    subject = names.snake(front)
    if known and subject in (*_PROPERTIES, "it"):
        main = Counter(known).most_common(1)[0][0]
        subject, state = main, state if subject == "it" else f"{subject}_{state}"
    return f"{_full(subject, Counter(known))}.{names.snake([state])}"


def _full(subject: str, known: Counter[str]) -> str:
    """The thing as an operation names it: "card" is the gift card, "late crossing" the crossing."""
    if subject in known:
        return subject
    longer = [name for name in known if name.endswith(f"_{subject}") and known[name] > 1]
    shorter = [name for name in known if subject.endswith(f"_{name}")]
    near = longer or sorted(shorter, key=len)[-1:]
    return near[0] if len(near) == 1 else subject


def _event(name: str, when: str, sources: tuple[Source, ...], resting: tuple[str, ...]) -> Event:
    subject = name.partition(".")[0]
    return Event(
        key=f"event:{name}",
        name=name,
        when=when,
        schema_name=names.pascal(subject),
        sources=sources,
        assumptions=resting,
    )


def _ask(desk: Desk, wanted: bool, named: bool) -> tuple[str, ...]:
    """Asks how people are told, where only people are, or where the answer is unsure."""
    if wanted:
        desk.assume("delivery", places=["Webhooks"])
    sources = _doubts(desk) or _unreached(desk)
    if sources:
        return desk.ask("events.delivery", sources=sources, word=f"“{sources[0].sentence[:80]}”")
    silent = not named and not wanted and not desk.said("async")
    if silent and desk.style != "event":
        desk.assume("async", places=["Events"])
    return ()


def _doubts(desk: Desk) -> tuple[Source, ...]:
    """The answers that leave open who is told, or how."""
    return tuple(one for one in desk.facts.unsure if one.question == "async")


def _unreached(desk: Desk) -> tuple[Source, ...]:
    """The sentences that want somebody told, but in no way that is written here."""
    if desk.facts.webhooks:
        return ()
    told = [one.source for one in desk.facts.events if one.to_system is not True]
    if not desk.facts.events:
        told += [one.source for one in desk.facts.sentences if _reaches_people(one)]
    return tuple(dict.fromkeys(told)) or _pointing_nowhere(desk)


def _reaches_people(told: Sentence) -> bool:
    """Whether somebody is to be told, nobody said of what."""
    asks = told.source.question == "async" and reading.asks(told)
    return asks and recipients.is_system(told.line) is False


def _pointing_nowhere(desk: Desk) -> tuple[Source, ...]:
    """The answer that points to another one, where no other speaks of events."""
    pointing = tuple(one for one in desk.facts.referring if one.question == "async")
    return () if desk.facts.events or asynchronous(desk) else pointing


def _proposed(operations: list[Operation], desk: Desk) -> tuple[Event, ...]:
    changing = [one for one in operations if one.action in ("create", "act", "update", "delete")]
    proposed = {f"{one.resource}.{_past(one)}": one for one in changing}
    chosen = dict(list(proposed.items())[:_MOST])
    resting = desk.assume(
        "events", events=", ".join(chosen), places=list(chosen), sources=desk.said("async")
    )
    if desk.setting("events"):
        return ()
    return tuple(
        _event(name, f"after {one.summary[:1].lower()}{one.summary[1:]}", one.sources, resting)
        for name, one in chosen.items()
    )


def _past(operation: Operation) -> str:
    if operation.action in _LAST:
        return _LAST[operation.action]
    verb = names.snake_verb(operation.verb)
    return verbs.past(verb)


def asynchronous(desk: Desk) -> tuple[Source, ...]:
    """The sentences that say that something happens later."""
    return tuple(
        one.source
        for one in desk.facts.sentences
        if one.source.question in ("async", "constraints") and reading.is_asynchronous(one)
    )
