"""What is decided about the way in stands beside what was stated, or replaces what was in doubt."""

import pytest

from spec.brief import Resolution
from spec.model import ApiSpec
from tests.spec.drafting.briefs import MARINA, asked, drafted, topics


def told(auth: str, *decisions: tuple[str, str]) -> ApiSpec:
    made = tuple(Resolution(key=key, value=value, author="Noor") for key, value in decisions)
    return drafted({**MARINA, "auth": auth}, resolutions=made)


def schemes(spec: ApiSpec) -> list[str]:
    return [one.scheme for one in spec.security]


SCHEME, DEFERRED = "question:auth.scheme", "question:auth.deferred"


@pytest.mark.parametrize(
    ("auth", "key", "value", "expected"),
    [
        (
            "Marinas get API keys. Not sure about the skippers, ask Noor.",
            SCHEME,
            "OpenID Connect",
            ["api_key", "oidc_sso"],
        ),
        ("SSO for harbour staff. For the crane ask Noor.", DEFERRED, "mTLS", ["oidc_sso", "mtls"]),
        (
            "SSO for harbour staff. For the crane ask Noor.",
            DEFERRED,
            "Yes, let us take the default.",
            ["oidc_sso", "oauth2_client_credentials"],
        ),
        ("Maybe an API key, ask Noor.", SCHEME, "mTLS", ["mtls"]),
        ("Ask Noor.", SCHEME, "SSO for staff. API keys for marinas.", ["oidc_sso", "api_key"]),
    ],
)
def test_a_decision_adds_to_what_was_stated(
    auth: str, key: str, value: str, expected: list[str]
) -> None:
    assert "auth" in topics(told(auth))
    spec = told(auth, (key, value))
    assert schemes(spec) == expected
    assert "auth" not in topics(spec)


def test_only_the_latest_decision_about_a_question_counts() -> None:
    spec = told("Ask Noor.", (SCHEME, "API key"), (SCHEME, "mTLS"))
    assert schemes(spec) == ["mtls"]


def test_a_decision_in_unknown_words_is_kept_and_not_asked_again() -> None:
    spec = told("Ask Noor.", (SCHEME, "Kerberos tickets"))
    assert schemes(spec) == ["unspecified"]
    assert "Kerberos tickets" in spec.security[0].description
    assert "auth" not in topics(spec)


def test_each_person_who_was_named_is_asked() -> None:
    auth = "SSO for harbour staff. For the crane ask Noor. For the ferry ask Ole."
    spec = told(auth)
    assert asked(spec, "auth.deferred").owner == "Noor"
    assert asked(spec, "auth.deferred.ole").owner == "Ole"
    spec = told(auth, ("question:auth.deferred.ole", "mTLS"))
    assert schemes(spec) == ["oidc_sso", "mtls"]
    assert [one.owner for one in spec.open_questions if one.topic == "auth"] == ["Noor"]


@pytest.mark.parametrize(
    ("question", "answer", "key", "value"),
    [
        ("testing", "Ask Noor.", "question:testing.environment", "A staging environment"),
        ("async", "Not sure, ask Noor.", "question:events.delivery", "Signed webhooks"),
        ("audience", "Ask Noor.", "question:audience.deferred", "Partners"),
        ("style", "Ask Noor.", "question:style.deferred", "gRPC"),
    ],
)
def test_what_was_decided_is_not_asked_of_the_same_person_again(
    question: str, answer: str, key: str, value: str
) -> None:
    answers = {**MARINA, question: answer}
    first = drafted(answers)
    assert key in [one.key for one in first.open_questions]
    spec = drafted(answers, resolutions=(Resolution(key=key, value=value, author="Noor"),))
    topic = next(one.topic for one in first.open_questions if one.key == key)
    assert topic not in topics(spec)
