"""Typos are put right where one word is clearly meant; right words are left alone."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from spec.brief import Answer, Brief
from spec.model import Source
from spec.reading import read, spelling, use_cases
from spec.reading.facts import Intent
from spec.reading.sentences import sentences
from spec.reading.spelling import suggestion
from spec.reading.words import words
from tests import effort

TABLES = yaml.safe_load(Path(__file__).with_name("typos.yaml").read_text("utf-8"))
TYPOS: dict[str, str] = TABLES["typos"]
RIGHT: list[str] = TABLES["right"]


@pytest.mark.parametrize(("typo", "meant"), TYPOS.items())
def test_a_typo_is_put_right(typo: str, meant: str) -> None:
    assert suggestion(typo) == meant


@pytest.mark.parametrize("word", RIGHT)
def test_a_right_word_is_left_alone(word: str) -> None:
    assert suggestion(word) is None


def test_both_tables_are_long() -> None:
    assert len(TYPOS) >= 60
    assert len(RIGHT) >= 100


def lows(text: str) -> list[str]:
    told = sentences(Answer(question="use_cases", text=text))
    return [word.low for one in told for word in one.line if word.is_word]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Craete an order", "create"),
        ("agents craete, then list", "create"),
        ("list orders and cutomer's notes", "customer"),
        ("shld", "should"),
        ("plz", "please"),
        ("w/o", "without"),
        ("giftcards", "cards"),
    ],
)
def test_what_was_meant_is_compared(text: str, low: str) -> None:
    assert low in lows(text)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("list orders with Acount now", "acount"),  # a name
        ("call acount.list or /acount or `acount`", "acount"),  # code
        ("ACOUNT", "acount"),
        ("acount2 and my_acount", "acount2"),
        ("ask @acount", "@acount"),
    ],
)
def test_names_and_code_are_kept(text: str, low: str) -> None:
    assert low in [part for one in lows(text) for part in one.split(".")]


def facts_of(*texts: str) -> list[tuple[str, ...]]:
    answers = tuple(Answer(question="use_cases", text=text) for text in texts)
    return [one.name for one in read(Brief(title="T", answers=answers)).intents]


def test_an_odd_word_that_is_written_twice_is_a_name() -> None:
    assert facts_of("Clerks can list refnds") == [("refund",)]
    assert facts_of("Clerks can list refnds", "Clerks can delete refnds") == [("refnd",)] * 2


def intents(text: str) -> list[Intent]:
    told = sentences(Answer(question="use_cases", text=text))
    nowhere = Source(question="use_cases", sentence="")
    return [replace(one, source=nowhere, want="") for one in use_cases.read(told)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("As an agnet I wnat to udpate an invoce", "As an agent I want to update an invoice"),
        ("Merchnats can cancle a paymnet", "Merchants can cancel a payment"),
        ("serch reservatons by cutomer", "search reservations by customer"),
    ],
)
def test_a_sentence_with_typos_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert intents(typed) == intents(meant)


def test_a_quotation_keeps_the_typo() -> None:
    (told,) = sentences(Answer(question="use_cases", text="Agents can udpate an invoce today"))
    assert told.text == "Agents can udpate an invoce today"
    assert told.quote(told.line[2:4]) == "udpate an"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéß", min_size=1, max_size=20))
def test_any_word_has_one_suggestion_that_is_right_itself(word: str) -> None:
    meant = suggestion(word) if word.isascii() and len(word) > 3 else None
    assert meant is None or suggestion(meant) is None


def calls(count: int) -> int:
    """How much is called for so many odd words, none of which was seen before."""
    letters = "abcdefghij"
    odd = [f"zq{letters[n % 10]}{letters[n // 10 % 10]}v{letters[n // 100]}w" for n in range(count)]
    spelling._nearest.cache_clear()
    spelling.is_right.cache_clear()
    return effort.calls(lambda: [suggestion(one) for one in odd])


def test_twice_as_many_odd_words_cost_twice_as_much() -> None:
    calls(10)
    assert calls(800) < 2.2 * calls(400) + 100


def test_words_alone_put_nothing_right() -> None:
    assert [word.low for word in words("udpate")] == ["udpate"]
