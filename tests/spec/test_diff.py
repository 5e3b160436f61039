"""Differences between revisions, in words, with who caused them."""

from typing import Any

from spec.brief import Resolution
from spec.diff import Change, compare
from spec.model import ApiSpec, Source
from tests.spec.example_spec import library
from tests.spec.review.test_rules import changed

DECIDED = Resolution(key="loan-period", value="3 weeks", author="U0MARA")


def sentences(old: ApiSpec, new: ApiSpec) -> list[str]:
    return [change.sentence for change in compare(old, new)]


def only(old: ApiSpec, new: ApiSpec) -> Change:
    (change,) = compare(old, new)
    return change


def without(part: str, number: int) -> dict[str, Any]:
    items = list(getattr(library(), part))
    del items[number]
    return {part: tuple(items)}


def test_equal_revisions_have_no_changes() -> None:
    assert compare(library(), library(revision=2)) == ()


def test_a_removed_operation_is_gone() -> None:
    new = library(**without("operations", 1), stories=())
    change = next(one for one in compare(library(), new) if one.area == "operation")
    assert (change.kind, change.key) == ("removed", "operation.list.loan")
    assert change.sentence == "Operation GET /loans (List loans, newest first) is gone."


def test_a_new_operation_names_who_asked_for_it() -> None:
    old = library(**without("operations", 1), stories=())
    change = next(one for one in compare(old, library()) if one.area == "operation")
    assert change.sentence == "New operation: GET /loans (List loans, newest first)"
    assert change.because
    assert (change.because.author, change.because.text) == (
        "Mara",
        "Readers see all their loans, newest first.",
    )


def test_a_changed_path_shows_both() -> None:
    new = changed({"operations.0.http.path": "/lendings"})
    assert sentences(library(), new) == [
        "Operation POST /lendings (Lend a book): path /loans → /lendings."
    ]


def test_a_changed_field_is_one_change() -> None:
    new = changed({"schemas.0.fields.7.maximum": 5})
    change = only(library(), new)
    assert (change.area, change.key) == ("field", "schema.loan/renewals")
    assert change.sentence == "Field Loan.renewals: maximum 3 → 5."


def test_a_field_that_becomes_required_says_so() -> None:
    assert sentences(library(), changed({"schemas.0.fields.5.required": True})) == [
        "Field Loan.due_on: required no → yes."
    ]


def test_what_is_taken_away_says_so() -> None:
    assert sentences(library(), changed({"schemas.0.fields.6.pattern": ""})) == [
        "Field Loan.shelf: pattern is no longer ^[A-Z]{3}-[0-9]{2}$."
    ]


def test_lists_show_what_they_held_and_hold() -> None:
    (change,) = compare(library(), changed({"operations.0.actors": ["clerk", "librarian"]}))
    assert change.sentence.endswith("actors librarian → clerk, librarian.")


def test_a_resolved_question_names_who_decided() -> None:
    new = library(**without("open_questions", 0), resolutions=(DECIDED,))
    change = only(library(), new)
    assert (change.kind, change.area) == ("resolved", "question")
    assert change.sentence == "NC-1 is decided: How long is a loan? 3 weeks"
    assert change.because
    assert (change.because.author, change.because.text) == ("Mara", "3 weeks")


def test_a_question_that_lapsed_names_nobody() -> None:
    change = only(library(), library(**without("open_questions", 0)))
    assert change.sentence == "NC-1 is no longer open: How long is a loan?"
    assert change.because is None


def test_what_leaned_on_a_resolved_question_names_the_decision() -> None:
    new = changed({"schemas.0.fields.5.default": "21", "schemas.0.fields.5.questions": []})
    new = new.model_copy(update={**without("open_questions", 0), "resolutions": (DECIDED,)})
    change = next(one for one in compare(library(), new) if one.area == "field")
    assert change.sentence == "Field Loan.due_on: default is now 21."
    assert change.because
    assert change.because.text == "3 weeks"


def test_a_new_question_is_opened() -> None:
    old = library(**without("open_questions", 0))
    change = only(old, library())
    assert (change.kind, change.sentence) == (
        "opened",
        "New open question: NC-1: How long is a loan?",
    )


def test_an_assumption_that_nobody_needs_lapses() -> None:
    change = only(library(), library(**without("assumptions", 0)))
    assert change.sentence == "Assumption A-1: Texts have 255 characters. is no longer needed."


def test_more_sources_alone_are_no_change() -> None:
    more = Source(question="context", sentence="As I said.", author="Jonas")
    security = library().security[0].model_copy(update={"sources": (more,)})
    new = library().model_copy(update={"security": (security, *library().security[1:])})
    assert compare(library(), new) == ()


def test_a_new_way_in_is_called_by_its_title() -> None:
    (*_, branches) = library().security
    old = library().model_copy(update={"security": library().security[:1]})
    assert only(old, library()).sentence == (
        f"New security: OAuth2 client credentials for {branches.caller}"
    )
