"""Plain properties of a thing are read with the thing."""

import pytest

from spec.model import ApiSpec
from tests.spec.drafting.briefs import drafted


def calls(spec: ApiSpec) -> list[tuple[str, str]]:
    return [(one.http.method, one.http.path) for one in spec.operations]


@pytest.mark.parametrize(
    "told",
    [
        "As a tenant I want to see the status of my parcel.",
        "Couriers check a parcel's state.",
        "As a tenant I want to check the details of a parcel",
        "As a tenant I want to track my parcel status",
    ],
)
def test_to_ask_for_a_property_is_to_look_at_the_thing(told: str) -> None:
    assert calls(drafted({"use_cases": told})) == [("GET", "/parcels/{parcel_id}")]


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ("As an operator I want to see the system status.", "/system-status"),
        ("As a tenant I want to see the history of my parcel", "/parcels/{parcel_id}/history"),
        ("As a tenant I want to see the balance of my card", "/cards/{card_id}/balance"),
    ],
)
def test_what_stands_on_its_own_is_no_property(told: str, path: str) -> None:
    assert calls(drafted({"use_cases": told})) == [("GET", path)]


def test_the_property_is_a_field_with_the_states_of_the_thing() -> None:
    spec = drafted({"use_cases": "As a tenant I want to see the status of my parcel."})
    assert [one.name for one in spec.schemas] == ["Parcel", "Address"]
    status = next(one for one in spec.schemas[0].fields if one.name == "status")
    assert status.read_only
    assert "in_transit" in status.values
    assert status.sources
