"""Whatever is written, lists of fields are read whole, in order and at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec.reading import fields
from spec.reading.words import words
from tests.effort import calls
from tests.spec.reading.field_lines import facts, read

LETTERS = st.sampled_from(["alpha", "bravo", "delta", "echo", "tango", "zulu"])
NAMES = st.lists(LETTERS, min_size=1, max_size=3).map("_".join)
JOINS = st.sampled_from([", ", " and ", " / ", ", and ", " & ", " plus "])
ODD = st.text(max_size=60)
BUILT = (
    "each order has with a an the , ( ) : / or and optional max 5 to of characters status one of"
)
WORDS = st.lists(st.sampled_from([*BUILT.split(), "e.g.", "*", "?", "é", "船"]), max_size=60)


@given(st.lists(NAMES, min_size=1, max_size=6, unique=True), JOINS)
def test_every_name_of_a_list_is_read_in_order(listed: list[str], join: str) -> None:
    line = words(f"create a thing with {join.join(one.replace('_', ' ') for one in listed)}")
    assert list(fields.carried(line, 0, len(line))) == listed


@given(st.lists(NAMES, min_size=2, max_size=6, unique=True), st.sampled_from([" or ", " / ", ", "]))
def test_every_value_of_an_enumeration_is_read_in_order(listed: list[str], join: str) -> None:
    spaced = join.join(one.replace("_", " ") for one in listed)
    assert facts(f"list things filtered by level ({spaced})") == [
        f"level values={'|'.join(listed)}"
    ]


@settings(max_examples=200)
@given(st.one_of(ODD, WORDS.map(" ".join)))
def test_no_text_breaks_the_reading_and_names_are_names(text: str) -> None:
    for one in read(text).facts:
        assert one.name
        assert one.name == one.name.strip("_")
        assert " " not in one.name
        assert len(set(one.values)) == len(one.values) != 1 or one.owner == ("export",)


@given(WORDS.map(" ".join))
def test_a_sentence_about_something_else_changes_nothing(text: str) -> None:
    plain = text.replace(":", " ")  # a heading would hold for the line below it
    alone = read("Each guest has a name and an e-mail").facts
    both = read(f"{plain}\nEach guest has a name and an e-mail").facts
    assert both[len(both) - len(alone) :] == alone


@pytest.mark.parametrize("part", ["with a, ", "((((((((", "each x has ", "/ a"])
def test_a_text_that_is_twice_as_long_costs_twice_as_much(part: str) -> None:
    whole = part * (20_000 // len(part))
    calls(lambda: read(whole))
    assert calls(lambda: read(2 * whole)) < 2.2 * calls(lambda: read(whole))
