"""Whatever is answered, each word that tells something stands somewhere in the document."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec import pipeline
from spec.brief import QUESTION_IDS, Answer, Brief, QuestionId
from spec.house_style import HouseStyle
from spec.reading import telling
from spec.reading.words import words

ODD: dict[QuestionId, tuple[str, ...]] = {
    "feature": (
        "not sure",
        "12",
        "Parcel lockers for Lisbon. No drones.",
        "Bake 300 loaves a day.",
    ),
    "audience": ("you choose", "Nobody but Greta's crew.", "Robots and the harbour.", "42 kiosks"),
    "use_cases": (
        "Nobody may cancel an order.",
        "顧客として送金を作成したい",
        "As an admin I want to bulk delete orders\nZebra crossing ahead",
        "Users can create orders but cannot delete them.",
        "skip",
        "As a clerk I want to frobnicate the ledger by noon",
    ),
    "style": (
        "SOAP",
        "WebSocket",
        "Kafka topic per tenant",
        "REST, but SOAP for the old bank",
        "Not GraphQL",
        "whatever Priya's squad likes best",
        "no idea",
    ),
    "auth": (
        "Kerberos for staff",
        "OAuth2 and API key. Never API keys. Not JWT.",
        "SSO for clerks, fingerprints for the vault",
        "The blue badge opens the gate.",
        "Staff may not export invoices.",
        "not sure, ask Olga about partners",
        "NTLM, at least in Ghent",
    ),
    "testing": ("yes", "Berth 13 is jammed.", "sandbox with 7 llamas", "Use Gatling from Oslo."),
    "constraints": (
        "none",
        "Runs on a 486 in Gdansk.",
        "p95 < 250 ms and polite error messages",
        "must be fast like a cheetah",
        "At most 3 turtles per basket.",
    ),
    "async": (
        "n/a",
        "Carrier pigeons when an order ships.",
        "Never mail the emperor.",
        "RabbitMQ?",
    ),
    "context": ("no", "Part of the Phoenix programme since 1999.", "Beside the mainframe in Ulm."),
}
ANSWERS = st.fixed_dictionaries({}, optional={one: st.sampled_from(ODD[one]) for one in ODD})


def lost(answers: dict[QuestionId, str], document: str) -> list[str]:
    """The telling words of these answers that a document does not say."""
    shown = telling.shown(document)
    return list(chain.from_iterable(telling.lost(words(one), shown) for one in answers.values()))


def document(answers: dict[QuestionId, str]) -> str:
    told = tuple(Answer(question=one, text=text) for one, text in answers.items())
    made = pipeline.run(Brief(title="Boats", answers=told), HouseStyle())
    return next(one.content.decode() for one in made.files if one.name == "spec.md")


@pytest.mark.parametrize("question", QUESTION_IDS)
def test_no_word_of_an_odd_answer_is_lost(question: QuestionId) -> None:
    for text in ODD[question]:
        answers: dict[QuestionId, str] = {
            "use_cases": "As a skipper I want to book a berth",
            question: text,
        }
        assert lost(answers, document(answers)) == [], text


@settings(max_examples=60, deadline=None)
@given(ANSWERS)
def test_no_word_is_lost_among_several_odd_answers(answers: dict[QuestionId, str]) -> None:
    assert lost(answers, document(answers)) == []


def test_a_planted_loss_is_found() -> None:
    answers: dict[QuestionId, str] = {"style": "SOAP", "auth": "Kerberos for staff in 2031"}
    told = document(answers)
    assert lost(answers, told) == []
    planted = told.replace("Kerberos", "something").replace("SOAP", "it").replace("2031", "May")
    assert lost(answers, planted) == ["SOAP", "Kerberos", "2031"]
