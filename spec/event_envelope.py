"""The message by which an event is delivered: the same envelope in every format."""

from typing import Any

from spec.examples import Examples
from spec.model import Event, Field, Schema


def envelope_name(event: Event) -> str:
    """Name of the schema of the message: refund.succeeded -> RefundSucceededEvent."""
    words = "".join(char if char.isalnum() else " " for char in event.name).split()
    return "".join(word[:1].upper() + word[1:] for word in words) + "Event"


def envelope(event: Event) -> Schema:
    """The message with its id, type and time, and what it is about."""
    fields = [
        Field(key=f"{event.key}.id", name="id", type="string", format="uuid", required=True,
              description="Id of the event; the same for each delivery of it."),
        Field(key=f"{event.key}.type", name="type", type="enum", values=(event.name,),
              required=True, description="Name of the event."),
        Field(key=f"{event.key}.created_at", name="created_at", type="string",
              format="date-time", required=True, description="When it happened."),
    ]  # fmt: skip
    if event.schema_name:
        about = "What it is about."
        fields.append(
            Field(key=f"{event.key}.data", name="data", type="object", ref=event.schema_name,
                  required=True, description=about)
        )  # fmt: skip
    return Schema(
        key=f"{event.key}.envelope",
        name=envelope_name(event),
        description=event.when,
        fields=tuple(fields),
    )


def envelope_example(event: Event, examples: Examples) -> dict[str, Any]:
    """One such message, about a thing in the state that the event names."""
    made = examples.of_schema(envelope(event))
    if "data" in made:
        state = event.name.rpartition(".")[2]
        made["data"] = examples.in_state(event.schema_name, state)
    return made
