"""Clashes: figures that do not fit together, and what is to be kept and not to be kept."""

import pytest

from spec.brief import Answer, Brief, QuestionId
from spec.reading import read


def kinds(**answers: str) -> list[str]:
    given = tuple(
        Answer(question=question, text=text)  # type: ignore[arg-type]
        for question, text in answers.items()
    )
    return [one.kind for one in read(Brief(title="Boats", answers=given)).clashes]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("300 buoys x 4 sensors, 1 reading per 10 s, i.e. 1,200 readings/s", True),
        ("300 buoys x 4 sensors, 1 reading per 10 s, i.e. 120 readings/s", False),
        ("600 ferries, one position a minute each, so 600 positions a second", True),
        ("600 ferries, one position a minute each, so 10 positions a second", False),
        ("600 ferries, one position a minute each, 9 positions a second", False),
        ("20 x 30 cm", False),
    ],
)
def test_a_product_is_worked_out(text: str, wrong: bool) -> None:
    assert kinds(constraints=text) == (["sum"] if wrong else [])


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("p95 < 300 ms for booking.", "p95 < 500 ms for booking.", True),
        ("p95 < 300 ms for booking.", "p99 < 500 ms for booking.", False),
        ("p95 < 300 ms for booking.", "p95 < 500 ms for search.", False),
        ("p95 < 300 ms for booking.", "Sorry, I meant p95 < 500 ms for booking.", False),
        ("Availability 99.9 %.", "We promised 99.99 % availability.", True),
        ("Logbooks are kept 5 years.", "Logbooks are kept for 7 years.", True),
        ("Keep logbooks for 5 years.", "Keep logbooks for 7 years.", True),
    ],
)
def test_two_figures_for_one_bound_clash(one: str, other: str, clash: bool) -> None:
    assert kinds(constraints=one, testing=other) == (["figures"] if clash else [])


def test_what_is_kept_and_not_kept_clashes() -> None:
    told = (
        "We never store passport pictures. Customs keep the passport pictures on disk for 5 years."
    )
    assert kinds(constraints=told) == ["kept"]
    assert (
        kinds(constraints="We never store passport pictures. Cargo lists stay for 5 years.") == []
    )


def test_a_hundred_percent_is_no_promise() -> None:
    assert kinds(constraints="100 % availability") == ["hundred percent"]


def test_thousands_of_sentences_are_compared_in_a_moment() -> None:
    text = " ".join(f"Keep logbooks for {number} years." for number in range(2000))
    question: QuestionId = "constraints"
    facts = read(Brief(title="Boats", answers=(Answer(question=question, text=text),)))
    assert len(facts.clashes) < 1000
