"""Examples are the same everywhere and valid by themselves."""

import re

import pytest

from spec.event_envelope import envelope, envelope_name
from spec.examples import Examples
from spec.model import Event, Field, Operation
from spec.paging import answer_name, page_schemas, query_parameters
from tests.spec.example_spec import library


def example(**field: object) -> object:
    whole = Field.model_validate({"key": "k", "name": "thing", "type": "string", **field})
    return Examples(library()).value(whole, "Owner")


def operation(number: int, **changes: object) -> Operation:
    return library().operations[number].model_copy(update=changes)


def test_an_identifier_is_the_same_wherever_it_stands() -> None:
    examples = Examples(library())
    path = examples.value(library().operations[2].path_parameters[0], "")
    answer = examples.response(library().operations[2])
    assert answer
    assert answer["id"] == path


def test_what_is_sent_has_no_fields_of_the_server() -> None:
    sent = Examples(library()).of_schema(library().schemas[0], sending=True)
    assert "id" not in sent


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ({"example": "as said"}, "as said"),
        ({"default": "usual"}, "usual"),
        ({"format": "date"}, "2026-03-04"),
        ({"name": "billing_country"}, "DE"),
        ({"pattern": "^[A-Z]{3}$"}, "EUR"),
        ({"pattern": "("}, "xxxxxxxx"),
        ({"max_length": 2}, "DE"),
        ({"type": "integer", "minimum": 50}, 50),
        ({"type": "integer", "maximum": 5}, 5),
        ({"type": "number", "default": 2}, 2.0),
        ({"type": "boolean", "default": False}, False),
        ({"type": "object"}, {}),
        ({"type": "integer", "many": True}, [10]),
        ({"type": "enum"}, "unknown"),
    ],
)
def test_a_field_has_an_example_within_its_bounds(
    field: dict[str, object], expected: object
) -> None:
    assert example(**field) == expected


def test_a_pattern_without_example_is_met_where_possible() -> None:
    assert re.fullmatch("^[a-z]{2}-[A-Z]{2}$", str(example(pattern="^[a-z]{2}-[A-Z]{2}$")))


def test_paging_adds_only_what_is_missing() -> None:
    limit = Field(key="own", name="limit", type="integer")
    own = operation(1, query_parameters=(limit,))
    assert [field.name for field in query_parameters(own, library().house)] == ["limit", "cursor"]


def test_a_list_without_pages_has_no_cursor() -> None:
    spec = library().model_copy(update={"operations": (operation(1, paginated=False),)})
    assert [field.name for field in page_schemas(spec)[0].fields] == ["data"]
    assert answer_name(spec.operations[0]) == "LoanPage"


def test_a_page_that_two_lists_share_keeps_its_cursor() -> None:
    lists = (operation(1), operation(1, paginated=False, key="other"))
    spec = library().model_copy(update={"operations": lists})
    assert len(page_schemas(spec)[0].fields) == 2


def test_an_event_about_nothing_has_no_data() -> None:
    event = Event(key="e", name="shop.closed-early", when="It happens.")
    assert envelope_name(event) == "ShopClosedEarlyEvent"
    assert [field.name for field in envelope(event).fields] == ["id", "type", "created_at"]
