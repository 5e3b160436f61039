"""What each of the five sections knows, assumes and leaves open."""

from typing import get_args

from spec.model import ApiSpec, Part, Topic
from spec.sections import LISTS, SECTIONS, standings
from tests.spec.drafting.briefs import MARINA, drafted

PAGE_ONE = {"decisions", "assumptions", "open_questions", "recommendations", "unused"}


def test_every_list_of_parts_stands_in_one_section_or_on_page_one() -> None:
    spec = drafted()
    listed = [name for section in SECTIONS for name in LISTS[section]]
    parts = {name for name in ApiSpec.model_fields if _parts(getattr(spec, name))}
    assert parts - PAGE_ONE <= set(listed)
    assert len(set(listed)) == len(listed)
    assert set(listed) <= set(ApiSpec.model_fields)


def _parts(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(one, Part) for one in value)


def test_every_assumption_and_every_open_question_is_counted() -> None:
    spec = drafted({**MARINA, "constraints": "Fast and secure.", "testing": "the usual"})
    found = standings(spec)
    assert [one.section for one in found] == list(SECTIONS)
    assert sum(one.open for one in found) == len(spec.open_questions)
    assert sum(one.assumed for one in found) >= len(spec.assumptions)
    assert all(one.stated for one in found)


def test_a_question_counts_where_its_answer_will_stand() -> None:
    before = standings(drafted({**MARINA, "constraints": "GDPR. p95 under 100 ms."}))
    after = standings(drafted({**MARINA, "constraints": "GDPR. Fast."}))
    changed = [
        one.section for one, other in zip(before, after, strict=True) if one.open < other.open
    ]
    assert changed == [4]


def test_of_nothing_said_only_the_title_is_known() -> None:
    assert [one.stated for one in standings(drafted({}))] == [0, 1, 0, 0, 1]


def test_topics_are_topics() -> None:
    from spec.sections import _OF_TOPIC  # noqa: PLC0415 - the table itself is tested

    assert set(_OF_TOPIC) <= set(get_args(Topic))
