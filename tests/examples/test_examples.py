"""The examples are drafted as they were reviewed."""

import pytest

from tests.examples import FOLDER, NAMES, drafted, page


@pytest.mark.parametrize("name", NAMES)
def test_the_operations_and_their_sources_are_as_they_were_reviewed(name: str) -> None:
    assert (FOLDER / f"{name}.md").read_text(encoding="utf-8") == page(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_that_is_no_companion_names_a_sentence_of_the_interview(name: str) -> None:
    told = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    words = " ".join(told.split())
    for one in drafted(name).operations:
        assert one.companion or one.sources
        assert all(" ".join(source.sentence.split()[:4]) in words for source in one.sources)


@pytest.mark.parametrize("name", NAMES)
def test_at_most_three_in_ten_operations_are_companions(name: str) -> None:
    operations = drafted(name).operations
    assert 10 * sum(one.companion for one in operations) <= 3 * len(operations)
