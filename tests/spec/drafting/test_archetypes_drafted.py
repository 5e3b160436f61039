"""Every archetype, drafted in full: what its contract and its collection show is valid."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from spec.drafting import archetypes, names
from spec.rendering import render
from tests.spec.contracts import faults_in_example
from tests.spec.drafting.briefs import drafted

TOGETHER = 14  # archetypes in one interview
KEYS = [key for key in archetypes.resources() if key]
GROUPS = [tuple(KEYS[start : start + TOGETHER]) for start in range(0, len(KEYS), TOGETHER)]
PAGE = ("next_cursor", "data")


@cache
def files(keys: tuple[str, ...]) -> dict[str, str]:
    things = [key.replace("_", " ") for key in keys]
    lines = [f"create a {one}\nchange a {one}\nlist all {names.plural(one)}" for one in things]
    spec = drafted({"use_cases": "\n".join(lines)})
    return {file.name: file.content.decode() for file in render(spec)}


@cache
def contract(keys: tuple[str, ...]) -> dict[str, Any]:
    return dict(yaml.safe_load(files(keys)["openapi.yaml"]))


def bodies(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], Any]]:
    """Every body that the contract shows, with its schema."""
    for path, item in document["paths"].items():
        for call in item.values():
            told = [call.get("requestBody", {}), *call["responses"].values()]
            for content in (one.get("content", {}) for one in told if "$ref" not in one):
                media = content.get("application/json", {})
                for example in media.get("examples", {}).values():
                    yield path, media["schema"], example["value"]


def sent(folder: dict[str, Any]) -> Iterator[str]:
    for item in folder["item"]:
        if "item" in item:
            yield from sent(item)
        elif "body" in item["request"]:
            yield item["request"]["body"]["raw"]


@pytest.mark.parametrize("keys", GROUPS, ids=lambda keys: keys[0])
def test_what_a_contract_shows_is_valid_and_sent_as_shown(keys: tuple[str, ...]) -> None:
    shown = list(bodies(contract(keys)))
    assert len(shown) > len(keys)
    assert [
        (path, fault)
        for path, schema, value in shown
        for fault in faults_in_example(contract(keys), schema, value)
    ] == []
    known = {json.dumps(value) for _, _, value in shown}
    collection = json.loads(files(keys)["postman_collection.json"])
    assert {json.dumps(json.loads(raw)) for raw in sent(collection)} <= known


def test_what_a_contract_shows_wrongly_is_found() -> None:
    _, schema, value = next(one for one in bodies(contract(GROUPS[0])) if "id" in one[2])
    assert faults_in_example(contract(GROUPS[0]), schema, {**value, "id": "not an id!"})


@pytest.mark.parametrize("keys", GROUPS, ids=lambda keys: keys[0])
def test_every_field_says_where_it_comes_from_or_what_it_rests_on(keys: tuple[str, ...]) -> None:
    unmarked = [
        (name, field)
        for name, schema in contract(keys)["components"]["schemas"].items()
        if name not in ("ProblemDetails", "FieldFault") and not name.endswith("Event")
        for field, told in schema.get("properties", {}).items()
        if not {"x-source", "x-assumptions"} & (told.keys() | schema.keys()) and field not in PAGE
    ]
    assert unmarked == []
