"""What can be decided by pressing: every option has its effect, and leaving it open has its own."""

import pytest

from spec.brief import QuestionId, Resolution
from spec.drafting import choices, knowledge, sketch
from spec.drafting.follow_ups import follow_ups
from spec.follow_up import FollowUp
from spec.house_style import HouseStyle
from spec.model import ApiSpec
from spec.worth import differing, lines
from tests.spec.drafting.briefs import MARINA, brief, drafted

CONSTRAINTS = "GDPR. A deposit must never be charged twice."
# For each choice, answers that leave it open.
RAISING: dict[str, dict[QuestionId, str]] = {
    "question:style.unwritten": {"style": "SOAP"},
    "question:scope.forbidden": {
        "use_cases": "- As a skipper I want to book a berth\n- Skippers must never book a berth"
    },
    "question:auth.scheme": {"auth": "We are not sure yet how they log in."},
    "question:auth.unwritten": {"auth": "Skippers use OAuth2. Kerberos tickets for the offices."},
    "question:auth.clash": {"auth": "API keys for the offices. SSO for staff. Never API keys."},
    "question:roles.matrix": {"auth": "OAuth2, skippers log in."},
    "question:events.delivery": {"async": "maybe an email?"},
    "question:idempotency.duplicates": {"constraints": CONSTRAINTS},
    "question:performance.target": {"constraints": "The list should be fast."},
    "question:performance.unstated": {"constraints": "GDPR."},
    "question:volume.expected": {"constraints": "Lots of traffic in summer."},
    "question:availability.target": {"constraints": "It has to be always available."},
    "question:security.meaning": {"constraints": "It must be secure."},
    "question:data_retention.period": {"constraints": "We keep it for a while."},
    "question:testing.environment": {"testing": "the usual"},
    "question:compliance.regime": {
        "use_cases": "- As a nurse I want to see the diagnosis of a patient",
        "constraints": "At most 20 requests per second.",
    },
    "question:data_residency.place": {"constraints": "Data has to stay in the country."},
    "question:data_residency.regions": {
        "audience": "Skippers in Europe and in the United States, with their phone numbers."
    },
    "question:availability.no-loss-at-any-cost": {
        "constraints": "Zero data loss, even if all data centres burn down."
    },
    "question:conflict.exactly-once": {
        "constraints": "At least once from the sensors, exactly once for the bill."
    },
    "question:conflict.public-without-auth": {
        "audience": "A public API for any developer.",
        "auth": "no login",
    },
    "question:conflict.outsiders": {
        "audience": "Only our own staff.",
        "use_cases": "- Guests must be able to register\n- As a clerk I want to list bookings",
    },
    "question:scope.wish": {"constraints": "Exactly once would be lovely."},
    "assumption:companions": {"use_cases": "- book a berth\n- list harbours\n- cancel a booking"},
    "assumption:events": {"async": "Webhooks, please."},
    "assumption:rate-limits": {"constraints": "GDPR."},
    "assumption:rollout": {},
}


def raised(key: str) -> tuple[dict[QuestionId, str], FollowUp]:
    """Answers that leave the choice open, and the follow-up about it."""
    answers = {**MARINA, **RAISING[key]}
    told = brief(answers)
    found = follow_ups(sketch(told, HouseStyle()), told)
    return answers, next(one for one in found if one.key.startswith(key))


def deciding(answers: dict[QuestionId, str], key: str, value: str, **more: object) -> ApiSpec:
    made = Resolution.model_validate({"key": key, "value": value, "author": "Ann", **more})
    return drafted(answers, resolutions=(made,))


def test_there_is_an_example_of_every_choice() -> None:
    assert list(RAISING) == list(choices.choices())


@pytest.mark.parametrize("key", RAISING)
def test_every_option_writes_another_document(key: str) -> None:
    answers, asked = raised(key)
    told = [lines(deciding(answers, asked.key, option)) for option in asked.options]
    alike = [
        (one, other)
        for at, one in enumerate(asked.options)
        for place, other in enumerate(asked.options[:at])
        if not differing([told[at], told[place]])
    ]
    assert alike == []


@pytest.mark.parametrize("key", RAISING)
def test_what_was_decided_is_noted_and_never_asked_again(key: str) -> None:
    answers, asked = raised(key)
    for option in asked.options:
        spec = deciding(answers, asked.key, option)
        doubts = {one.key for one in (*spec.open_questions, *spec.assumptions)}
        assert asked.key not in doubts
        assert f"decision:{asked.key}" in {one.key for one in spec.decisions}


@pytest.mark.parametrize("key", RAISING)
def test_what_nobody_was_sure_about_is_an_assumption(key: str) -> None:
    answers, asked = raised(key)
    spec = deciding(answers, asked.key, asked.default, assumed=True)
    assert asked.key not in {one.key for one in spec.open_questions}
    assert f"decision:{asked.key}" not in {one.key for one in spec.decisions}
    choice = choices.of(asked.key)
    assert choice
    held = f"assumption:{choice.assumes}" if choice.assumes else ""
    left = asked.key.replace("question:", "assumption:left.")
    assert {held, left} & {one.key for one in spec.assumptions}


def test_the_assumption_says_what_was_asked() -> None:
    answers, asked = raised("question:performance.target")
    spec = deciding(answers, asked.key, asked.default, assumed=True)
    held = next(one for one in spec.assumptions if one.key == "assumption:left.performance.target")
    assert held.text == "No figure is promised; latency is measured in staging first."
    assert held.because.startswith("Nobody was sure when asked: “fast” cannot be tested.")


def test_every_meaning_belongs_to_an_option_that_is_offered() -> None:
    for key, choice in choices.choices().items():
        _, asked = raised(key)
        assert set(choice.options) <= set(asked.options)
        assert choice.recommended in ("", asked.recommended)
        assert not choice.assumes or choice.assumes in knowledge.policies()
        assert key.startswith("question:") or choice.question


@pytest.mark.parametrize(
    ("option", "left"),
    [
        ("Only our own people", set()),
        ("Outsiders, too, with their own way in", {"audience", "auth"}),
        ("", {"audience", "auth", "scope", "conflict"}),
    ],
)
def test_who_decides_a_contradiction_is_asked_only_what_follows(
    option: str, left: set[str]
) -> None:
    answers, asked = raised("question:conflict.outsiders")
    spec = deciding(answers, asked.key if option else "question:other", option or "-")
    open_ = [one.key for one in spec.open_questions if one.key.endswith(".outsiders")]
    assert {key.split(":")[1].split(".")[0] for key in open_} == left


def test_an_option_and_own_words_are_read_together() -> None:
    answers, asked = raised("question:data_retention.period")
    spec = deciding(answers, asked.key, "One year. Invoices for ten years.")
    said = " ".join(one.text for one in spec.requirements)
    assert "Records are kept for one year." in said
    assert "Invoices for ten years." in said


def test_an_option_without_effect_would_be_noticed() -> None:
    answers, asked = raised("question:performance.target")
    told = [lines(deciding(answers, asked.key, "whatever is right")) for _ in range(2)]
    assert not differing(told)
