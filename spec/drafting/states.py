"""States: those that an event names are states of its thing; some acts lead to one of them."""

from collections.abc import Iterable, Sequence

from spec.drafting import names
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.model import Field, Operation, Schema
from spec.reading import events, verbs
from spec.reading.facts import EventFact

_FIELDS = ("status", "state")


def widened(fields: Iterable[Field], resource: str, desk: Desk) -> tuple[Field, ...]:
    """The fields of a thing, its status with the states that events of it name."""
    told = {
        state: one
        for one in desk.facts.events
        if _concerns(one, resource) and events.is_state(state := one.name.partition(".")[2])
    }
    return tuple(_widened(field, told) for field in fields)


def _concerns(event: EventFact, resource: str) -> bool:
    subject = event.name.partition(".")[0]
    return resource == subject or resource.endswith(f"_{subject}")


def _widened(field: Field, told: dict[str, EventFact]) -> Field:
    if field.name not in _FIELDS or field.type != "enum":
        return field
    new = {state: one for state, one in told.items() if state not in field.values}
    sources = dict.fromkeys((*field.sources, *(one.source for one in new.values())))
    return field.model_copy(update={"values": (*field.values, *new), "sources": tuple(sources)})


def led(drawn: Sequence[Drawn], shapes: Sequence[Schema]) -> list[Drawn]:
    """The operations, each act with the state that it leads to where its answer knows it."""
    known = {shape.name: _states(shape) for shape in shapes}
    return [_led(one, known.get(one.operation.response, frozenset())) for one in drawn]


def _states(shape: Schema) -> frozenset[str]:
    return frozenset(value for one in shape.fields if one.name in _FIELDS for value in one.values)


def _led(one: Drawn, states: frozenset[str]) -> Drawn:
    state = next((name for name in _participles(one.operation) if name in states), "")
    if not state:
        return one
    return Drawn(one.operation.model_copy(update={"leads_to": state}), one.target)


def _participles(operation: Operation) -> tuple[str, ...]:
    """How a thing is called to which this was done: canceled, cancelled."""
    if operation.action != "act":
        return ()
    verb = names.snake_verb(operation.verb)
    past = verbs.past(verb)
    doubled = f"{verb}{verb[-1:]}ed"
    return (past, doubled, verb.rpartition("_")[2])
