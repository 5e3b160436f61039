"""Events: named after what happens to which thing, and whether a system or a person is told."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from spec.brief import Answer
from spec.reading import events
from spec.reading.facts import EventFact
from spec.reading.sentences import sentences

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "events.yaml").read_text(encoding="utf-8")
)
TOLD = {True: "a system", False: "a person", None: "unsaid"}


def read(text: str, asked: bool = True) -> list[EventFact]:
    (sentence,) = sentences(Answer(question="async" if asked else "feature", text=text))
    return events.read(sentence, asked=asked)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["said"])
def test_what_is_to_be_told_is_an_event(case: dict[str, Any]) -> None:
    found = read(case["said"])
    assert [one.name for one in found] == case["events"]
    assert {TOLD[one.to_system] for one in found} == ({case["told"]} if found else set())


def test_the_table_is_large_and_has_both_kinds() -> None:
    assert len(CASES) >= 40
    assert {case.get("told") for case in CASES} == {*TOLD.values(), None}
    assert any(not case["events"] for case in CASES)


@pytest.mark.parametrize(
    "text",
    [
        "We replace a programme that was purchased in 2009 and print messages by hand.",
        "The gateway pushes samples, doors open or shut.",
        "Today she prints them, posts them and waits for ten days.",
        "When the ferry leaves the deck crew goes home.",
        "The file report.html is downloaded from www.harbour.example.",
    ],
)
def test_a_story_about_something_else_has_no_events(text: str) -> None:
    assert read(text, asked=False) == []


def test_names_are_kept_as_systems_write_them() -> None:
    (one,) = read("There is a queue, BERTH.FREED, and nobody listens")
    assert (one.name, one.given) == ("berth.freed", True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a webhook when a boat sinks", True),
        ("No webhooks please", False),
        ("we don't need webhooks", False),
        ("No other program needs to know", False),
        ("an e-mail to the skipper", None),
    ],
)
def test_webhooks_are_wanted_refused_or_not_spoken_of(text: str, wanted: bool | None) -> None:
    (sentence,) = sentences(Answer(question="async", text=text))
    assert events.webhooks(sentence) is wanted
