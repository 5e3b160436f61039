"""A document of GraphQL, gRPC or events says nothing that only holds for REST."""

import re
from functools import cache

import pytest

from spec import pipeline
from spec.brief import Answer, Brief, QuestionId
from spec.house_style import HouseStyle
from spec.model import Style

ANSWERS: dict[QuestionId, str] = {
    "feature": "Gift cards for the shop, with a balance in money.",
    "audience": "Shop staff and partners",
    "use_cases": (
        "- As staff I want to create a gift card with a balance and an expiry date\n"
        "- As staff I want to list all gift cards, newest first, filtered by status\n"
        "- As staff I want to look up a gift card by its code\n"
        "- As staff I want to change the note of a gift card\n"
        "- As staff I can deactivate a gift card while it is active\n"
        "- As finance I want to export the gift cards of a month\n"
        "- As an admin I want to delete a gift card if nobody used it\n"
        "- As staff I want to make 500 gift cards in one go"
    ),
    "auth": "JWT tokens of the staff",
    "testing": "a sandbox",
    "constraints": "A card must never be created twice. GDPR. 50 requests per second.",
    "async": "Partners are told when a card is created or its status changes.",
    "context": "Depends on the ledger service; replaces the paper cards.",
}
STYLES: dict[Style, str] = {"graphql": "GraphQL", "grpc": "gRPC", "event": "events over Kafka"}
ONLY_REST = (
    r"\b[1-5]\d\d [a-z]+(?:_[a-z]+)+\b",
    r"\b20[0-9] (?:and|without)\b",
    r"\b(?:with|answers?) (?:202|304|4\d\d|5\d\d)\b",
    r"\b[a-z] 429\b|\b5xx\b",
    r'"status": [1-5]\d\d',
    r"\b(?:GET|POST|PUT|PATCH|DELETE)\b",
    r"If-None-Match|\bETag\b|Retry-After|Sunset header|\bproblem details\b|RFC 9457",
    r"problem\+json",
    r"path \(v1\)|/v1\b",
    r"Idempotency-Key",
    r"header RateLimit",
)

# What HTTP calls its statuses, which even REST shows by number only.
HTTP_NAMES = r"BAD_REQUEST|UNPROCESSABLE_ENTITY|TOO_MANY_REQUESTS"
LEAK = re.compile("|".join(f"(?:{one})" for one in (*ONLY_REST, HTTP_NAMES)))


@cache
def files(style: Style, named: str) -> dict[str, str]:
    told = {**ANSWERS, "style": named}
    answers = tuple(Answer(question=key, text=text) for key, text in told.items())  # type: ignore[arg-type]
    made = pipeline.run(Brief(title="Gift cards", answers=answers), HouseStyle())
    assert made.spec.style == style
    return {file.name: file.content.decode() for file in made.files}


def leaks(text: str) -> list[str]:
    """The lines in which something stands that only REST has."""
    return [line for line in text.splitlines() if LEAK.search(line)]


@pytest.mark.parametrize(("style", "named"), list(STYLES.items()))
def test_nothing_of_rest_stands_in_a_document_of_another_style(style: Style, named: str) -> None:
    made = files(style, named)
    assert set(made) == {"spec.md", "manifest.json"}
    assert {name: leaks(text) for name, text in made.items() if leaks(text)} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "| T-02 | 400 idempotency_key_missing |",
        "| T-01 | 201 and Topic |",
        "204 without content",
        "exactly one wins, the other answers 409.",
        "Errors are RFC 9457 problem details with a stable code.",
        "The major version is part of the path (v1).",
        "Long work is accepted with 202.",
        "The header Idempotency-Key is missing.",
        "honour If-None-Match",
        "actions of their own (POST …/acknowledge)",
        '  "status": 422,',
        "| UNPROCESSABLE_ENTITY | `validation_failed` |",
    ],
)
def test_a_leak_would_be_found(planted: str) -> None:
    assert leaks(planted) == [planted]


def test_the_same_answers_as_rest_speak_of_rest() -> None:
    text = files("rest", "REST")["spec.md"]
    assert [one for one in ONLY_REST if not re.search(one, text)] == []


@pytest.mark.parametrize(
    ("style", "telling"),
    [
        ("graphql", ("@deprecated", "`idempotencyKey`", "`extensions.code`")),
        ("grpc", ("package v2", "`idempotency-key`", "`google.rpc.Status`", "INVALID_ARGUMENT")),
        ("event", ("a channel of its own", "`idempotency-key`", "an error message")),
    ],
)
def test_each_style_has_its_own_words(style: Style, telling: tuple[str, ...]) -> None:
    text = files(style, STYLES[style])["spec.md"]
    assert [one for one in telling if one not in text] == []


def test_the_test_of_a_list_expects_the_page_of_the_contract() -> None:
    made = files("rest", "REST")
    assert "200 and GiftCardPage" in made["spec.md"]
    assert "GiftCardPage:" in made["openapi.yaml"]
    assert "a page of GiftCard" in files("grpc", "gRPC")["spec.md"]


def test_a_system_that_is_away_is_in_the_table_the_contract_and_the_tests() -> None:
    made = files("rest", "REST")
    assert "| 503 | `dependency_unavailable` |" in made["spec.md"]
    assert "| 503 dependency_unavailable" in made["spec.md"]
    assert "'503':" in made["openapi.yaml"] or '"503":' in made["openapi.yaml"]
