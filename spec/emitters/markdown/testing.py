"""Section 5: where it can be tried, what to test, what to watch."""

from typing import Any

from spec.addresses import address
from spec.emitters.markdown.marks import Marks
from spec.emitters.markdown.outcomes import expected
from spec.lookup import Lookup
from spec.markdown_text import code, inline
from spec.model import ApiSpec


def view(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """Environments, test data, test cases and metrics."""
    return {
        "environments": [
            {
                "name": inline(one.name),
                "url": code(address(one.url, spec.style)) or "–",
                "purpose": marks.text(one.purpose, one),
            }
            for one in spec.environments
        ],
        "fixtures": [marks.text(one.text, one) for one in spec.fixtures],
        "edge_cases": [
            f"{code(operation.id)}: {inline(guard)}"
            for operation in spec.operations
            for guard in operation.guards
        ],
        "tests": _cases(spec, marks),
        "metrics": [
            {"name": inline(one.name), "alert": marks.text(one.alert, one)} for one in spec.metrics
        ],
    }


def _cases(spec: ApiSpec, marks: Marks) -> list[dict[str, str]]:
    ids = {operation.key: operation.id for operation in spec.operations}
    look = Lookup(spec)
    return [
        {
            "id": inline(one.id),
            "operation": code(ids.get(one.operation, "")) or "–",
            "given": inline(one.given),
            "when": inline(one.when),
            "then": marks.text(expected(one, look), one),
        }
        for one in spec.tests
    ]
