"""Filters of lists have the type and the values of the field that they name."""

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
    told = (
        "- As a clerk I list all rooms filtered by size and due date\n- Clerks add a room with size"
    )
    spec = drafted({"use_cases": told})
    for name in ("size", "due_date"):
        one, other = _filter(spec, name), _field(spec, "Room", name)
        assert (one.type, one.format, one.maximum) == (other.type, other.format, other.maximum)


def test_the_form_of_an_export_is_no_state() -> None:
    spec = drafted({"use_cases": "As an accountant I want to export the invoices of a month"})
    assert _field(spec, "InvoiceExport", "format").values == ("csv", "json")
    assert "queued" in _field(spec, "InvoiceExport", "status").values
