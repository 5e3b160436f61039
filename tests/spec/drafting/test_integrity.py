"""Whatever is drafted fits together."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from spec.brief import QUESTION_IDS, Answer, Brief
from spec.drafting import draft
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Part
from tests.spec.drafting.briefs import brief, drafted


def parts(value: Any) -> Iterator[Part]:
    if isinstance(value, tuple):
        for one in value:
            yield from parts(one)
    elif isinstance(value, BaseModel):
        if isinstance(value, Part):
            yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))


def faults(spec: ApiSpec) -> list[str]:
    """Everything that is named and not there, or there twice."""
    schemas = {one.name for one in spec.schemas}
    errors = {one.code for one in spec.errors}
    operations = {one.key for one in spec.operations}
    resting = {one.key for one in (*spec.assumptions, *spec.open_questions)}
    found = [
        key
        for one in parts(spec)
        for key in (*one.assumptions, *one.questions)
        if key not in resting
    ]
    found += [
        one.ref
        for schema in spec.schemas
        for one in schema.fields
        if one.ref and one.ref not in schemas
    ]
    for one in spec.operations:
        found += [name for name in (one.request, one.response) if name and name not in schemas]
        found += [code for code in one.errors if code not in errors]
    found += [key for story in spec.stories for key in story.operations if key not in operations]
    found += [one.schema_name for one in spec.events if one.schema_name not in {"", *schemas}]
    found += [one.operation for one in spec.permissions if one.operation not in operations]
    found += twice(one.id for one in spec.operations)
    found += twice(one.key for one in spec.operations)
    found += twice((one.http.method, one.http.path) for one in spec.operations)
    found += twice(one.id for one in (*spec.assumptions, *spec.open_questions))
    return found + twice(one.name for one in spec.schemas)


def twice(values: Iterator[Any]) -> list[str]:
    listed = list(values)
    return [str(one) for one in listed if listed.count(one) > 1]


def test_the_draft_of_a_whole_interview_fits_together() -> None:
    assert faults(drafted()) == []


def test_a_fault_would_be_found() -> None:
    spec = drafted()
    assert faults(spec.model_copy(update={"schemas": spec.schemas[1:]}))
    assert faults(spec.model_copy(update={"assumptions": ()}))


def test_the_same_brief_gives_the_same_draft() -> None:
    assert drafted() == drafted()


@pytest.mark.parametrize("missing", QUESTION_IDS)
def test_any_answer_may_be_absent(missing: str) -> None:
    told = {one.question: one.text for one in brief().answers if one.question != missing}
    assert faults(drafted(told)) == []


ODD = ["", "🎉" * 50, "\n" * 10_000, "{{ 7 * 7 }} {% x %} !!python/x", "<!channel> `rm`"]


@pytest.mark.parametrize("text", [*ODD, "x" * 40_000, "订单", "\x00\u202e"])
def test_odd_text_is_drafted_all_the_same(text: str) -> None:
    answers = tuple(Answer(question=one, text=text) for one in QUESTION_IDS)
    spec = draft(Brief(title=text[:500], answers=answers), HouseStyle())
    assert spec.operations
    assert faults(spec) == []


VOCABULARY = (
    "As a skipper I want to list create delete see cancel book all the berths of pier and it "
    "with status , . ; when fails webhook must be fast 300 ms OAuth2 not sure ask Marek { } é 船"
)  # fmt: skip


WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=80))
def test_any_words_make_a_draft_that_fits_together(words: str, title: str) -> None:
    answers = tuple(Answer(question=one, text=words) for one in QUESTION_IDS)
    spec = draft(Brief(title=title, answers=answers), HouseStyle())
    assert faults(spec) == []
    assert spec.slug
    assert len(spec.slug) <= 80
    companions = [one for one in spec.operations if one.companion]
    assert len(companions) * 10 <= len(spec.operations) * 3


def test_the_one_and_one_of_many_are_two_operations() -> None:
    told = "see the invoice of an order\nsee the status of an invoice of an order"
    spec = draft(brief({"use_cases": told}), HouseStyle())
    assert len({one.key for one in spec.operations}) == len(spec.operations)
    assert faults(spec) == []
