"""Rules: contradictions and gaps by their tables, each asked about, or assumed where no room is."""

from collections.abc import Iterator, Sequence

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.drafting.evidence import Evidence
from spec.drafting.knowledge import Asking, Rule
from spec.model import Source

_ROOM = 12  # questions up to which what was not said at all is asked about
_ASIDE = 4  # questions about what was not said at all
# Those that are raised elsewhere.
_UNSAID = ("roles.matrix", "performance.unstated", "audience.callers", "idempotency.duplicates")
_QUOTED = 160  # characters of a sentence inside a question


def contradictions(found: Evidence, desk: Desk) -> None:
    """Asks about everything that cannot hold together."""
    for rule in knowledge.conflicts():
        told = _told(rule, found)
        if told is not None:
            _ask(rule, told, desk)


def called_for(found: Evidence, desk: Desk) -> None:
    """Asks about what the words themselves call for and nobody says."""
    for rule, told in _fitting(found):
        if rule.sure:
            _ask(rule, told, desk)


def unsaid(found: Evidence, desk: Desk) -> None:
    """Asks about what is not said at all, while there is room; the rest is assumed."""
    room = _ASIDE - sum(desk.was_raised(f"question:{one}") for one in _UNSAID)
    if desk.defaulted("constraints"):
        room = 0  # the choice was left to us: nobody is asked again
    for rule, told in _fitting(found):
        if rule.sure or _known(rule, desk):
            continue
        if room > 0 and desk.raised_so_far() < _ROOM:
            _ask(rule, told, desk)
            room -= 1
        else:
            _assume(rule, told, desk)


def _fitting(found: Evidence) -> Iterator[tuple[Rule, list[list[Source]]]]:
    for rule in knowledge.gaps():
        told = _told(rule, found)
        if told is not None:
            yield rule, told


def _told(rule: Rule, found: Evidence) -> list[list[Source]] | None:
    """The sentences for each of its terms; None where it does not hold."""
    if any(found.of(term) is not None for term in rule.unless):
        return None
    told: list[list[Source]] = []
    for terms in rule.when:
        known = [sources for term in terms if (sources := found.of(term)) is not None]
        if not known:
            return None
        told.append([source for sources in known for source in sources])
    return told


def _known(rule: Rule, desk: Desk) -> bool:
    """Whether each of its topics is asked about already."""
    return all(one.topic in desk.topics() for one in rule.asks)


def _quoted(told: Sequence[Sequence[Source]]) -> list[Source]:
    """One sentence for each term, each another one where there is a choice."""
    if len(told) == 1:
        return list(told[0][:2])
    chosen: list[Source] = []
    for sources in told:
        fresh = next((one for one in sources if one not in chosen), None)
        chosen.extend([fresh] if fresh is not None else sources[:1])
    return chosen


def _ask(rule: Rule, told: Sequence[Sequence[Source]], desk: Desk) -> None:
    chosen = _quoted(told)
    for one in rule.asks:
        blocking = one.topic == "conflict"
        worded = _worded(one, chosen, desk)
        sources = tuple(dict.fromkeys(chosen))
        desk.ask_about(f"{one.topic}.{rule.key}", worded, sources, blocking)


def _worded(asking: Asking, chosen: Sequence[Source], desk: Desk) -> Asking:
    said = [source.sentence[:_QUOTED] for source in chosen]
    one, other = (*said, *said[-1:], "", "")[:2]
    question = desk.filled(asking.question, one=one, other=other)
    return asking.model_copy(update={"question": question})


def _assume(rule: Rule, told: Sequence[Sequence[Source]], desk: Desk) -> None:
    """Notes the default where something else matters more."""
    chosen = _quoted(told)
    for one in rule.asks:
        worded = _worded(one, chosen, desk)
        default = one.default.rstrip(".")
        desk.assume("unasked", rule.key, sources=chosen, default=default, question=worded.question)
