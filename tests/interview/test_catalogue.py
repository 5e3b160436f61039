"""Questions, phrases and wording are data; these tests prove them complete."""

import re
from pathlib import Path

import pytest

from interview import errors
from interview.model import Interview
from interview.phrases import phrase
from interview.questions import Question, catalogue
from interview.wording import load
from spec.brief import QUESTION_IDS

SOURCES = [
    *Path("bot").rglob("*.py"),
    *Path("worker").rglob("*.py"),
    *Path("interview").rglob("*.py"),
]


def test_nine_questions_are_asked_in_the_order_of_the_brief() -> None:
    assert tuple(question.id for question in catalogue()) == QUESTION_IDS
    assert [question.number for question in catalogue()] == list(range(1, 10))


def test_a_question_that_recommends_what_it_does_not_offer_is_refused() -> None:
    with pytest.raises(ValueError, match="not one of its options"):
        Question(
            id="auth",
            number=5,
            ask="?",
            why="-",
            owner="-",
            kind="choice",
            recommended="x",
            assume="-",
        )


def test_every_error_has_its_sentence() -> None:
    family = [errors.InterviewError]
    for error in family:
        family += error.__subclasses__()
    missing = {error.wording for error in family[1:]} - load().ids()
    assert not missing


def test_every_sentence_that_the_code_names_exists() -> None:
    named = {
        name
        for source in SOURCES
        for name in re.findall(r'\bsay\(\s*"([a-z_]+)"', source.read_text(encoding="utf-8"))
    }
    assert len(named) > 40
    assert not named - load().ids()


def test_an_unknown_sentence_is_an_error() -> None:
    with pytest.raises(KeyError):
        load()("no_such_sentence")


def test_values_are_never_read_as_places() -> None:
    assert (
        load()("cancelled", feature="{total} {0.__class__}")
        == "{total} {0.__class__} is cancelled."
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Draft now!", "draft_now"),
        ("  go  back ", "back"),
        ("LGTM", "confirm"),
        ("draft a plan", None),
    ],
)
def test_phrases_are_whole_messages(typed: str, meant: str | None) -> None:
    assert phrase(typed) == meant


def test_an_empty_interview_waits_for_its_first_question() -> None:
    assert Interview(id="x").current == "feature"
    assert Interview(id="x").progress() == (0, 9)
