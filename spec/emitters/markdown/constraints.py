"""Section 4: what the API leans on and what binds it."""

from typing import Any

from spec.emitters.markdown.marks import Marks
from spec.markdown_text import inline
from spec.model import ApiSpec, Requirement


def view(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """Dependencies, requirements, prerequisites and limits."""
    return {
        "dependencies": [
            {
                "name": inline(one.name),
                "use": marks.text(one.use, one),
                "when_down": inline(one.when_down),
            }
            for one in spec.dependencies
        ],
        "requirements": [
            {
                "number": f"NFR-{number}",
                "kind": one.kind,
                "text": marks.text(one.text, one),
                "figure": _figure(one),
                "measured": inline(one.measured) or "–",
            }
            for number, one in enumerate(spec.requirements, 1)
        ],
        "prerequisites": [marks.text(one.text, one) for one in spec.prerequisites],
        "limits": [marks.text(one.text, one) for one in spec.limits],
    }


def _figure(one: Requirement) -> str:
    """The figure as said, what it bounds, and what follows from it."""
    told = inline(one.figure) or "–"
    if one.bounds:
        told = f"{told} ({inline(one.bounds)})"
    return f"{told}; {inline(one.arithmetic)}" if one.arithmetic else told
