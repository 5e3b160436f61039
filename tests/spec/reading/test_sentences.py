"""Answers are cut into sentences, the words kept as they are."""

import pytest

from spec.reading.sentences import pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\n- two", ["one", "two"]),
        ("1. one\n2) two", ["one", "two"]),
        ("list boats; add a boat", ["list boats", "add a boat"]),
        ("list boats | add a boat", ["list boats", "add a boat"]),
        ("It is fast. Is it? Yes!", ["It is fast.", "Is it?", "Yes!"]),
        ("e.g. boats and i.e. ships", ["e.g. boats and i.e. ships"]),
        ("about 3.5 s, v1.2", ["about 3.5 s, v1.2"]),
        ("- a long wish\n  that goes on", ["a long wish that goes on"]),
        ("see <https://example.com|the page>", ["see the page"]),
        ("…!!\n\n---", []),
    ],
)
def test_an_answer_is_cut_where_one_thing_ends(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected
