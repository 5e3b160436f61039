"""Questions have numbers and authors have names."""

from spec.provenance import Provenance, question_number
from tests.spec.example_spec import library


def test_questions_are_numbered_as_they_are_asked() -> None:
    assert (question_number("feature"), question_number("context")) == ("Q1", "Q9")


def test_an_unknown_author_keeps_the_name_given() -> None:
    provenance = Provenance(library())
    assert (provenance.author("U0MARA"), provenance.author("Jonas")) == ("Mara", "Jonas")
