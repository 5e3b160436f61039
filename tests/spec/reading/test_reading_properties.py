"""What holds for every text: it is read, at a cost that grows with it, and always alike."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec import pipeline
from spec.brief import QUESTION_IDS, Answer, Brief, QuestionId
from spec.house_style import HouseStyle
from spec.model import Source
from spec.reading import read
from spec.reading.facts import Facts
from tests import effort
from tests.spec.reading.generated import POOL, Told, brief, interviews

LONGEST = 40_000  # characters of one message in Slack
HOSTILE: dict[str, Callable[[int], str]] = {
    name: (lambda size, piece=piece: (piece * size)[:size])
    for name, piece in {
        "one word": "a",
        "consonants": "bcdfg",
        "words": "list orders and ",
        "odd words": "zqvw fnord glorp ",
        "emoji": "😀",
        "emoji names": ":tada: ",
        "newlines": "\n",
        "commas": "a, ",
        "bare commas": ",",
        "brackets": "(",
        "pairs of brackets": "(a) ",
        "braces": "{[<",
        "points": ".",
        "sentences": "a. ",
        "questions": "?! ",
        "semicolons": "a; ",
        "bars": " | a",
        "bullets": "- a\n",
        "dashes": "-",
        "blanks": " ",
        "tabs": "\t ",
        "quotes": "\"a\" 'b' ",
        "apostrophes": "users' ",
        "tildes": "~a~ ",
        "open tildes": " ~a",
        "backticks": "`",
        "fences": "```",
        "addresses": "https://a.example/b ",
        "mentions": "@U0MAREK ",
        "figures": "300 ms ",
        "digits": "9",
        "and": "and ",
        "of": "of the ",
        "as a": "as a user i want to ",
        "when": "when ",
        "not": "not ",
        "or": "cancel or refund orders or ",
        "capitals": "Aa Bb ",
        "underscores": "a_b_c_",
        "hyphens": "a-b-",
        "script": "注文",
        "combining": "e\u0301",
        "marks": "[secret removed: x] ",
    }.items()
}


HOSTILE["two numbers"] = lambda size: f"between {'9' * (size // 2)}-{'9' * (size // 2)} %"

LONGEST_KINDS = (
    "one word", "words", "emoji", "newlines", "commas", "brackets", "points", "sentences", "of",
    "quotes", "digits", "and", "script", "two numbers",
)  # fmt: skip
SPOKEN: tuple[QuestionId, ...] = ("use_cases", "auth", "constraints", "async")


def told(text: str, questions: Sequence[QuestionId] = QUESTION_IDS) -> Brief:
    """An interview in which this is the answer to everything."""
    answers = tuple(Answer(question=question, text=text) for question in questions)
    return Brief(title="Boats", answers=answers)


def calls(text: str) -> int:
    """How many functions are called to read it, those of the interpreter included."""
    interview = told(text, SPOKEN)
    return effort.calls(lambda: read(interview))


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_costs_no_more_than_twice_as_much(name: str) -> None:
    made = HOSTILE[name]
    calls(made(100))  # reads the vocabularies
    assert calls(made(3_000)) < 2.3 * calls(made(1_500)) + 5_000


@pytest.mark.parametrize("name", LONGEST_KINDS)
def test_the_longest_message_of_any_kind_is_read(name: str) -> None:
    text = HOSTILE[name](LONGEST)
    facts = read(Brief(title="Boats", answers=(Answer(question="use_cases", text=text),)))
    assert isinstance(facts, Facts)


@pytest.mark.parametrize("name", HOSTILE)
def test_any_kind_of_text_becomes_a_document(name: str) -> None:
    made = pipeline.run(told(HOSTILE[name](300)), HouseStyle())
    assert {"spec.md", "manifest.json"} <= {file.name for file in made.files}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(QUESTION_IDS))
def test_any_text_is_read_twice_alike(text: str, question: QuestionId) -> None:
    one = Brief(title="Boats", answers=(Answer(question=question, text=text),))
    assert read(one) == read(one)


def test_another_process_reads_alike() -> None:
    code = (
        "from spec.reading import read; from tests.spec.reading.generated import POOL, brief; "
        "print(read(brief(POOL)))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(seen) == 1


ASIDE: dict[QuestionId, str] = {
    "feature": "The kitchen closes at nine.",
    "audience": "Lunch is at noon.",
    "use_cases": "Gardeners can water a tulip.",
    "style": "The walls are green.",
    "auth": "The door of the shed is blue.",
    "testing": "Tulips were planted in spring.",
    "constraints": "Tulips are yellow.",
    "async": "The band plays on Sundays.",
    "context": "The band has a drummer.",
}


def sources(value: object) -> Iterator[Source]:
    """Every source inside a fact."""
    if isinstance(value, Source):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from sources(item)
    elif is_dataclass(value):
        for one in fields(value):
            yield from sources(getattr(value, one.name))


def about(facts: Facts, sentence: str) -> dict[str, list[object]]:
    """What was read, but from this sentence."""
    return {
        one.name: [
            fact
            for fact in getattr(facts, one.name)
            if sentence not in {source.sentence for source in sources(fact)}
        ]
        for one in fields(facts)
    }


@settings(max_examples=40, deadline=None)
@given(interviews(), st.sampled_from(QUESTION_IDS))
def test_a_sentence_about_something_else_changes_nothing(
    interview: Told, question: QuestionId
) -> None:
    aside = ASIDE[question]
    more: Told = interview | {question: (*interview.get(question, ()), aside)}
    assert about(read(brief(more)), aside) == about(read(brief(interview)), aside)


READ = ("intents", "prohibitions", "figures", "vague", "styles", "ways", "roles", "data", "regimes",
        "events", "webhooks", "audience", "environments", "context", "promises", "deferrals",
        "unsure")  # fmt: skip


def test_the_pool_is_read_into_facts_of_many_kinds() -> None:
    facts = read(brief(POOL))
    assert [kind for kind in READ if not getattr(facts, kind)] == []
