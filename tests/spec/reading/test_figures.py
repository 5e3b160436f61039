"""Figures: each with its unit, its value, what it bounds and for whom; none without a unit."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from spec.brief import Answer
from spec.reading import figures
from spec.reading.facts import Figure, Vague
from spec.reading.sentences import sentences

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "figures.yaml").read_text(encoding="utf-8")
)


def read(text: str) -> tuple[tuple[Figure, ...], tuple[Vague, ...]]:
    (sentence,) = sentences(Answer(question="constraints", text=text))
    return figures.read(sentence)


def shown(figure: Figure) -> dict[str, str]:
    """What the table says of a figure, with four digits behind the point."""
    value = "" if figure.value is None else f"{figure.value.quantize(Decimal('0.0001')):f}"
    told = {
        "kind": figure.kind,
        "text": figure.text,
        "value": value.rstrip("0").rstrip(".") if "." in value else value,
        "side": figure.side,
        "bounds": figure.bounds,
        "scope": figure.scope,
        "percentile": figure.percentile,
    }
    return {key: text for key, text in told.items() if text}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["said"])
def test_a_figure_is_read_with_what_it_bounds(case: dict[str, Any]) -> None:
    assert [shown(one) for one in read(case["said"])[0]] == case["figures"]


def test_the_table_is_large_and_has_every_kind() -> None:
    assert len(CASES) >= 80
    kinds = {figure["kind"] for case in CASES for figure in case["figures"]}
    assert kinds == {cues.kind for cues in figures.lexicon().kinds} | {"deadline", "other"}


@pytest.mark.parametrize(
    ("text", "topic", "word"),
    [
        ("Answers below 250", "performance", "250"),
        ("latency under 80 for the map", "performance", "80"),
        ("keep the logbook for 7", "data_retention", "7"),
        ("Crew lists are deleted after 6.", "data_retention", "6"),
        ("the limit is 100", "rate_limits", "100"),
        ("Throttle a marina above 40.", "rate_limits", "40"),
        ("we expect 5000", "volume", "5000"),
        ("it has to cope with 300 at the peak", "volume", "300"),
    ],
)
def test_a_bound_without_a_unit_is_vague(text: str, topic: str, word: str) -> None:
    found, vague = read(text)
    assert found == ()
    assert [(one.topic, one.word) for one in vague] == [(topic, word)]


@pytest.mark.parametrize(
    "text",
    [
        "version 3 of chapter 4",
        "PCI DSS 4.0 applies",
        "TLS 1.2 and OAuth2 with 2FA",
        "RFC 9457 for errors",
        "all three harbours",
        "see question 7",
        "v2 of the map",
        "a second opinion",
        "once in a while",
        "May I ask who decides",
        "the first of two options",
        "a daily limit for each skipper",
    ],
)
def test_not_every_number_is_a_figure(text: str) -> None:
    assert read(text) == ((), ())


def test_a_sentence_may_hold_many_figures_but_not_without_end() -> None:
    found, _ = read("70 rps, p95 < 300 ms, kept 7 years, up to 2 GB.")
    assert [one.kind for one in found] == ["throughput", "latency", "retention", "size"]
    assert len(read("1 ms " * 5000)[0]) < 100


def test_every_figure_is_cited_as_it_was_written() -> None:
    for case in CASES:
        for one in read(case["said"])[0]:
            assert one.text in case["said"]
