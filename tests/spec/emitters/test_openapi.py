"""The OpenAPI contract, read by a validator and checked against its own examples."""

from collections.abc import Iterator
from typing import Any

import pytest
from openapi_spec_validator import validate

from spec.model import ApiSpec, Field, Schema, Security
from tests.spec.contracts import faults_in_example, openapi_of
from tests.spec.example_spec import library


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return openapi_of(library())


def operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        yield from item.values()


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in node:
        return node
    found: Any = document
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return resolved(document, found)


def nodes(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in ("example", "examples", "value"):
                yield from nodes(value)
    elif isinstance(data, list):
        for item in data:
            yield from nodes(item)


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    validate(document)


def test_every_component_is_used(document: dict[str, Any]) -> None:
    used = {node["$ref"] for node in nodes(document) if "$ref" in node}
    for kind, parts in document["components"].items():
        if kind not in ("securitySchemes", "examples"):
            assert {f"#/components/{kind}/{name}" for name in parts} <= used


def test_every_example_of_a_body_is_valid(document: dict[str, Any]) -> None:
    checked = 0
    for node in nodes(document):
        for media in node.get("content", {}).values():
            for example in media.get("examples", {}).values():
                value = resolved(document, example)["value"]
                assert not faults_in_example(document, media["schema"], value)
                checked += 1
    assert checked > 10


def test_every_example_of_a_schema_is_valid(document: dict[str, Any]) -> None:
    for schema in document["components"]["schemas"].values():
        assert not faults_in_example(document, schema, schema["example"])


def test_every_example_of_a_parameter_is_valid(document: dict[str, Any]) -> None:
    for operation in operations(document):
        for parameter in operation.get("parameters", []):
            found = resolved(document, parameter)
            assert not faults_in_example(document, found["schema"], found["example"])


def test_a_wrong_example_would_be_found(document: dict[str, Any]) -> None:
    schema = document["components"]["schemas"]["Money"]
    assert faults_in_example(document, schema, {"value": "ten", "currency": "EUR"})


def test_every_text_and_number_has_bounds(document: dict[str, Any]) -> None:
    for node in nodes(document):
        match node.get("type"):
            case "string" if "enum" not in node and "schema" not in node and "in" not in node:
                assert "maxLength" in node
                assert "format" in node or "pattern" in node
            case "integer" | "number":
                assert {"minimum", "maximum", "format"} <= node.keys()
            case "array":
                assert "maxItems" in node


def test_every_answer_tells_the_limits(document: dict[str, Any]) -> None:
    for operation in operations(document):
        for status, response in operation["responses"].items():
            headers = resolved(document, response)["headers"]
            assert "Access-Control-Allow-Origin" in headers
            assert ("RateLimit" in headers) == (status < "500")
            assert ("Retry-After" in headers) == (status in ("429", "503"))


def test_errors_are_problem_details(document: dict[str, Any]) -> None:
    for operation in operations(document):
        for status, response in operation["responses"].items():
            if status >= "400":
                assert list(resolved(document, response)["content"]) == ["application/problem+json"]


def test_questions_and_assumptions_stand_in_the_contract(document: dict[str, Any]) -> None:
    assert [one["id"] for one in document["x-open-questions"]] == ["NC-1", "NC-2"]
    assert document["paths"]["/loans/{loan_id}"]["delete"]["x-open-questions"] == ["NC-2"]
    properties = document["components"]["schemas"]["LoanCreate"]["properties"]
    assert properties["note"]["x-assumptions"] == ["A-1"]


def test_an_operation_names_who_asked_for_it(document: dict[str, Any]) -> None:
    source = document["paths"]["/loans"]["get"]["x-source"][0]
    assert (source["question"], source["author"]) == ("Q3", "Mara")


def test_an_event_is_a_webhook(document: dict[str, Any]) -> None:
    body = document["webhooks"]["loan.overdue"]["post"]["requestBody"]
    assert body["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/LoanOverdueEvent"
    }


def test_scopes_stand_only_where_there_are_scopes(document: dict[str, Any]) -> None:
    security = document["paths"]["/loans"]["post"]["security"]
    assert security == [{"singleSignOn": ["loans:create"]}, {"clientCredentials": ["loans:create"]}]


def test_an_api_key_has_no_scopes() -> None:
    keys = (Security(key="a", scheme="api_key"),)
    document = openapi_of(library(security=keys))
    assert document["paths"]["/loans"]["post"]["security"] == [{"apiKey": []}]


SCHEMES = [
    "api_key",
    "bearer_token",
    "oauth2_client_credentials",
    "oauth2_authorization_code",
    "oidc_sso",
    "mtls",
    "session_cookie",
    "service_account",
    "unspecified",
    "none",
]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_makes_a_valid_contract(scheme: str) -> None:
    security = (Security.model_validate({"key": "s", "scheme": scheme}),)
    validate(openapi_of(library(security=security)))


def test_callers_that_share_a_scheme_are_named_together() -> None:
    callers = [Security(key=who, scheme="api_key", caller=who) for who in ("shops", "banks")]
    schemes = openapi_of(library(security=callers))["components"]["securitySchemes"]
    assert list(schemes) == ["apiKey"]
    assert "For banks. For shops." in schemes["apiKey"]["description"]


def test_a_caller_has_the_scheme_that_was_said_for_it() -> None:
    callers = (
        Security(key="a", scheme="api_key", caller="Readers' apps"),
        Security(key="b", scheme="mtls", caller="librarians"),
    )
    document = openapi_of(library(security=callers))
    assert document["paths"]["/loans"]["get"]["security"] == [{"apiKey": []}, {"mutualTls": []}]
    assert document["paths"]["/loans"]["post"]["security"] == [{"mutualTls": []}]


def test_a_scheme_whose_callers_no_operation_names_is_an_alternative_everywhere() -> None:
    callers = (
        Security(key="a", scheme="oidc_sso"),
        Security(key="b", scheme="mtls", caller="other services"),
    )
    paths = openapi_of(library(security=callers))["paths"]
    for call in [call for item in paths.values() for call in item.values()]:
        assert [name for one in call["security"] for name in one] == ["singleSignOn", "mutualTls"]


def test_an_object_of_unknown_shape_is_bounded() -> None:
    field = Field(key="f", name="extra", type="object")
    loan = library().schemas[0].model_copy(update={"fields": (field,)})
    document = openapi_of(library(schemas=(loan.model_dump(), *library().schemas[1:])))
    extra = document["components"]["schemas"]["Loan"]["properties"]["extra"]
    assert (extra["type"], extra["maxProperties"]) == ("object", 100)


def test_an_api_without_operations_is_valid() -> None:
    validate(openapi_of(bare()))


def bare() -> ApiSpec:
    nothing = ("stories", "operations", "schemas", "errors", "security", "permissions", "events",
               "tests", "open_questions", "assumptions", "decisions")  # fmt: skip
    return library(**dict.fromkeys(nothing, ()))


def test_an_object_inside_itself_has_an_example() -> None:
    child = Field(key="n.child", name="child", type="object", ref="Loan")
    children = Field(key="n.more", name="more", type="object", ref="Loan", many=True, required=True)
    name = Field(key="n.name", name="name", type="string", required=True)
    tree = Schema(key="schema.loan", name="Loan", fields=(name, child, children))
    document = openapi_of(library(schemas=(tree, *library().schemas[1:])))
    assert document["components"]["schemas"]["Loan"]["example"] == {
        "name": "Example name",
        "more": [],
    }


def test_a_field_says_in_which_states_it_is_there_and_whether_it_is_given_back() -> None:
    loan = library().schemas[0]
    more = (
        Field(key="a", name="fine", type="integer", present_in=("overdue", "returned")),
        Field(key="b", name="pin", type="string", write_only=True),
    )
    shape = loan.model_copy(update={"fields": (*loan.fields, *more)})
    spec = library().model_copy(update={"schemas": (shape, *library().schemas[1:])})
    shown = openapi_of(spec)["components"]["schemas"]["Loan"]["properties"]
    assert shown["fine"]["description"] == "fine. Only when overdue or returned."
    assert shown["pin"]["writeOnly"]


def test_an_object_keeps_its_words_beside_its_reference() -> None:
    loan = library().schemas[0]
    fee = next(one for one in loan.fields if one.name == "fee")
    told = fee.model_copy(update={"description": "What it costs.", "read_only": True})
    inside = tuple(told if one is fee else one for one in loan.fields)
    shape = loan.model_copy(update={"fields": inside})
    spec = library().model_copy(update={"schemas": (shape, *library().schemas[1:])})
    shown = openapi_of(spec)["components"]["schemas"]["Loan"]["properties"]["fee"]
    assert shown["$ref"].endswith("/Money")
    assert (shown["description"], shown["readOnly"]) == ("What it costs.", True)
