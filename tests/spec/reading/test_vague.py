"""Vague words: each names the topic under which it is asked about; a figure or a denial is none."""

import pytest

from spec.brief import Answer, Brief, QuestionId
from spec.reading import read, vague


def told(text: str, question: QuestionId = "constraints") -> list[tuple[str, str]]:
    facts = read(Brief(title="Boats", answers=(Answer(question=question, text=text),)))
    return [(one.topic, one.word) for one in facts.vague]


@pytest.mark.parametrize(
    ("text", "topic", "word"),
    [
        ("It has to be *quick* on the quay", "performance", "quick"),
        ("The map must be snappy", "performance", "snappy"),
        ("Booking should feel instant", "performance", "instant"),
        ("near real-time positions", "performance", "near real-time"),
        ("with good performance", "performance", "good performance"),
        ("On Monday morning it should not be slow", "performance", "slow"),
        ("not slower than the old one", "performance", "slower"),
        ("Nothing may hang, it must not block", "performance", "block"),
        ("latency should be low", "performance", "latency should be low"),
        ("The speed should be as expected", "performance", "speed should be as expected"),
        ("Response times: acceptable", "performance", "Response times: acceptable"),
        ("secure, obviously", "security", "secure"),
        ("It has to be well protected", "security", "well protected"),
        ("state of the art", "security", "state of the art"),
        ("bank-grade encryption", "security", "bank-grade"),
        ("it must never be hacked", "security", "hacked"),
        ("lots of skippers", "volume", "lots of"),
        ("quite a few harbours", "volume", "quite a few"),
        ("it has to be scalable", "volume", "scalable"),
        ("On the first day all of them at once", "volume", "all of them at once"),
        ("massive traffic in July", "volume", "massive"),
        ("highly available", "availability", "highly available"),
        ("robust, please", "availability", "robust"),
        ("24/7", "availability", "24/7"),
        ("it must not fall when the regatta opens", "availability", "fall"),
        ("It may not go down at the weekend", "availability", "go down"),
        ("Uptime: high.", "availability", "Uptime: high"),
        ("uptime should be world class", "availability", "uptime should be world class"),
        ("kept as long as the law says", "data_retention", "as long as the law"),
        ("Hold on to the charts for a while", "data_retention", "for a while"),
        ("logbooks are kept long enough", "data_retention", "long enough"),
        ("Storage period as usual", "data_retention", "Storage period as usual"),
        ("the usual tests", "testing", "the usual"),
        ("an undo button would be nice", "scope", "would be nice"),
        ("user friendly", "scope", "user friendly"),
        ("berths, boats and so on", "scope", "and so on"),
        ("helpful errors", "error_handling", "helpful errors"),
        ("For agencies we want to be generous with calls per day", "rate_limits", "generous"),
        ("a sensible price for a late booking", "money", "sensible"),
        ("the fee is somehow settled later", "money", "somehow"),
        ("We never break a partner, or they hear a good while ahead", "versioning", "a good while"),
        ("passwords are changed regularly, for security", "security", "security"),
    ],
)  # fmt: skip
def test_a_vague_word_names_its_topic(text: str, topic: str, word: str) -> None:
    assert (topic, word) in told(text)


@pytest.mark.parametrize(
    ("text", "topic", "word"),
    [
        ("write off an invoice which is small", "money", "small"),
        ("approve large refunds", "money", "large"),
        ("the difference in price is somehow settled", "money", "somehow"),
        ("remind skippers whose fee is too old", "money", "too old"),
    ],
)
def test_a_use_case_is_vague_about_sums_and_conditions(text: str, topic: str, word: str) -> None:
    assert told(text, "use_cases") == [(topic, word)]


@pytest.mark.parametrize(
    "text",
    [
        "It need not be fast",
        "A big boat at berth 5",
        "The ferry is slow and that is fine",
        "Replies in German",
        "GDPR applies",
    ],
)
def test_what_is_no_wish_is_not_vague(text: str) -> None:
    assert [one for one in told(text) if one[0] in ("performance", "security")] == []


def test_a_story_is_vague_only_where_nothing_else_says_what_binds() -> None:
    feature = Answer(question="feature", text="The office wants it fast.")
    bound = Answer(question="constraints", text="GDPR.")
    assert [one.word for one in read(Brief(title="Boats", answers=(feature,))).vague] == ["fast"]
    assert read(Brief(title="Boats", answers=(feature, bound))).vague == ()


def test_each_topic_of_a_sentence_is_told_once() -> None:
    assert told("fast and quick and snappy, secure and safe") == [
        ("performance", "fast"),
        ("security", "secure"),
    ]


def test_every_vague_word_belongs_to_one_topic() -> None:
    listed = [word for words in vague.lexicon().wished.values() for word in words]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []
