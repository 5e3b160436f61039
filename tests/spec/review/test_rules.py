"""Each rule against its cases: cases/<rule-id>.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from spec.errors import InconsistentSpec
from spec.model import ApiSpec
from spec.review import ALL_RULES, check, review
from spec.review.rule import Rule, Severity
from tests.spec.example_spec import library

FOLDER = Path(__file__).parent / "cases"


def changed(changes: dict[str, Any]) -> ApiSpec:
    """The library with these places (operations.0.paginated) set to other values."""
    data = library().model_dump(mode="json")
    for path, value in changes.items():
        *steps, last = path.split(".")
        place: Any = data
        for step in steps:
            place = place[int(step) if step.isdigit() else step]
        place[int(last) if last.isdigit() else last] = value
    return ApiSpec.model_validate(data)


def cases() -> list[Any]:
    return [
        pytest.param(rule, case, id=f"{rule.id}: {case['name']}")
        for rule in ALL_RULES
        for case in yaml.safe_load((FOLDER / f"{rule.id}.yaml").read_text())
    ]


@pytest.mark.parametrize(("rule", "case"), cases())
def test_the_rule_fires_where_it_should(rule: Rule, case: dict[str, Any]) -> None:
    found = [one.message for one in check(changed(case["change"])) if one.rule is rule]
    assert found == case["finds"]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_case_that_fires_and_one_that_is_silent(rule: Rule) -> None:
    found = [case["finds"] for case in yaml.safe_load((FOLDER / f"{rule.id}.yaml").read_text())]
    assert [] in found
    assert any(found)


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {rule.id for rule in ALL_RULES}


def test_every_rule_is_complete() -> None:
    assert len({rule.id for rule in ALL_RULES}) == len(ALL_RULES)
    for rule in ALL_RULES:
        assert rule.summary
        assert rule.severity is Severity.INTEGRITY or (rule.advice and rule.reason)


def test_a_contradiction_stops_everything() -> None:
    with pytest.raises(InconsistentSpec, match="answers with no_such_code"):
        review(changed({"operations.0.errors": ["no_such_code"]}))


def test_advice_becomes_a_recommendation() -> None:
    reviewed = review(changed({"operations.1.paginated": False}))
    advice = next(one for one in reviewed.recommendations if "in pages" in one.text)
    assert (advice.key, advice.area) == ("review.list-without-pagination", "latency and payload")


def test_a_second_review_adds_nothing() -> None:
    once = review(library())
    assert review(once) == once


def test_rules_of_rest_are_silent_elsewhere() -> None:
    at_fault = {"operations.0.http.path": "/getLoans"}
    other = changed({**at_fault, "style": "grpc", "styles": ["grpc"]})
    for spec, fires in ((changed(at_fault), True), (other, False)):
        found = [one for one in check(spec) if one.rule.styles == ("rest",)]
        assert bool(found) is fires


def test_what_people_say_about_errors_is_not_taken_for_a_promise() -> None:
    said = {"question": "constraints", "sentence": "It ends with the error no_such_code."}
    told = {"key": "limit:1", "text": said["sentence"], "sources": [said]}
    assert review(changed({"limits": [told]}))
    with pytest.raises(InconsistentSpec, match="promises the error no_such_code"):
        review(changed({"limits": [{**told, "sources": []}]}))
