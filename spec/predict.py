"""Predict: the primary operation that drafting would make of one use case."""

from spec.brief import Answer
from spec.drafting import bindings
from spec.drafting.target import Target, settle
from spec.reading import use_cases
from spec.reading.facts import Intent
from spec.reading.sentences import sentences
from spec.value import Value


class Endpoint(Value):
    """One HTTP endpoint."""

    method: str
    path: str
    success_status: int


# What can be said of a text that says nothing.
_UNREAD = Endpoint(method="POST", path="/items", success_status=201)


def predict(text: str) -> Endpoint:
    """The endpoint of this use case; for a duty or an event, the one it would be."""
    targets = settle(_intents(text))
    return endpoint(targets[0]) if targets else _UNREAD


def endpoint(target: Target) -> Endpoint:
    """The HTTP side of a target."""
    bound = bindings.http(target)
    return Endpoint(method=bound.method, path=bound.path, success_status=bound.success_status)


def _intents(text: str) -> tuple[Intent, ...]:
    answer = Answer(question="use_cases", text=text)
    read = use_cases.read(sentences(answer))
    wanted = tuple(intent for intent in read if intent.kind == "operation")
    return wanted or read
