"""Prediction says what drafting would do, and always says something."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from spec import interview_file
from spec.drafting import draft
from spec.house_style import HouseStyle
from spec.plain_text import plain
from spec.predict import predict

DEV = Path(__file__).resolve().parents[3] / "shared" / "bench" / "dev.jsonl"
OWN = [
    "As a harbour master I want to list all berths of a pier, newest first",
    "Skippers must be able to book a berth",
    "look up a berth by its number",
    "cancel a booking while it is still open",
    "Update the settings of a pier",
    "export last month's invoices",
    "upload a photo of a boat",
    "tell me when a berth is freed",
    "the system automatically deletes old drafts",
    "Boats",
    "validate a licence",
    "create, rename and delete a jetty",
    "not sure",
    "see above",
    "1. create a buoy",
    "- a) list boats",
    "As a skipper I want\nto list\nberths",
    "create a mooring; and cancel it",
    "As a pilot I want to list boats\u00a0\u200bof skippers",
    f"rotate the token ghp_{'A1b2C3d4E5f6' * 3}",
    "password: hunter2xyz",
]


def drafted(text: str) -> tuple[str, str, int]:
    file = yaml.safe_dump({"title": "Item", "use_cases": [text]}, allow_unicode=True)
    http = draft(interview_file.read(file.encode()), HouseStyle()).operations[0].http
    return http.method, http.path, http.success_status


def predicted(text: str) -> tuple[str, str, int]:
    one = predict(text)
    return one.method, one.path, one.success_status


@pytest.mark.parametrize("text", OWN)
def test_prediction_equals_the_first_operation_drafted(text: str) -> None:
    assert predicted(text) == drafted(text)


@pytest.mark.skipif(not DEV.exists(), reason="the bench is not here")
def test_prediction_equals_drafting_on_published_sentences() -> None:
    rows = [json.loads(line) for line in DEV.read_text(encoding="utf-8").splitlines()[::17]]
    assert [row["id"] for row in rows if predicted(row["text"]) != drafted(row["text"])] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("list all berths", ("GET", "/berths", 200)),
        ("see the berths of a pier", ("GET", "/piers/{pier_id}/berths", 200)),
        ("get a berth", ("GET", "/berths/{berth_id}", 200)),
        ("add a boat to a pier", ("POST", "/piers/{pier_id}/boats", 201)),
        ("rename a boat", ("PATCH", "/boats/{boat_id}", 200)),
        ("delete a boat", ("DELETE", "/boats/{boat_id}", 204)),
        ("approve a permit", ("POST", "/permits/{permit_id}/approve", 200)),
        ("refund part of a fare", ("POST", "/fares/{fare_id}/refunds", 201)),
        ("export bookings", ("POST", "/booking-exports", 202)),
        ("count all boats", ("GET", "/boats/count", 200)),
        ("list all Bußgelder", ("GET", "/bussgelders", 200)),
        ("", ("POST", "/items", 201)),
        ("🎉🎉", ("POST", "/items", 201)),
    ],
)
def test_a_use_case_becomes_an_endpoint(text: str, expected: tuple[str, str, int]) -> None:
    assert predicted(text) == expected


WORDS = st.sampled_from((
    "1.", "-", "a)", ";", "|", ".", ",", "\n", "\t", "As", "I", "want", "to", "list", "create", "a",
    "the", "boat", "boats", "of", "skipper", "not", "sure", "none", "when", "is", "paid", "if",
    "and", "it", "them", "token=abc12345678", "ghp_0123456789abcdefABCDEF0123456789abcd",
))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join)))
def test_prediction_equals_drafting_of_any_text(text: str) -> None:
    assert predicted(text) == drafted(plain(text))


def test_neither_a_secret_nor_its_mask_stands_in_the_path() -> None:
    path = predict(f"rotate the token ghp_{'A1b2C3d4E5f6' * 3}").path
    assert path == "/tokens/{token_id}/rotate"


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_predicted_the_same_twice(text: str) -> None:
    one = predict(text)
    assert one == predict(text)
    assert one.path.isascii()
    assert one.path.startswith("/")


def test_prediction_needs_no_validator_and_no_templates() -> None:
    code = "import sys, spec.predict; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"jinja2", "openapi_spec_validator", "jsonschema"} & set(loaded)
