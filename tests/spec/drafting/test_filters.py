"""Filters of lists have the type and the values of the field that they name."""

import pytest

from spec.model import ApiSpec, Field
from tests.spec.drafting.briefs import drafted


def _filter(spec: ApiSpec, name: str) -> Field:
    listed = next(one for one in spec.operations if one.response_is_list)
    return next(one for one in listed.query_parameters if one.name == name)


def _field(spec: ApiSpec, schema: str, name: str) -> Field:
    shape = next(one for one in spec.schemas if one.name == schema)
    return next(one for one in shape.fields if one.name == name)


def test_a_filter_has_the_values_of_the_field() -> None:
    spec = drafted({"use_cases": "As a clerk I want to list all parcels filtered by status"})
    status = _filter(spec, "status")
    assert status.values == _field(spec, "Parcel", "status").values
    assert "in_transit" in status.values
    assert status.example in status.values


def test_a_filter_has_the_type_and_the_bounds_of_the_field() -> None:
    told = "- As a clerk I list all rooms filtered by size\n- Clerks add a room with size"
    spec = drafted({"use_cases": told})
    one, other = _filter(spec, "size"), _field(spec, "Room", "size")
    assert (one.type, one.format, one.max_length) == (other.type, other.format, other.max_length)


def _names(told: str) -> list[str]:
    listed = next(one for one in drafted({"use_cases": told}).operations if one.response_is_list)
    return [one.name for one in listed.query_parameters]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("list all rooms by date", ["from_date", "to_date"]),
        ("list all rooms by due date and name", ["due_from", "due_to", "name"]),
        ("list all orders filtered by period", ["from_date", "to_date"]),
        ("list all payments filtered by amount", ["min_amount", "max_amount"]),
        ("list all rooms filtered by status", ["status"]),
    ],
)
def test_times_and_amounts_are_filtered_from_and_to(told: str, expected: list[str]) -> None:
    assert _names(told) == expected


def test_a_moment_is_filtered_by_moments() -> None:
    spec = drafted({"use_cases": "list all appointments filtered by start time"})
    start = _filter(spec, "start_from")
    assert (start.format, start.sources[0].question) == ("date-time", "use_cases")


def test_the_form_of_an_export_is_no_state() -> None:
    spec = drafted({"use_cases": "As an accountant I want to export the invoices of a month"})
    assert _field(spec, "InvoiceExport", "format").values == ("csv", "json")
    assert "queued" in _field(spec, "InvoiceExport", "status").values
