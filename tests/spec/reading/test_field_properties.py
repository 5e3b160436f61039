"""Whatever is written, lists of fields are read whole, in order and at once."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec.reading import fields
from spec.reading.words import words
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


@pytest.mark.parametrize(
    "text", ["with a, " * 8_000, "(" * 40_000, "each x has " * 4_000, "/ a" * 9_000]
)
def test_the_longest_text_is_read_at_once(text: str) -> None:
    begun = time.perf_counter()
    read(text[:40_000])
    assert time.perf_counter() - begun < 1
