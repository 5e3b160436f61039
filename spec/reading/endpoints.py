"""Endpoints that people write out: "GET /v1/orders/{id} returns one order"."""

import re
from collections.abc import Iterator

import inflection

from spec.model import Action
from spec.reading import fields, intents, nouns, qualifiers, verbs
from spec.reading.done import Name
from spec.reading.facts import Intent
from spec.reading.intents import Reading
from spec.reading.words import words

_ENDPOINT = re.compile(r"\b(GET|POST|PUT|PATCH|DELETE)\s{1,3}+(/[\w{}:<>/.~-]{1,200}+)")
_OPENING = ("{", "<", ":")  # of a parameter: {id}, <id>, :id
_BASE = re.compile(r"v\d{1,4}(?:\.\d{1,4})?\Z|api\Z|rest\Z")
_CUSTOM = re.compile(r"([}>\w]):(?=[a-z])")

_ON_ONE: dict[str, tuple[str, Action]] = {
    "GET": ("get", "read"),
    "POST": ("update", "update"),
    "PUT": ("set", "replace"),
    "PATCH": ("update", "update"),
    "DELETE": ("delete", "delete"),
}


def read(reading: Reading) -> list[Intent]:
    """The operations whose method and path are written in the sentence, in order."""
    written = _ENDPOINT.finditer(reading.sentence.text)
    chains = ((match, _chain(match[2])) for match in written)
    return [_intent(reading, match, chain) for match, chain in chains if chain]


def _intent(reading: Reading, match: re.Match[str], chain: list[tuple[Name, bool]]) -> Intent:
    method = match[1]
    *owners, (name, one) = chain
    acts = _deed(method, name) if owners and not one else ""
    if acts:
        name, one = owners.pop()
    many = not one and not acts and nouns.is_plural(name[-1])
    verb, action = _done(method, one, many)
    line, stop = reading.line, reading.stop
    after = next((at for at, word in enumerate(line) if word.start >= match.end()), stop)
    lists = action == "list"
    return intents.intent(
        reading,
        acts or verb,
        "act" if acts else action,
        _singular(name),
        title=" ".join(name),
        owners=tuple(_singular(owner) for owner, _ in owners),
        many=many,
        singleton=not (one or many or acts or method == "POST"),
        itemless=bool(acts) and not one,
        carried=() if lists else fields.carried(line, after, stop),
        filters=qualifiers.filters(line, after, stop) if lists else (),
        guards=reading.guards(after, stop),
    )


def _chain(path: str) -> list[tuple[Name, bool]]:
    """The things along a path, each with whether one of them is named by an identifier."""
    found: list[tuple[Name, bool]] = []
    for segment in _segments(path):
        snake = inflection.underscore(segment.replace(".", "_"))
        name = tuple(part for part in snake.split("_") if part)
        if segment.startswith(_OPENING) or segment.isdecimal():
            found[-1:] = [(found[-1][0], True)] if found else []
        elif name:
            found.append((name, False))
    return found


def _segments(path: str) -> Iterator[str]:
    apart = _CUSTOM.sub(r"\1/", path)  # /orders/{id}:cancel
    parts = [part for part in apart.rstrip("./:").split("/") if part]
    while parts and _BASE.match(parts[0]):
        del parts[0]
    yield from parts


def _deed(method: str, name: Name) -> str:
    """The deed at the end of a path: /orders/{id}/cancel."""
    verb = verbs.find(words(" ".join(name)), 0) if method == "POST" else None
    plural = nouns.is_plural(name[-1])
    return "-".join(name) if verb is not None and verb.form == "base" and not plural else ""


def _done(method: str, one: bool, many: bool) -> tuple[str, Action]:
    if method == "GET" and many:
        return "list", "list"
    return ("create", "create") if method == "POST" and not one else _ON_ONE[method]


def _singular(name: Name) -> Name:
    return (*name[:-1], nouns.singular(name[-1]))
