"""Settings files, and each way in which one can be wrong."""

from pathlib import Path

import pytest

from spec.errors import UnreadableInterview
from spec.house_file import read
from spec.house_style import HouseStyle

EXAMPLE = Path(__file__).resolve().parents[2] / "apispec.example.yaml"


def test_what_is_not_set_stays_as_it_is() -> None:
    assert read(b"house:\n  page_size: 10\n") == HouseStyle(page_size=10)


def test_owners_are_people() -> None:
    house = read(b"owners:\n  security: {id: U1, name: Ada}\n")
    assert house.owners["security"].name == "Ada"


def test_the_example_of_the_bot_is_read_and_its_other_sections_are_left_alone() -> None:
    assert read(EXAMPLE.read_bytes()) == HouseStyle()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"house: {page_sise: 10}\n", "did you mean `page_size`?"),
        (b"house: {page_size: many}\n", "`house.page_size`"),
        (b"house: {page_size: 0}\n", "`house.page_size`"),
        (b"page_size: 10\n", "`page_size` belongs under `house:`"),
        (b"house: {owners: {}}\n", "`house.owners`"),
        (b"house: 7\n", "`house` must hold keys"),
        (b"hose: {page_size: 10}\n", "did you mean `house`?"),
        (b"owners: {security: {name: A, id: B, mail: c}}\n", "`owners.security.mail`"),
        (b"owners: Ada\n", "`owners`"),
    ],
)
def test_a_setting_that_cannot_be_is_named(data: bytes, named: str) -> None:
    with pytest.raises(UnreadableInterview) as found:
        read(data)
    assert named in str(found.value)
