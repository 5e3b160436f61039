"""Vague words: asked about, unless a figure of their kind stands beside them."""

import pytest

from tests.spec.drafting.briefs import MARINA, asked, drafted, topics


@pytest.mark.parametrize(
    "told",
    [
        "The list of berths should be fast. Booking takes less than 400 ms at p95.",
        "The map should be fast, p95 < 300 ms.",
    ],
)
def test_a_figure_beside_the_vague_word_explains_it(told: str) -> None:
    assert "performance" not in topics(drafted({**MARINA, "constraints": told}))


@pytest.mark.parametrize(
    "told",
    [
        "Booking takes less than 400 ms at p95. The list of berths should be fast.",
        "The list should be fast. GDPR. Booking takes less than 400 ms.",
        "It should be fast. We expect 40 requests per second.",
    ],
)
def test_a_figure_elsewhere_does_not(told: str) -> None:
    question = asked(drafted({**MARINA, "constraints": told}), "performance.target")
    assert [one.sentence for one in question.sources] == [
        next(part for part in told.split(". ") if "fast" in part).rstrip(".") + "."
    ]


def test_all_vague_sentences_of_a_kind_raise_one_question() -> None:
    told = {**MARINA, "constraints": "Search must be snappy. GDPR. The list should be fast."}
    spec = drafted(told)
    assert len(asked(spec, "performance.target").sources) == 2
    marked = [one for one in spec.requirements if one.questions == ("question:performance.target",)]
    assert [one.text for one in marked] == ["Search must be snappy.", "The list should be fast."]


def test_an_availability_in_figures_is_not_asked_about() -> None:
    told = {**MARINA, "constraints": "Highly available: 99.95 % a month. p95 < 1 s."}
    assert "availability" not in topics(drafted(told))
