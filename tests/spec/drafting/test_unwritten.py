"""What is named but not written here is asked about in its own words, never called a default."""

import pytest

from spec.brief import QuestionId, Resolution
from spec.model import ApiSpec
from tests.spec.drafting.briefs import MARINA, asked, drafted


def told(**more: str) -> ApiSpec:
    return drafted({**MARINA, **more})  # type: ignore[dict-item]


def assumed(spec: ApiSpec, key: str) -> str:
    made = next(one for one in spec.assumptions if one.key == f"assumption:{key}")
    return f"{made.text} {made.because}"


@pytest.mark.parametrize(
    ("said", "style", "name"),
    [
        ("SOAP", "rest", "REST with JSON"),
        ("WebSocket", "rest", "REST with JSON"),
        ("Thrift between services", "grpc", "gRPC"),
        ("Not REST, please.", "graphql", "GraphQL"),
    ],
)
def test_an_architecture_that_is_not_written_is_quoted(said: str, style: str, name: str) -> None:
    spec = told(style=said)
    question = asked(spec, "style.unwritten")
    assert said in question.question
    assert question.default == name
    assert spec.style == style
    assert said in assumed(spec, "style")
    assert "left to us" not in " ".join(one.reason for one in spec.decisions)


def test_an_architecture_in_more_words_is_quoted_with_the_decision() -> None:
    spec = told(style="Kafka topic per tenant")
    assert spec.style == "event"
    assert "Kafka topic per tenant" in next(
        one.reason for one in spec.decisions if one.key == "decision:style"
    )


def test_a_foreign_architecture_beside_a_known_one_is_asked_about() -> None:
    spec = told(style="REST. SOAP for the old bank.")
    assert spec.style == "rest"
    assert asked(spec, "style.unwritten").question.startswith("“SOAP for the old bank.”")


def test_a_decision_about_it_is_followed() -> None:
    made = Resolution(key="question:style.unwritten", value="gRPC then", author="Noor")
    spec = drafted({**MARINA, "style": "SOAP"}, resolutions=(made,))
    assert spec.style == "grpc"
    assert "style.unwritten" not in {one.key for one in spec.open_questions}
    assert any("SOAP" in one.reason for one in spec.decisions)


def test_a_choice_that_is_left_to_us_is_still_one() -> None:
    spec = told(style="you choose")
    assert "The choice was left to us" in assumed(spec, "style")
    assert "question:style.unwritten" not in {one.key for one in spec.open_questions}


@pytest.mark.parametrize(
    ("said", "default"),
    [
        ("Kerberos for staff", "Single sign-on (OIDC)"),
        ("basic auth", "API key"),
        ("Passkeys.", "OAuth2 authorization code"),
        ("The blue badge opens the gate.", "OAuth2 client credentials and short-lived tokens"),
    ],
)
def test_a_way_in_that_is_not_known_is_quoted(said: str, default: str) -> None:
    spec = told(auth=said)
    question = asked(spec, "auth.scheme")
    assert said in question.question
    assert question.default == default
    assert question.blocking
    assert said in assumed(spec, "auth")
    assert "No way in was named" not in assumed(spec, "auth")


def test_an_unknown_way_in_beside_a_known_one_is_asked_about() -> None:
    spec = told(auth="SSO for harbour staff, Kerberos for the crane.")
    assert [one.scheme for one in spec.security] == ["oidc_sso"]
    assert any("Kerberos" in one.question for one in spec.open_questions)


def test_ways_in_that_are_stated_and_refused_contradict_each_other() -> None:
    spec = told(auth="OAuth2 and API key. Not JWT. Never API keys.")
    question = asked(spec, "auth.clash.never-api-keys")
    assert (question.topic, question.blocking) == ("conflict", True)
    assert "“OAuth2 and API key.” and “Never API keys.”" in question.question
    assert not {"Not JWT.", "Never API keys."} & {one.text for one in spec.security_notes}
    assert "Not JWT." in {one.text for one in spec.overview.non_goals}


@pytest.mark.parametrize("question", ["feature", "audience", "use_cases", "style", "context"])
@pytest.mark.parametrize("said", ["not sure", "you choose", "skip"])
def test_a_deferral_is_no_content(question: QuestionId, said: str) -> None:
    spec = told(**{question: said})
    assert said not in spec.overview.audience
    assert said not in spec.overview.summary
    assert said not in {one.text for one in spec.overview.non_goals}
    assert "skip" not in {one.resource for one in spec.operations}


def test_a_deferred_audience_is_assumed() -> None:
    assert "internal" in assumed(told(audience="you choose"), "audience")
