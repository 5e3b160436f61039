"""Who calls, how, with which data and rights, under which rules: each table of sentences."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from spec.brief import Answer, Brief, QuestionId
from spec.model import ApiSpec
from spec.reading import read
from spec.reading.facts import Facts
from tests.spec.drafting.briefs import asked, drafted, topics

FOLDER = Path(__file__).parent / "cases"
BERTHS: dict[QuestionId, str] = {
    "feature": "Berths.",
    "use_cases": "As a clerk I want to list berths",
}

GAUGER = "As a gauger I want to update a depth"


def table(name: str, *path: str) -> list[Any]:
    """The rows of one table, each with its sentence as the name of the case."""
    rows = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    for step in path:
        rows = rows[step]
    if isinstance(rows, list):
        return [pytest.param(text, id=text) for text in rows]
    return [pytest.param(text, expected, id=text) for text, expected in rows.items()]


def facts(text: str, question: QuestionId) -> Facts:
    told = Answer(question=question, text=text, mentions=("U0ABC",))
    return read(Brief(title="Berths", answers=(told,)))


def told(question: QuestionId, text: str, **more: str) -> ApiSpec:
    return drafted({**BERTHS, question: text, **more})  # type: ignore[dict-item]


@pytest.mark.parametrize(("text", "schemes"), table("ways_in", "wanted"))
def test_a_way_in_is_wanted(text: str, schemes: list[str]) -> None:
    drawn = [one.scheme for one in told("auth", text).security]
    assert drawn == schemes


@pytest.mark.parametrize("text", table("ways_in", "nothing"))
def test_no_way_in_is_heard_where_none_is_named(text: str) -> None:
    assert facts(text, "auth").auth == ()


@pytest.mark.parametrize("text", table("ways_in", "asked"))
def test_a_way_in_that_stays_open_is_asked_about(text: str) -> None:
    assert "auth" in topics(told("auth", text))


@pytest.mark.parametrize("text", table("ways_in", "settled"))
def test_a_way_in_that_was_said_is_not_asked_about(text: str) -> None:
    assert "auth" not in topics(told("auth", text))


@pytest.mark.parametrize("question", ["feature", "constraints", "audience"])
def test_elsewhere_a_way_in_counts_where_somebody_comes_in(question: QuestionId) -> None:
    for row in table("ways_in", "elsewhere", question):
        text, schemes = row.values
        assert [one.scheme for one in facts(text, question).auth] == schemes, text


@pytest.mark.parametrize(("text", "classes"), table("data_classes", "feature"))
def test_words_tell_the_class_of_data(text: str, classes: list[str]) -> None:
    found = facts(text, "feature").data
    assert {one.data_class for one in found if one.confidence != "guessed"} == set(classes)


@pytest.mark.parametrize("question", ["feature", "audience"])
def test_whoever_only_calls_is_a_guess(question: QuestionId) -> None:
    for row in table("data_classes", "guessed", question):
        text, classes = row.values
        found = {one.data_class: one.confidence for one in facts(text, question).data}
        assert found == dict.fromkeys(classes, "guessed"), text


def test_a_guess_is_an_assumption_and_a_statement_is_none() -> None:
    guess = told("feature", "As a skipper I want to see the berths")
    assert "assumption:data-class.personal" in [one.key for one in guess.assumptions]
    sure = told("feature", "the names and phone numbers of skippers")
    assert "assumption:data-class.personal" not in [one.key for one in sure.assumptions]


@pytest.mark.parametrize(("text", "classes"), table("data_classes", "denied"))
def test_a_class_can_be_denied(text: str, classes: list[str]) -> None:
    assert [one.data_class for one in facts(text, "constraints").no_data] == classes


@pytest.mark.parametrize(("text", "names"), table("regimes", "sure"))
def test_a_rule_book_is_named(text: str, names: list[str]) -> None:
    found = facts(text, "constraints").regimes
    assert [one.regime for one in found if one.sure] == names


@pytest.mark.parametrize(("text", "names"), table("regimes", "doubtful"))
def test_a_rule_book_named_in_doubt_is_asked_about(text: str, names: list[str]) -> None:
    found = facts(text, "constraints").regimes
    assert [(one.regime, one.sure) for one in found] == [(name, False) for name in names]
    question = asked(told("constraints", text), "compliance.regime")
    assert names[0] in question.question


@pytest.mark.parametrize("text", table("regimes", "asked"))
def test_rules_that_nobody_named_are_asked_about(text: str) -> None:
    assert "compliance" in topics(told("constraints", text))


@pytest.mark.parametrize("text", table("regimes", "residency"))
def test_a_place_that_nobody_named_is_asked_about(text: str) -> None:
    assert "data_residency" in topics(told("constraints", text))


@pytest.mark.parametrize(("text", "rules"), table("roles"))
def test_who_may_do_what(text: str, rules: list[Any]) -> None:
    found = [[one.role, list(one.verbs), one.reach, one.only] for one in facts(text, "auth").roles]
    assert found == rules


def test_whoever_acts_in_a_use_case_is_a_role() -> None:
    spec = told("auth", "SSO. Only gaugers may update a depth.", use_cases=GAUGER)
    rules = {(one.role, one.rule) for one in spec.permissions if "update" in one.operation}
    assert rules == {("gauger", "only this role")}


@pytest.mark.parametrize(("text", "name"), table("contacts"))
def test_who_is_to_be_asked(text: str, name: str) -> None:
    found = facts(text, "constraints").deferrals
    assert [one.name for one in found] == ([name] if name else [])


@pytest.mark.parametrize(("text", "topic"), table("undecided"))
def test_what_is_left_open_is_asked_about_by_its_topic(text: str, topic: str) -> None:
    found = facts(text, "constraints").undecided
    assert {one.topic for one in found if one.topic} == ({topic} if topic else set())
    if topic:
        assert topic in topics(told("constraints", text))


@pytest.mark.parametrize("question", ["style", "feature"])
def test_an_architecture_is_named(question: QuestionId) -> None:
    for row in table("styles", question):
        text, styles = row.values
        assert [one.style for one in facts(text, question).styles] == styles, text


@pytest.mark.parametrize(("text", "kinds"), table("environments"))
def test_where_it_can_be_tried(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in facts(text, "testing").environments] == kinds
    assert ("testing" in topics(told("testing", text))) is (kinds == [])


@pytest.mark.parametrize(("text", "kinds"), table("audience", "kinds"))
def test_who_calls(text: str, kinds: list[str]) -> None:
    found = {one.kind for one in facts(text, "audience").audience}
    assert set(kinds) <= found


@pytest.mark.parametrize(("audience", "auth"), table("audience", "contradicting"))
def test_outsiders_among_our_own_people_are_asked_about(audience: str, auth: str) -> None:
    spec = told("audience", audience, auth=auth)
    assert {"conflict", "audience", "auth", "scope"} <= topics(spec)
    assert asked(spec, "conflict.outsiders").sources[0].sentence in audience


@pytest.mark.parametrize(("audience", "auth"), table("audience", "agreeing"))
def test_outsiders_who_were_named_are_no_contradiction(audience: str, auth: str) -> None:
    assert "conflict" not in topics(told("audience", audience, auth=auth))
