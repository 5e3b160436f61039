"""Every sentence of docs/understood.md becomes what the page says."""

import pytest

from tests.understood import PAGE, becomes, page, sections

EXAMPLES = [example for section in sections() for example in section.examples]


@pytest.mark.parametrize(("said", "made"), EXAMPLES, ids=[said for said, _ in EXAMPLES])
def test_the_sentence_becomes_these_endpoints(said: str, made: str) -> None:
    assert becomes(said) == made


def test_the_page_shows_the_examples_as_they_are_tested() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_a_sentence_that_becomes_something_else_is_noticed() -> None:
    assert becomes("Cancel a booking.") != "DELETE /bookings/{booking_id}"
