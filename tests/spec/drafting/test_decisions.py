"""Decisions read as decisions: what, about what, by whom, with reasons that say something."""

import pytest

from spec.brief import Answer, Brief, Participant, Resolution
from spec.drafting import draft, wording
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Decision
from tests.spec.drafting.briefs import MARINA, brief, drafted

NOOR = Participant(id="U07", name="Noor Haddad")


def decision(spec: ApiSpec, key: str) -> Decision:
    return next(one for one in spec.decisions if one.key == f"decision:{key}")


@pytest.mark.parametrize(
    ("auth", "matter"),
    [
        ("SSO for staff. For the crane ask Noor.", "auth for the crane"),
        ("SSO for staff. Ask Noor about the crane.", "auth for the crane"),
        ("SSO for staff. For the crane, Noor knows.", "auth for the crane"),
        ("SSO for staff. Noor knows.", "auth"),
    ],
)
def test_a_decision_names_its_question_and_the_person(auth: str, matter: str) -> None:
    key = "question:auth.deferred"
    made = Resolution(key=key, value="mTLS", author="U07")
    more = {"resolutions": (made,), "participants": (NOOR,), "numbers": {key: "NC-3"}}
    found = decision(drafted({**MARINA, "auth": auth}, **more), key)
    assert found.text == f"NC-3 {matter}: mTLS"
    assert found.reason.startswith("Decided by Noor Haddad when asked: Noor")


def test_a_decision_against_an_assumption_says_which() -> None:
    made = Resolution(key="assumption:text-limit", value="80 characters", author="Ann")
    found = decision(drafted(resolutions=(made,)), "assumption:text-limit")
    assert found.text == "Text limit: 80 characters"
    assert found.reason == "Decided by Ann instead of: Texts are at most 255 characters long."


def test_a_reason_says_whose_answer_or_nothing() -> None:
    answers = (Answer(question="style", text="REST", author="U07"), *brief().answers)
    spec = draft(Brief(title="Boats", answers=answers, participants=(NOOR,)), HouseStyle())
    assert decision(spec, "style").reason == "Answered by Noor Haddad and Ann."
    mixed = (
        Answer(question="auth", text="API key"),
        Answer(question="auth", text="mTLS", author="A"),
    )
    assert not decision(draft(Brief(title="Boats", answers=mixed), HouseStyle()), "auth").reason
    anonymous = Brief(title="Boats", answers=(Answer(question="auth", text="API key"),))
    found = decision(draft(anonymous, HouseStyle()), "auth")
    assert (found.text, found.reason) == ("Callers authenticate with API key.", "")


def test_a_quotation_is_ended_once() -> None:
    assert wording.said("Never twice.") == "Said: “Never twice.”"
    assert wording.said("never twice") == "Said: “never twice”."
    assert wording.said("long " * 100).endswith("…”")
    reason = decision(drafted(), "idempotency").reason
    assert reason == "Said: “A deposit must never be charged twice.”"


def test_what_nobody_asked_for_is_named() -> None:
    told = "- As a clerk I want to export the invoices\n- list all berths\n- cancel a booking"
    spec = drafted({"use_cases": told})
    found = next(one for one in spec.assumptions if one.key == "assumption:companions")
    assert found.text.endswith("that the others need: get an invoice export.")
    added = [one.id for one in spec.operations if one.companion]
    assert list(found.places) == added


def test_a_long_enumeration_is_counted() -> None:
    text = wording.listed([f"get a thing number {number}" for number in range(30)])
    assert text.endswith("and 22 more")
    assert len(text) < 200
