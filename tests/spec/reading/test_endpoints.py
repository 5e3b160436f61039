"""Endpoints that people write out become the operations that they name."""

import pytest

from tests.spec.reading.test_use_cases import intents, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET /v1/boats/{id} returns one boat", [": get read boat"]),
        ("GET /boats", [": list list boat"]),
        ("POST /boats with name and length", [": create create boat"]),
        ("POST /boats/:id/launch", [": launch act boat"]),
        ("POST /boats/search", [": search act boat"]),
        ("PUT /boats/{boatId}/home-port", [": set replace boat/home_port"]),
        ("DELETE /api/v2/berthOffers/<id>", [": delete delete berth_offer"]),
        (
            "We need POST /boats/{id}/photos and GET /boats/{id}/photos/{photo}.",
            [": create create boat/photo", ": get read boat/photo"],
        ),
    ],
)
def test_method_and_path_name_the_operation(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_is_sent_along_and_how_a_list_is_narrowed_is_kept() -> None:
    (made,) = intents("POST /boats with name and length")
    (listed,) = intents("GET /boats, filtered by port")
    assert set(made.carried) == {"name", "length"}
    assert listed.filters == ("port",)


def test_a_path_without_a_method_is_no_endpoint() -> None:
    assert told("see the page /boats") != told("GET /boats")
