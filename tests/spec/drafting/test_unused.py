"""Nothing that was said is lost: it is used, or listed as not used, and never both."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from spec import interview_file
from spec.brief import QUESTION_IDS, Answer, Brief, QuestionId, Resolution
from spec.drafting import draft
from spec.emitters import markdown
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Assumption, Decision, OpenQuestion, Part, Source
from spec.reading import telling
from spec.reading.sentences import sentences
from spec.reading.words import words
from tests.spec.drafting.briefs import MARINA, asked, brief, drafted

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "partial-refunds.yaml"


NOTES = (Assumption, OpenQuestion, Decision)


def sources(value: Any, notes: bool = False) -> Iterator[Source]:
    """Every source of every part; or of every note, which may cite without saying."""
    if isinstance(value, tuple):
        for one in value:
            yield from sources(one, notes)
    elif isinstance(value, BaseModel):
        if isinstance(value, Part) and isinstance(value, NOTES) is notes:
            yield from value.sources
        for name in type(value).model_fields:
            yield from sources(getattr(value, name), notes)


def faults(told: Brief, spec: ApiSpec) -> list[str]:
    """The sentences that are lost, and those that are said to be unused although they are used."""
    used = set(sources(spec))
    listed = {one.source for one in spec.unused}
    wholly = {one.source for one in spec.unused if not one.reason.startswith("used, but")}
    quoted = {one for one in sources(spec, notes=True) if not missing(one, spec)}
    said = {one.source for answer in told.answers for one in sentences(answer)}
    return [one.sentence for one in (said - used - quoted - listed) | (used & wholly)]


def missing(source: Source, spec: ApiSpec) -> tuple[str, ...]:
    """The telling words of a sentence that no note prints."""
    shown = telling.shown(markdown.render(spec)[0].content.decode())
    return telling.lost(words(source.sentence), shown)


def checked(told: Brief) -> list[str]:
    return faults(told, draft(told, HouseStyle()))


def test_a_lost_sentence_would_be_found() -> None:
    told = brief({**MARINA, "testing": "sandbox please. Berth 13 is jammed."})
    spec = draft(told, HouseStyle())
    assert faults(told, spec) == []
    assert faults(told, spec.model_copy(update={"unused": ()})) == ["Berth 13 is jammed."]


def test_every_sentence_of_a_whole_interview_is_used_or_listed() -> None:
    told = interview_file.read(EXAMPLE.read_bytes())
    assert checked(told) == []
    assert checked(told.model_copy(update={"resolutions": ()})) == []
    assert draft(told, HouseStyle()).unused == ()


PIECES = (
    "Ask Marek about the partners.", "not sure", "see above", "SSO for staff.", "It is blue.",
    "No user logins.", "must be fast", "p95 < 300 ms.", "PCI DSS applies.", "you choose",
    "Orders stay in the shop until May.", "As a user I want to cancel an order.", "Bananas.",
    "webhook for order.paid", "Only staff may export.", "a sandbox", "never twice",
    "password=hunter22",
)  # fmt: skip
ANSWERS = st.lists(
    st.tuples(st.sampled_from(QUESTION_IDS), st.lists(st.sampled_from(PIECES), max_size=4)),
    max_size=6,
)
KEYS = (
    "question:auth.scheme", "question:auth.deferred", "question:auth.unread.bananas",
    "question:performance.target", "question:events.delivery", "question:testing.environment",
    "assumption:auth", "assumption:testing", "assumption:audience",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.lists(st.sampled_from(KEYS), max_size=3, unique=True))
def test_whatever_is_answered_and_decided_nothing_is_lost(
    told: list[tuple[QuestionId, list[str]]], decided: list[str]
) -> None:
    answers = tuple(Answer(question=one, text="\n".join(texts)) for one, texts in told)
    made = tuple(Resolution(key=key, value="API keys, agreed.") for key in decided)
    assert checked(Brief(title="Orders", answers=answers, resolutions=made)) == []


def test_what_raised_a_question_is_used_whether_it_is_open_or_decided() -> None:
    told: dict[QuestionId, str] = {**MARINA, "auth": "SSO. For the crane ask Noor."}
    made = [{"key": "question:auth.deferred", "value": "API keys for the crane."}]
    for spec in (drafted(told), drafted(told, resolutions=made)):
        assert "For the crane ask Noor." not in {one.source.sentence for one in spec.unused}


def test_an_unread_sentence_about_the_way_in_is_asked_about() -> None:
    told: dict[QuestionId, str] = {**MARINA, "auth": "SSO. The blue badge opens the gate."}
    question = asked(drafted(told), "auth.unread.the-blue-badge-opens-the-gate")
    assert question.topic == "auth"
    assert question.question.startswith("How is this to be read: “The blue badge opens the gate.”?")
    assert drafted(told).unused == ()


def test_a_decided_reading_is_not_asked_again() -> None:
    told: dict[QuestionId, str] = {**MARINA, "auth": "SSO. The blue badge opens the gate."}
    key = "question:auth.unread.the-blue-badge-opens-the-gate"
    spec = drafted(told, resolutions=[{"key": key, "value": "It is small talk."}])
    assert key not in {one.key for one in spec.open_questions}
    assert spec.security[0].scheme == "oidc_sso"


@pytest.mark.parametrize("said", ["SSO. No user logins.", "SSO. see above", "SSO. you choose"])
def test_what_is_plain_is_not_asked_about(said: str) -> None:
    keys = {one.key for one in drafted({**MARINA, "auth": said}).open_questions}
    assert not any(key.startswith("question:auth.unread") for key in keys)
