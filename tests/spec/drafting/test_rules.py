"""Contradictions and gaps: each rule asks where it should and is silent where it should be."""

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from spec.brief import QUESTION_IDS
from spec.drafting import knowledge
from spec.drafting.evidence import KINDS
from spec.model import Action, ApiSpec, AuthScheme, DataClass, FigureKind, Style, Topic
from tests.spec.drafting.briefs import MARINA, drafted, topics

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "rules.yaml").read_text(encoding="utf-8")
)
RULES = {one.key: one for one in (*knowledge.conflicts(), *knowledge.gaps())}
TERMS = {
    term: rule.key
    for rule in RULES.values()
    for terms in (*rule.when, rule.unless)
    for term in terms
}
KNOWN: dict[str, tuple[str, ...]] = {
    "figure": get_args(FigureKind),
    "vague": get_args(Topic),
    "open": get_args(Topic),
    "scheme": get_args(AuthScheme),
    "data": get_args(DataClass),
    "action": get_args(Action),
    "style": get_args(Style),
    "silent": QUESTION_IDS,
    "sign": tuple(knowledge.signs()),
    "clash": ("sum", "figures", "kept", "hundred percent", "excluded", "final"),
    "roles": ("several",),
    "webhooks": ("wanted", "refused"),
    "event": ("system", "person"),
}


def noted(spec: ApiSpec, rule: str) -> set[str]:
    """What the rule led to: questions, or the assumption that stands in for one."""
    keys = {one.key for one in (*spec.open_questions, *spec.assumptions)}
    return {key for key in keys if key.partition(".")[2] == rule}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_asks_where_it_should(rule: str) -> None:
    spec = drafted(CASES[rule]["fires"])
    assert noted(spec, rule)
    raised = [one for one in spec.open_questions if one.key.endswith(f".{rule}")]
    assert all(len(one.options) >= 2 and one.default and one.owner for one in raised)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_silent_where_it_should_be(rule: str) -> None:
    assert noted(drafted(CASES[rule]["silent"]), rule) == set()


@pytest.mark.parametrize("rule", [one.key for one in knowledge.conflicts()])
def test_a_contradiction_cites_both_sides_and_vanishes_with_either(rule: str) -> None:
    answers: dict[Any, str] = CASES[rule]["fires"]
    spec = drafted(answers)
    question = next(one for one in spec.open_questions if one.key.endswith(f".{rule}"))
    sources = question.sources
    assert len(sources) == len({one.sentence for one in sources}) >= 1
    for source in sources:
        text = answers[source.question].replace(source.sentence, "")
        assert noted(drafted({**answers, source.question: text or "none"}), rule) == set()


def test_every_rule_has_its_cases_and_there_are_enough() -> None:
    assert list(CASES) == list(RULES)
    assert len(RULES) >= 40


def test_every_term_of_a_rule_is_known() -> None:
    terms = [
        term for rule in RULES.values() for group in (*rule.when, rule.unless) for term in group
    ]
    for term in terms:
        kind, _, name = term.partition(" ")
        assert kind in KINDS, term
        assert name == "any" or name in KNOWN.get(kind, (name,)), term


def test_every_sign_is_looked_for() -> None:
    terms = {
        term for rule in RULES.values() for group in (*rule.when, rule.unless) for term in group
    }
    assert [name for name in knowledge.signs() if f"sign {name}" not in terms] == []


def test_what_finds_no_room_is_assumed_and_says_so() -> None:
    spec = drafted({**MARINA, "async": "A webhook when a berth is freed.", "constraints": "GDPR."})
    unasked = [one for one in spec.assumptions if one.key.startswith("assumption:unasked.")]
    assert unasked
    assert all("Nobody said it" in one.because and one.places == () for one in unasked)
    assert len(spec.open_questions) <= 14


def test_one_topic_is_asked_about_once_where_nothing_was_said() -> None:
    spec = drafted({"use_cases": "Export all skippers with phone number\nUpload a chart"})
    asked = [one.topic for one in spec.open_questions if not one.sources or one.topic == "security"]
    assert len(asked) == len(set(asked))


def test_a_decided_gap_is_not_asked_again() -> None:
    told = {"use_cases": "Two skippers must not book the same slot"}
    assert "concurrency" in topics(drafted(told))  # type: ignore[arg-type]
    made = {
        "key": "question:concurrency.same-moment",
        "value": "The first one wins",
        "author": "Ann",
    }
    assert "concurrency" not in topics(drafted(told, resolutions=(made,)))  # type: ignore[arg-type]
