"""Facts from the answers that are not use cases."""

import pytest

from spec.brief import Answer, Brief, QuestionId, Resolution
from spec.reading import read
from spec.reading.facts import Facts


def facts(text: str, question: QuestionId = "constraints", mentions: tuple[str, ...] = ()) -> Facts:
    answer = Answer(question=question, text=text, author="Ann", mentions=mentions)
    return read(Brief(title="Boats", answers=(answer,)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p99 < 250ms for search", [("latency", "p99 < 250ms")]),
        ("80 rps at the peak", [("throughput", "80 rps")]),
        ("12k messages/s", [("throughput", "12k messages/s")]),
        ("availability of 99.9 %", [("availability", "99.9 %")]),
        ("keep it for ten years", [("retention", "ten years")]),
        ("a thousand a second", [("throughput", "a thousand a second")]),
        ("3,000 sensors", [("volume", "3,000 sensors")]),
        ("version 3 of chapter 4", []),
    ],
)
def test_a_figure_is_kept_with_its_unit(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.text) for one in facts(text).figures] == expected


def test_a_figure_without_a_unit_is_vague() -> None:
    told = facts("Answers below 250")
    assert told.figures == ()
    assert [(one.topic, one.word) for one in told.vague] == [("performance", "250")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("must be fast", "performance"),
        ("keep it secure", "security"),
        ("lots of boats", "volume"),
        ("on Saturdays it all comes in at once", "volume"),
        ("a handler can approve up to 5 without asking", "money"),
        ("anything above 250000 needs the director", "money"),
        ("never down", "availability"),
        ("kept as long as the law says", "data_retention"),
    ],
)
def test_a_vague_word_names_its_topic(text: str, topic: str) -> None:
    assert topic in [one.topic for one in facts(text).vague]


@pytest.mark.parametrize(
    ("text", "schemes"),
    [
        ("API key per partner", ["api_key"]),
        ("OAuth2 for our backend services", ["oauth2_client_credentials"]),
        ("oauth 2.0, users log in", ["oauth2_authorization_code"]),
        ("JWT", ["bearer_token"]),
        ("staff through the google login (sso)", ["oidc_sso"]),
        ("mTLS between services", ["mtls"]),
        ("staff use our SSO, partners client credentials", [
            "oidc_sso", "oauth2_client_credentials",
        ]),
        ("no login needed", ["none"]),
        ("no API keys please", []),
        ("they have accounts", []),
    ],
)  # fmt: skip
def test_a_way_in_is_recognised(text: str, schemes: list[str]) -> None:
    assert [one.scheme for one in facts(text, "auth").auth] == schemes


@pytest.mark.parametrize(
    ("text", "question", "styles"),
    [
        ("rest", "style", ["rest"]),
        ("GraphQL, as the shop", "style", ["graphql"]),
        ("gRPC with proto3", "style", ["grpc", "grpc"]),
        ("the rest of the boat", "feature", []),
        ("REST please", "feature", ["rest"]),
        ("no GraphQL", "style", []),
    ],
)
def test_a_style_is_recognised(text: str, question: QuestionId, styles: list[str]) -> None:
    assert [one.style for one in facts(text, question).styles] == styles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("webhook when a boat is sold or a booking fails", ["boat.sold", "booking.failed"]),
        ("the portal must know when a permit expires", ["permit.expired"]),
        ("boat.created and boat.deleted", ["boat.created", "boat.deleted"]),
        ("tell the mate when a reading is out of range", ["reading.out_of_range"]),
        (
            "a webhook when a ferry is delayed or its status changes",
            ["ferry.delayed", "ferry.status_changed"],
        ),
        ("nothing", []),
    ],
)
def test_events_are_named_after_what_happens(text: str, names: list[str]) -> None:
    assert [one.name for one in facts(text, "async").events] == names


def test_webhooks_can_be_refused() -> None:
    assert [wanted for wanted, _ in facts("No webhooks.", "async").webhooks] == [False]
    assert [wanted for wanted, _ in facts("Nothing for other systems.", "async").webhooks] == [
        False
    ]
    assert facts("They see their own boats and nothing else.", "audience").webhooks == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("not sure, ask Marek", "Marek"),
        ("Priya Nair knows", "Priya Nair"),
        ("ask @U0ABC", "U0ABC"),
        ("legal knows", "legal"),
        ("ask me tomorrow", None),
        ("We use Keycloak", None),
    ],
)
def test_who_is_to_be_asked_is_noted(text: str, name: str | None) -> None:
    told = facts(text, "auth", mentions=("U0ABC",)).deferrals
    assert [one.name for one in told] == ([name] if name else [])


def test_a_mention_typed_by_hand_is_no_user() -> None:
    assert facts("ask @U0EVIL", "auth").deferrals[0].user_id == ""
    assert facts("ask @U0ABC", "auth", ("U0ABC",)).deferrals[0].user_id == "U0ABC"


def test_a_rule_book_tells_the_class_of_data() -> None:
    told = facts("HIPAA applies")
    assert [one.regime for one in told.regimes] == ["HIPAA"]
    assert {one.data_class for one in told.data} == {"health", "personal"}


def test_an_answer_that_points_elsewhere_is_not_read() -> None:
    told = facts("see above", "style")
    assert len(told.referring) == 1
    assert told.styles == ()


def test_a_decision_is_read_like_an_answer() -> None:
    decided = Resolution(key="question:auth.scheme", value="API key", author="Sec")
    told = read(Brief(title="Boats", resolutions=(decided,)))
    assert [(one.scheme, one.source.author) for one in told.auth] == [("api_key", "Sec")]


def test_every_fact_names_its_sentence() -> None:
    told = facts("It must be fast. PCI applies; 50 rps.")
    sentences = {one.text for one in told.sentences}
    assert sentences == {"It must be fast.", "PCI applies", "50 rps."}
    assert {one.source.sentence for one in told.figures} == {"50 rps."}
