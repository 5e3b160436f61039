"""Requirements: figures as stated, promises, rule books, and words that still need a figure."""

from collections.abc import Iterable, Iterator
from typing import Literal

from spec.drafting import vagueness
from spec.drafting.desk import Desk
from spec.model import Requirement, Source
from spec.reading import figures, proper_names, regimes
from spec.reading.facts import Figure

Kind = Literal[
    "latency",
    "throughput",
    "availability",
    "volume",
    "retention",
    "compliance",
    "correctness",
    "security",
    "other",
]
_MEASURED: dict[Kind, str] = {
    "latency": "at the gateway, over windows of five minutes",
    "throughput": "load test before launch, gateway afterwards",
    "availability": "share of calls without a server error, per month",
    "volume": "load test and capacity plan",
    "retention": "deletion job and its log",
    "compliance": "review before launch and once a year",
    "correctness": "automated tests and reconciliation",
    "security": "security review and penetration test",
    "other": "acceptance test",
}
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
    return _MEASURED[kind]


def _made(key: str, kind: Kind, text: str, source: Source, figure: str = "") -> Requirement:
    return Requirement(
        key=f"requirement:{key}",
        kind=kind,
        text=text,
        figure=figure,
        measured=_MEASURED[kind],
        sources=(source,),
    )


def _figures(desk: Desk) -> Iterator[Requirement]:
    for figure in desk.facts.figures:
        if _needed(figure):
            kind = figure.kind
            key = f"{kind}.{figure.text.casefold()}"
            yield _made(key, kind, figure.source.sentence, figure.source, figure.text)


def _needed(figure: Figure) -> bool:
    return figure.source.question != "context"


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
