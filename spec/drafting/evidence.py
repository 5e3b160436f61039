"""Evidence: which sentences tell what a rule about contradictions or gaps asks for."""

from collections.abc import Callable, Iterable, Sequence

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.drafting.knowledge import Sign
from spec.model import DataHandling, Operation, Source
from spec.own_words import cached
from spec.reading.cues import CueIndex, Hit
from spec.reading.facts import Facts
from spec.reading.sentences import Sentence

Found = dict[str, list[Source]]
_OF_FACTS: dict[str, Callable[[Facts], Iterable[tuple[str, Source]]]] = {
    "sign": lambda told: _signs(told.sentences),
    "figure": lambda told: ((one.kind, one.source) for one in told.figures),
    "vague": lambda told: ((one.topic, one.source) for one in told.vague),
    "open": lambda told: ((one.topic or "", one.source) for one in told.undecided),
    "promise": lambda told: ((one.kind, one.source) for one in told.promises),
    "regime": lambda told: ((one.regime, one.source) for one in told.regimes),
    "audience": lambda told: ((one.kind, one.source) for one in told.audience),
    "context": lambda told: ((one.kind, one.source) for one in told.context),
    "environment": lambda told: ((one.kind, one.source) for one in told.environments),
    "scheme": lambda told: ((one.scheme, one.source) for one in told.auth),
    "style": lambda told: ((one.style, one.source) for one in told.styles),
    "webhooks": lambda told: (("wanted" if yes else "refused", one) for yes, one in told.webhooks),
    "event": lambda told: (
        ("system" if one.to_system else "person", one.source) for one in told.events
    ),
    "clash": lambda told: ((one.kind, source) for one in told.clashes for source in one.sources),
}
KINDS = frozenset((*_OF_FACTS, "data", "action", "roles", "silent"))


class Evidence:
    """What was found, by terms such as "sign staff_only" or "figure retention"."""

    def __init__(
        self, operations: Sequence[Operation], handling: Sequence[DataHandling], desk: Desk
    ) -> None:
        self._desk = desk
        self._found: dict[str, Found] = {
            "data": {one.data_class: list(one.sources) for one in handling if one.sources},
            "action": _grouped(() if _supposed(desk) else _actions(operations)),
            "roles": _grouped(_roles(operations)),
        }

    def of(self, term: str) -> list[Source] | None:
        """The sentences that tell it; None where it does not hold.

        What holds because nothing was said ("silent testing") is told by no sentence.
        """
        kind, _, name = term.partition(" ")
        if kind == "silent":
            return [] if self._silent(name) else None
        if kind not in self._found:
            self._found[kind] = _grouped(_OF_FACTS[kind](self._desk.facts))
        found = self._found[kind]
        if name == "any":
            return list(dict.fromkeys(one for told in found.values() for one in told)) or None
        return found.get(name) or None

    def _silent(self, question: str) -> bool:
        brief = self._desk.brief
        answered = any(one.question == question for one in brief.answers)
        return not answered and question not in brief.defaulted


def _grouped(pairs: Iterable[tuple[str, Source]]) -> Found:
    found: dict[str, dict[Source, None]] = {}  # each source once, in order
    for name, source in pairs:
        found.setdefault(name, {})[source] = None
    return {name: list(told) for name, told in found.items()}


def _signs(told: Iterable[Sentence]) -> Iterable[tuple[str, Source]]:
    """Each sentence with the signs that stand in it, all signs in one pass."""
    known = knowledge.signs()
    for one in told:
        for hit in _index().hits(one.line):
            if _counts(known[hit.label], hit, one):
                yield hit.label, one.source


def _counts(sign: Sign, hit: Hit, sentence: Sentence) -> bool:
    elsewhere = bool(sign.under) and sentence.source.question not in sign.under
    return not elsewhere and (sign.denied is None or sign.denied is hit.denied)


@cached
def _index() -> CueIndex:
    return CueIndex({name: one.words for name, one in knowledge.signs().items()})


def _supposed(desk: Desk) -> bool:
    """Whether the operations are the usual ones, since nobody named any that could be read."""
    return desk.was_raised("question:scope.operations")


def _actions(operations: Iterable[Operation]) -> Iterable[tuple[str, Source]]:
    return ((one.action, one.sources[0]) for one in operations if one.sources and not one.companion)


def _roles(operations: Iterable[Operation]) -> Iterable[tuple[str, Source]]:
    """The roles that use cases name, where they are several."""
    told = {role: one.sources[0] for one in operations if one.sources for role in one.actors}
    return (("several", source) for source in told.values()) if len(told) > 1 else ()
