"""Replies that answer more than they were asked."""

import pytest

from spec.brief import QuestionId
from spec.reading.coverage import answered
from spec.reading.deferral import is_deferral

ALL_IN_ONE = (
    "Berths for our marina. It is an internal API. As a harbour master I want to list berths. "
    "REST please. Staff log in with SSO. There is a staging environment. "
    "p95 under 300 ms. A webhook when a berth is freed. It replaces the legacy planner."
)


def test_a_paragraph_answers_every_other_question() -> None:
    assert answered(ALL_IN_ONE, "feature") == {
        "audience": "It is an internal API.",
        "use_cases": "As a harbour master I want to list berths.",
        "style": "REST please.",
        "auth": "Staff log in with SSO.",
        "testing": "There is a staging environment.",
        "constraints": "p95 under 300 ms.",
        "async": "A webhook when a berth is freed.",
        "context": "It replaces the legacy planner.",
    }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Skippers get the rest of the money back", "feature"),
        ("not sure", "auth"),
        ("REST", "style"),
        ("Our harbour masters, about 40 people", "audience"),
        ("😀", "feature"),
        ("", "feature"),
    ],
)
def test_weak_words_answer_nothing_else(text: str, asked: QuestionId) -> None:
    assert answered(text, asked) == {}


@pytest.mark.parametrize(
    "text", ["not sure", "Skip", "you choose!", "whatever is best", "dunno", "idk", "Not sure."]
)
def test_leaving_the_choice_is_a_full_answer(text: str) -> None:
    assert is_deferral(text)


@pytest.mark.parametrize("text", ["not sure, ask Marek", "REST", "skip the login page", ""])
def test_anything_more_is_an_answer(text: str) -> None:
    assert not is_deferral(text)
