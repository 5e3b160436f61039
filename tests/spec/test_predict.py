"""Prediction says what drafting would do, and always says something."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec.brief import Answer, Brief
from spec.drafting import draft
from spec.house_style import HouseStyle
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
]


def drafted(text: str) -> tuple[str, str, int]:
    brief = Brief(title="Marina", answers=(Answer(question="use_cases", text=text),))
    http = draft(brief, HouseStyle()).operations[0].http
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
