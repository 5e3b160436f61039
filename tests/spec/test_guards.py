"""Conditions as sentences."""

import pytest

from spec.guards import allowed, unmet


@pytest.mark.parametrize(
    ("guard", "sentence"),
    [
        ("if they are ill", "Only if they are ill."),
        ("when they enroll.", "Only when they enroll."),
        ("while it is still open", "Only while it is still open."),
        ("only if nobody booked it", "Only if nobody booked it."),
        ("unless it is paid", "Allowed unless it is paid."),
        ("up to five a day", "Allowed up to five a day."),
        ("iffy cases", "Only under the condition “iffy cases”."),
    ],
)
def test_a_condition_reads_as_a_sentence(guard: str, sentence: str) -> None:
    assert allowed(guard) == sentence


def test_a_condition_that_does_not_hold_is_quoted() -> None:
    told = unmet("once the goods have left the warehouse")
    assert told == "the condition “once the goods have left the warehouse” does not hold"
