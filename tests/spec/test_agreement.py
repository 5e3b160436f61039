"""The files of one revision say the same: ways in, rate limits, states and their examples."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from spec import interview_file, pipeline
from spec.house_style import HouseStyle

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "partial-refunds.yaml"


@cache
def files() -> dict[str, str]:
    brief = interview_file.read(EXAMPLE.read_bytes())
    return {file.name: file.content.decode() for file in pipeline.run(brief, HouseStyle()).files}


def contract() -> dict[str, Any]:
    return dict(yaml.safe_load(files()["openapi.yaml"]))


def calls() -> list[dict[str, Any]]:
    return [call for item in contract()["paths"].values() for call in item.values()]


def shown(call: dict[str, Any]) -> Any:
    success = next(answer for status, answer in call["responses"].items() if status < "300")
    return success["content"]["application/json"]["examples"]["example"]["value"]


def test_every_operation_lists_the_ways_in_that_the_document_lists() -> None:
    noted = re.findall(r"- Called by: .*, by (.*) with the scope `(.*)`\.", files()["spec.md"])
    assert len(noted) == len(calls())
    for call, (ways, scope) in zip(calls(), noted, strict=True):
        assert call["security"] == [{"singleSignOn": [scope]}, {"clientCredentials": [scope]}]
        assert ways == "single sign-on (OIDC) or OAuth2 client credentials"


def test_the_headers_of_the_rate_limit_are_those_of_the_document() -> None:
    named = set(re.findall(r"RateLimit[\w-]*", files()["spec.md"]))
    declared = {name for name in contract()["components"]["headers"] if "RateLimit" in name}
    assert named == declared == {"RateLimit"}


def test_an_act_answers_with_the_state_that_it_leads_to() -> None:
    cancel = next(call for call in calls() if call["operationId"] == "cancelRefund")
    assert shown(cancel)["status"] == "canceled"
    saved = [
        item["response"][0]["body"]
        for folder in json.loads(files()["postman_collection.json"])["item"]
        for item in folder["item"]
        if item["name"].endswith("/cancel")
    ]
    assert json.loads(saved[0]) == shown(cancel)
    assert '"status": "canceled"' in files()["spec.md"]


def test_a_state_that_an_event_names_is_one_of_its_thing() -> None:
    schemas = contract()["components"]["schemas"]
    assert {"paid", "failed"} <= set(schemas["Refund"]["properties"]["status"]["enum"])
    for state in ("paid", "failed"):
        message = schemas[f"Refund{state.capitalize()}Event"]["example"]
        assert (message["type"], message["data"]["status"]) == (f"refund.{state}", state)
    assert '"status": "paid"' in files()["spec.md"]


def test_context_without_a_figure_is_neither_a_rule_nor_a_measure() -> None:
    said = "Orders stay in the monolith until the summer."
    sections = files()["spec.md"].split("\n### ")
    holding = [one.partition("\n")[0] for one in sections if said in one]
    assert holding == ["Prerequisites and rollout"]
