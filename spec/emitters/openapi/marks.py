"""Extensions that carry provenance: x-source, x-assumptions, x-open-questions."""

from typing import Any

from spec.model import ApiSpec, Part
from spec.provenance import Provenance


def open_questions(spec: ApiSpec) -> list[dict[str, Any]]:
    """All open questions, for the root of the document."""
    return [
        {
            "id": one.id,
            "question": one.question,
            "default": one.default,
            "owner": one.owner,
            "blocking": one.blocking,
            "blocks": list(one.blocks),
        }
        for one in spec.open_questions
    ]


def root_assumptions(spec: ApiSpec) -> list[dict[str, Any]]:
    """All assumptions, for the root of the document."""
    return [
        {"id": one.id, "text": one.text, "because": one.because, "places": list(one.places)}
        for one in spec.assumptions
    ]


def marks(part: Part, provenance: Provenance) -> dict[str, Any]:
    """The extensions of one part; nothing where nothing is known."""
    sources = [
        {key: value for key, value in record.items() if value}
        for record in provenance.records(part.sources)
    ]
    found: dict[str, Any] = {
        "x-source": sources,
        "x-assumptions": list(provenance.assumptions(part)),
        "x-open-questions": list(provenance.open_questions(part)),
    }
    return {name: value for name, value in found.items() if value}
