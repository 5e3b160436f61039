"""What is forbidden is no wish; what only sounds like it still is one."""

import pytest

from spec.brief import Answer
from spec.reading import roles, use_cases
from spec.reading.sentences import Sentence, sentences


def one(text: str) -> Sentence:
    return sentences(Answer(question="use_cases", text=text))[0]


def wished(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(intent.verb, intent.name) for intent in use_cases.read_one(one(text))]


@pytest.mark.parametrize(
    ("text", "actor", "deed"),
    [
        ("Nobody may cancel an order.", "anyone", ("cancel", "order")),
        ("No one can delete invoices", "anyone", ("delete", "invoice")),
        ("Customers must not delete orders.", "Customers", ("delete", "order")),
        ("We don't want anyone to delete invoices.", "anyone", ("delete", "invoice")),
        ("Never delete an invoice", "", ("delete", "invoice")),
        ("Staff cannot approve a refund", "Staff", ("approve", "refund")),
        ("Make sure that nobody can export users", "anyone", ("export", "user")),
        ("Please don't send emails", "", ("send", "email")),
    ],
)
def test_a_prohibition_is_no_wish(text: str, actor: str, deed: tuple[str, str]) -> None:
    assert wished(text) == []
    found = use_cases.forbidden(one(text))
    assert found is not None
    assert found.actor == actor
    assert [(made.verb, *made.name) for made in found.deeds] == [deed]
    assert roles.read(one(text)) == []


@pytest.mark.parametrize(
    ("text", "wish", "forbidden"),
    [
        (
            "Users can create orders but cannot delete them",
            ("create", ("order",)),
            ("delete", "Users"),
        ),
        (
            "As a user I want to cancel an order, but nobody may delete it.",
            ("cancel", ("order",)),
            ("delete", "anyone"),
        ),
    ],
)
def test_a_sentence_may_both_wish_and_forbid(
    text: str, wish: tuple[str, tuple[str, ...]], forbidden: tuple[str, str]
) -> None:
    assert wished(text) == [wish]
    found = use_cases.forbidden(one(text))
    assert found is not None
    assert [(made.verb, found.actor, made.name) for made in found.deeds] == [
        (*forbidden, ("order",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "As a user who cannot walk I want to book a ramp",
        "I can't see my orders",
        "Customers currently can't see their orders",
        "As a user I want to see orders that are not shipped",
        "As a user I want to pay an order no later than Friday",
        "As a user I want to lock my card so that nobody can use it",
    ],
)
def test_what_only_sounds_like_one_is_a_wish(text: str) -> None:
    assert use_cases.forbidden(one(text)) is None
    assert wished(text)
