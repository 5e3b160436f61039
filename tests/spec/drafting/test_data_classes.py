"""The classes of data are those of the words and of the fields: one table, one truth."""

import pytest

from spec.model import ApiSpec
from tests.spec.drafting.briefs import MARINA, drafted


def of_fields(spec: ApiSpec) -> set[str]:
    return {field.sensitivity for one in spec.schemas for field in one.fields if field.sensitivity}


@pytest.mark.parametrize(
    "told",
    [
        {"use_cases": "As a user I want to create an order."},
        {"use_cases": "As a clerk I want to add a contact with email and iban"},
        {"use_cases": "list sensors"},
        MARINA,
    ],
)
def test_every_class_of_a_field_is_handled(told: dict[str, str]) -> None:
    spec = drafted(told)  # type: ignore[arg-type]
    assert of_fields(spec) <= {one.data_class for one in spec.data_handling}


def test_a_class_that_only_assumed_fields_have_rests_on_their_assumption() -> None:
    spec = drafted({"use_cases": "As a user I want to create an order."})
    money = next(one for one in spec.data_handling if one.data_class == "financial")
    assert "order.total" in money.what
    assert money.assumptions == ("assumption:fields.order",)
    assert money.sources == ()


def test_a_class_that_only_a_named_field_has_rests_on_the_sentence_that_names_it() -> None:
    spec = drafted({"use_cases": "The harbour master adds a jetty with length, depth and price."})
    money = next(one for one in spec.data_handling if one.data_class == "financial")
    (source,) = money.sources
    assert "price" in source.sentence
