"""Tags: one per resource, and one for webhooks."""

from typing import Any

from inflection import pluralize

from spec.model import ApiSpec, Operation

WEBHOOKS = "Webhooks"


def tag_of(operation: Operation) -> str:
    """The tag under which the operation stands: the resource in the plural, in words."""
    return pluralize(operation.resource).replace("_", " ").capitalize()


def tags(spec: ApiSpec) -> list[dict[str, Any]]:
    """The tags in use, each with a description."""
    names = dict.fromkeys(tag_of(operation) for operation in spec.operations)
    found = [{"name": name, "description": f"Operations on {name.lower()}."} for name in names]
    if spec.webhooks and spec.events:
        found.append({"name": WEBHOOKS, "description": "Events sent to the callers' systems."})
    return found
