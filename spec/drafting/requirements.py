"""Requirements: figures as stated, promises, rule books, and words that still need a figure."""

from collections.abc import Iterable, Iterator
from typing import Literal

from spec.drafting import arithmetic, knowledge, vagueness
from spec.drafting.desk import Desk
from spec.model import FigureKind, Requirement, Source
from spec.reading import figures, proper_names, regimes
from spec.reading.facts import Figure

Kind = FigureKind | Literal["compliance", "correctness", "security"]
_OF_OPERATIONS = frozenset(
    {"money", "window", "batch", "size", "rate limit", "throughput", "concurrency", "schedule"}
)
_OF_PLANS = frozenset({"deadline", "other", "schedule"})
_PROMISED: dict[str, Kind] = {
    "never twice": "correctness",
    "at least once": "correctness",
    "in order": "correctness",
    "no loss": "correctness",
    "audit": "security",
    "unguessable": "security",
    "shown once": "security",
    "residency": "compliance",
    "encryption": "security",
}


def requirements(desk: Desk) -> tuple[Requirement, ...]:
    """One requirement for each figure, promise, rule book and vague wish."""
    told = _distinct((*_figures(desk), *_regimes(desk), *_promises(desk), *_wishes(desk)))
    return _distinct((*told, *_verbatim(desk, told)))


def _distinct(told: Iterable[Requirement]) -> tuple[Requirement, ...]:
    """Each requirement once; what says the same stands beside it as a further source."""
    found: list[Requirement] = []
    for one in told:
        at = next((at for at, known in enumerate(found) if _same(known, one)), -1)
        if at < 0:
            found.append(one)
        else:
            found[at] = _joined(found[at], one)
    return tuple(found)


def _same(known: Requirement, one: Requirement) -> bool:
    """Whether the second adds nothing: same subject, or same words without a kind of their own."""
    if known.key == one.key:
        return True
    if known.text.casefold() != one.text.casefold():
        return False
    return (known.kind, known.figure) == (one.kind, one.figure) or (
        one.kind == "other" and not one.figure
    )


def _joined(known: Requirement, one: Requirement) -> Requirement:
    return known.model_copy(
        update={
            "sources": tuple(dict.fromkeys((*known.sources, *one.sources))),
            "questions": tuple(dict.fromkeys((*known.questions, *one.questions))),
        }
    )


def measured(kind: Kind) -> str:
    """How it is seen whether a requirement of this kind holds."""
    return knowledge.measuring()[kind]


def _made(key: str, kind: Kind, text: str, source: Source) -> Requirement:
    return Requirement(
        key=f"requirement:{key}",
        kind=kind,
        text=text,
        measured=measured(kind),
        sources=(source,),
    )


def _figures(desk: Desk) -> Iterator[Requirement]:
    """Each figure with what it bounds, and with what follows from it."""
    beside: dict[Source, list[Figure]] = {}
    for figure in desk.facts.figures:
        beside.setdefault(figure.source, []).append(figure)
    for figure in desk.facts.figures:
        if _needed(figure):
            key = f"{figure.kind}.{figure.text.casefold()}"
            made = _made(key, figure.kind, figure.source.sentence, figure.source)
            yield made.model_copy(
                update={
                    "figure": figure.text,
                    "bounds": _bounds(figure),
                    "arithmetic": arithmetic.shown(figure, beside[figure.source]),
                }
            )


def _bounds(figure: Figure) -> str:
    """What is bounded, beyond what the figure says itself: "p99, publish, per merchant"."""
    told = (figure.percentile, figure.bounds, figure.scope)
    return ", ".join(one for one in told if one and one not in figure.text.casefold())


def _needed(figure: Figure) -> bool:
    """Whether it bounds the service; a use case tells bounds of one operation only."""
    question = figure.source.question
    if question == "use_cases":
        return figure.kind in _OF_OPERATIONS
    return question != "context" and (question != "feature" or figure.kind not in _OF_PLANS)


def _regimes(desk: Desk) -> Iterator[Requirement]:
    for fact in desk.facts.regimes:
        regime = regimes.regimes()[fact.regime]
        name = regime.name if fact.sure else f"{regime.name}, if it applies"
        made = _made(
            f"compliance.{regime.name}", "compliance", f"{name}: {regime.brings}", fact.source
        )
        doubt = "question:compliance.regime"
        asked = not fact.sure and desk.is_asked(doubt, fact.source)
        yield made.model_copy(update={"questions": (doubt,) if asked else ()})


def _promises(desk: Desk) -> Iterator[Requirement]:
    for fact in desk.facts.promises:
        kind = _PROMISED[fact.kind]
        yield _made(
            f"promise.{fact.kind}.{fact.source.sentence.casefold()[:60]}",
            kind,
            fact.source.sentence,
            fact.source,
        )


def _wishes(desk: Desk) -> Iterator[Requirement]:
    """Vague wishes are kept as said; the open question about each stands beside it."""
    for word in desk.facts.vague:
        subject = vagueness.subject(word, desk)
        made = _made(
            f"vague.{word.topic}.{word.word.casefold()}", "other", word.source.sentence, word.source
        )
        yield made.model_copy(update={"questions": (f"question:{subject}",) if subject else ()})


def _verbatim(desk: Desk, found: tuple[Requirement, ...]) -> Iterator[Requirement]:
    """What else was demanded under constraints, and what names something, in its own words."""
    kept = {source for one in found for source in one.sources}
    shown = proper_names.shown_words(" ".join(one.text for one in found))
    for told in desk.facts.sentences:
        source = told.source
        if source.question != "constraints" or source in desk.facts.referring:
            continue
        demanded = source not in kept and _demanding(source)
        if demanded or (proper_names.lost(told, shown) and not desk.is_asked_about(source)):
            key = f"stated.{source.sentence.casefold()[:60]}"
            yield _made(key, "other", source.sentence, source)


def _demanding(source: Source) -> bool:
    return bool(figures.lexicon().demanding & set(source.sentence.casefold().split()))
