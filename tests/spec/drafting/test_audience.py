"""Who calls is read in any answer, where the question itself was not answered."""

import pytest

from spec.brief import QuestionId
from tests.spec.drafting.briefs import MARINA, drafted, topics

SILENT: dict[QuestionId, str] = {k: v for k, v in MARINA.items() if k != "audience"}


@pytest.mark.parametrize(
    "told",
    [
        "A REST API for partners.",
        "An API for our own staff.",
        "It is to be a public API.",
        "Internal REST API.",
        "Only our own services call it.",
    ],
)
def test_an_audience_in_the_feature_is_the_audience(told: str) -> None:
    spec = drafted({**SILENT, "feature": f"Berth bookings. {told}"})
    assert spec.overview.audience == told
    assert "audience" not in topics(spec)
    assert "assumption:audience" not in [one.key for one in spec.assumptions]


@pytest.mark.parametrize(
    "told",
    ["Skippers book a berth.", "Partners sent us their boats.", "Not an API for partners."],
)
def test_people_who_are_only_mentioned_are_none(told: str) -> None:
    assert "audience" in topics(drafted({**SILENT, "feature": told}))


def test_the_answer_to_the_question_itself_goes_first() -> None:
    told = {**MARINA, "feature": "A REST API for partners."}
    assert drafted(told).overview.audience == MARINA["audience"]
