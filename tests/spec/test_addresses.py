"""Addresses in each style."""

import pytest

from spec.addresses import address
from spec.model import Style


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("rest", "https://api.example.org/shop/v1"),
        ("graphql", "https://api.example.org/shop/graphql"),
        ("grpc", "api.example.org:443"),
        ("event", "api.example.org"),
    ],
)
def test_an_address_has_the_form_of_its_style(style: Style, shown: str) -> None:
    assert address("https://api.example.org/shop/v1", style) == shown


def test_a_port_that_is_set_is_kept() -> None:
    assert address("https://api.example.org:8443/v1", "grpc") == "api.example.org:8443"
