"""The manifest keeps its contract."""

import json
from hashlib import sha256
from typing import Any

import pytest

from spec.model import ApiSpec
from tests.spec.contracts import files_of
from tests.spec.example_spec import library


def manifest(spec: ApiSpec) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files_of(spec)["manifest.json"].content)
    return found


def test_every_other_file_is_listed_with_its_checksum() -> None:
    files = files_of(library())
    listed = {one["name"]: one for one in manifest(library())["files"]}
    assert set(listed) == set(files) - {"manifest.json"}
    for name, one in listed.items():
        assert one["sha256"] == sha256(files[name].content).hexdigest()
        assert one["bytes"] == len(files[name].content)


def test_the_manifest_is_the_last_file() -> None:
    assert list(files_of(library()))[-1] == "manifest.json"


@pytest.mark.parametrize(
    ("style", "method", "path"),
    [
        ("rest", "POST", "/loans"),
        ("graphql", "MUTATION", "createLoan"),
        ("grpc", "RPC", "LoanService/CreateLoan"),
        ("event", "RECEIVE", "loan.create"),
    ],
)
def test_operations_speak_their_style(style: str, method: str, path: str) -> None:
    first = manifest(library(style=style, styles=(style,)))["operations"][0]
    assert (first["style"], first["method"], first["path"]) == (style, method, path)


def test_a_source_is_named_in_full() -> None:
    assert manifest(library())["operations"][0]["from"] == [
        {
            "question": "Q3",
            "author": "Mara",
            "sentence": "As a librarian I want to lend a book to a reader so that it can leave the "
            "house.",
            "permalink": "https://example.slack.com/archives/C1/p1",
        }
    ]


def test_the_summary_is_complete() -> None:
    found = manifest(library())
    assert found["auth"] == ["oidc_sso", "oauth2_client_credentials"]
    assert found["data_classes"] == ["personal"]
    assert found["events"] == ["loan.overdue"]
    assert found["webhooks"] is True
    assert [one["id"] for one in found["open_questions"]] == ["NC-1", "NC-2"]
    assert found["assumptions"][0]["id"] == "A-1"
