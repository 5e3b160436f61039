"""Webhooks: one per event, where events are delivered by HTTP."""

from typing import Any

from spec.emitters.openapi.marks import marks
from spec.emitters.openapi.schemas import object_schema
from spec.emitters.openapi.tags import WEBHOOKS
from spec.event_envelope import envelope, envelope_example, envelope_name
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import Event
from spec.provenance import Provenance


def webhooks(look: Lookup) -> dict[str, Any]:
    """What is posted to the callers' systems, by event name."""
    if not look.spec.webhooks:
        return {}
    return {event.name: {"post": _delivery(event, look.provenance)} for event in look.spec.events}


def event_schemas(look: Lookup) -> dict[str, Any]:
    """The messages as schema components."""
    if not look.spec.webhooks:
        return {}
    return {envelope_name(event): _message(event, look) for event in look.spec.events}


def _message(event: Event, look: Lookup) -> dict[str, Any]:
    example = envelope_example(event, look.examples)
    return {**object_schema(envelope(event), look), "example": example}


def _delivery(event: Event, provenance: Provenance) -> dict[str, Any]:
    name = envelope_name(event)
    return {
        "operationId": f"on{name.removesuffix('Event')}",
        "summary": inline(event.name),
        "description": inline(event.when) or "Sent when it happened.",
        "tags": [WEBHOOKS],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}},
        },
        "responses": {
            "2XX": {"description": "Received; it is not sent again."},
            "4XX": {"description": "Refused; it is sent again later."},
        },
        **marks(event, provenance),
    }
