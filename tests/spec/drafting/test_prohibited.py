"""What must not be possible is a limit, never an operation or a permission."""

import pytest

from spec.model import ApiSpec
from tests.spec.drafting.briefs import MARINA, asked, drafted


def told(cases: str, **more: str) -> ApiSpec:
    return drafted({**MARINA, "use_cases": cases, **more})  # type: ignore[dict-item]


def limits(spec: ApiSpec) -> list[str]:
    return [one.text for one in spec.limits if one.key.startswith("limit:not")]


def test_a_prohibition_makes_no_role_and_no_operation() -> None:
    spec = told("As a user I want to create an order.\nNobody may cancel an order.")
    assert "act" not in {one.action for one in spec.operations}
    assert "nobody" not in {one.role for one in spec.permissions}
    assert limits(spec) == ["Nobody may cancel an order."]
    assert not any(one.key.startswith("question:scope.forbidden") for one in spec.open_questions)


def test_what_is_asked_for_and_forbidden_is_a_conflict() -> None:
    spec = told("As a user I want to cancel an order.\nNobody may cancel an order.")
    question = asked(spec, "scope.forbidden.nobody-may-cancel-an-order")
    assert question.topic == "conflict"
    assert "“As a user I want to cancel an order.”" in question.question


@pytest.mark.parametrize("where", ["use_cases", "auth"])
def test_one_role_is_denied_what_another_may(where: str) -> None:
    wish, ban = "As a clerk I want to cancel an order.", "Skippers must not cancel orders."
    spec = told(f"{wish}\n{ban}") if where == "use_cases" else told(wish, auth=f"OAuth2. {ban}")
    rules = {one.role: one.rule for one in spec.permissions}
    assert rules["skipper"] == "not allowed"
    assert rules["clerk"] == "allowed"
    assert limits(spec) == [ban]


def test_a_line_that_cannot_be_read_is_asked_about() -> None:
    spec = told("As a user I want to create an order.\n顧客として送金を作成したい")
    assert len({one.resource for one in spec.operations}) == 1
    question = next(one for one in spec.open_questions if "scope.unread" in one.key)
    assert "“顧客として送金を作成したい”" in question.question
