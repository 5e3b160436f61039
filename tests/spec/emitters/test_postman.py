"""The Postman collection against the structure of version 2.1."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from spec.model import ApiSpec, Security
from tests.spec.contracts import faults_in_example, files_of, openapi_of
from tests.spec.example_spec import library

SCHEMA = yaml.safe_load((Path(__file__).parent / "postman_2_1.yaml").read_text())


def collection(spec: ApiSpec) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files_of(spec)["postman_collection.json"].content)
    return found


def requests(spec: ApiSpec) -> list[dict[str, Any]]:
    return [item for folder in collection(spec)["item"] for item in folder["item"]]


def faults(data: dict[str, Any]) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)]


def test_the_collection_has_the_structure_of_2_1() -> None:
    assert not faults(collection(library()))


def test_a_fault_in_the_structure_would_be_found() -> None:
    broken = collection(library())
    del broken["item"][0]["item"][0]["request"]["method"]
    assert faults(broken)


def test_every_operation_is_a_request_in_its_folder() -> None:
    assert [folder["name"] for folder in collection(library())["item"]] == ["Loans"]
    assert [one["name"] for one in requests(library())] == [
        f"{one.http.method} {one.http.path}" for one in library().operations
    ]


def test_an_example_body_is_valid() -> None:
    document = openapi_of(library())
    body = json.loads(requests(library())[0]["request"]["body"]["raw"])
    schema = {"$ref": "#/components/schemas/LoanCreate"}
    assert not faults_in_example(document, schema, body)


def test_every_variable_of_a_request_has_a_value() -> None:
    known = {one["key"] for one in collection(library())["variable"]}
    used = {
        variable["value"].strip("{}")
        for one in requests(library())
        for variable in one["request"]["url"]["variable"]
    }
    assert used <= known
    assert "baseUrl" in known


def test_every_request_checks_its_status() -> None:
    scripts = ["\n".join(one["event"][0]["script"]["exec"]) for one in requests(library())]
    for one, script in zip(library().operations, scripts, strict=True):
        assert f"have.status({one.http.success_status})" in script


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        ("api_key", "apikey"),
        ("bearer_token", "bearer"),
        ("oauth2_client_credentials", "oauth2"),
        ("oauth2_authorization_code", "oauth2"),
        ("session_cookie", "apikey"),
        ("unspecified", "bearer"),
        ("mtls", "noauth"),
        ("none", "noauth"),
    ],
)
def test_every_scheme_is_set_up(scheme: str, kind: str) -> None:
    security = (Security.model_validate({"key": "s", "scheme": scheme}),)
    found = collection(library(security=security))
    assert found["auth"]["type"] == kind
    assert not faults(found)


def test_a_request_that_others_make_proves_it_their_way() -> None:
    callers = (
        Security(key="a", scheme="api_key", caller="readers"),
        Security(key="b", scheme="oidc_sso", caller="librarians"),
    )
    found = collection(library(security=callers))
    items = {item["name"]: item["request"] for folder in found["item"] for item in folder["item"]}
    assert items["POST /loans"]["auth"]["type"] == "bearer"
    assert "auth" not in items["GET /loans"]
    assert {"apiKey", "accessToken"} <= {one["key"] for one in found["variable"]}
    assert not faults(found)


def test_another_style_has_no_collection() -> None:
    assert "postman_collection.json" not in files_of(library(style="grpc", styles=("grpc",)))
