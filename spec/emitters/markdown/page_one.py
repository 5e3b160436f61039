"""Page one: decisions, open questions by urgency, assumptions; and what stands at the end."""

import re
from collections.abc import Iterable
from typing import Any

from spec.emitters.markdown.marks import Marks
from spec.markdown_text import inline
from spec.model import ApiSpec, Assumption, OpenQuestion, Recommendation, Style

_STYLES = {"rest": "REST", "graphql": "GraphQL", "grpc": "gRPC", "event": "events"}


def view(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """What the first page shows."""
    ranked = sorted(spec.open_questions, key=lambda one: (not one.blocking, _number(one.id)))
    titles = _titles(spec)
    return {
        "title": inline(spec.title),
        "style": " and ".join(_STYLES[style] for style in spec.styles or (spec.style,)),
        "revision": spec.revision,
        "status": _status(spec),
        "audience": inline(spec.overview.audience) or "Not said.",
        "took_part": _people(spec),
        "decisions": [
            {
                "number": f"D{number}",
                "text": marks.text(one.text, one),
                "reason": inline(one.reason),
            }
            for number, one in enumerate(spec.decisions, 1)
        ],
        "questions": [_question(one, titles, marks) for one in ranked],
        "assumptions": [
            _assumption(one, titles, marks)
            for one in sorted(spec.assumptions, key=lambda one: _number(one.id))
        ],
    }


def closing(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """Recommendations, and what was said but not used."""
    return {
        "recommendations": [
            {
                "area": _area(one, spec.style),
                "text": marks.text(one.text, one),
                "reason": _sentence(one.reason),
                "effect": _sentence(one.effect),
            }
            for one in spec.recommendations
        ],
        "unused": [
            {
                "said": inline(one.source.sentence),
                "by": marks.cite(one.source),
                "reason": inline(one.reason),
            }
            for one in spec.unused
        ],
    }


def _area(one: Recommendation, style: Style) -> str:
    shown = one.area if style == "rest" else one.area.removeprefix("REST and ")
    return shown[:1].upper() + shown[1:]


def _status(spec: ApiSpec) -> str:
    blocking = sum(one.blocking for one in spec.open_questions)
    if not spec.open_questions:
        return "Draft, no open question"
    asked = len(spec.open_questions)
    noun = "open question" if asked == 1 else "open questions"
    return f"Draft, {asked} {noun}, {blocking} of them blocking"


def _people(spec: ApiSpec) -> str:
    named = (f"{one.name} ({one.role})" if one.role else one.name for one in spec.participants)
    return inline(", ".join(named)) or "Not recorded."


def _question(one: OpenQuestion, titles: dict[str, str], marks: Marks) -> dict[str, Any]:
    options = f" Options: {' / '.join(inline(option) for option in one.options)}."
    return {
        "id": one.id,
        "anchor": one.id.lower(),
        "blocking": one.blocking,
        "text": inline(one.question) + (options if one.options else "") + marks.of(one),
        "default": inline(one.default) or "None.",
        "owner": marks.author(one.owner) or "Not known.",
        "blocks": _places(one.blocks, titles) or "Nothing.",
    }


def _assumption(one: Assumption, titles: dict[str, str], marks: Marks) -> dict[str, str]:
    return {
        "id": one.id,
        "anchor": one.id.lower(),
        "text": marks.text(one.text, one),
        "because": inline(one.because),
        "change": inline(one.change),
        "places": _places(one.places, titles),
    }


def _titles(spec: ApiSpec) -> dict[str, str]:
    return {operation.key: operation.summary for operation in spec.operations}


def _places(names: Iterable[str], titles: dict[str, str]) -> str:
    """The names with keys of operations in words."""
    return ", ".join(inline(titles.get(name, name)) for name in names)


def _sentence(text: str) -> str:
    shown = inline(text)
    return shown if not shown or shown.endswith((".", "!", "?")) else f"{shown}."


def _number(identifier: str) -> int:
    digits = re.sub(r"\D", "", identifier)
    return int(digits) if digits else 0
