"""What may be asked about a draft, and what is left alone."""

import pytest

from spec.brief import Answer, Brief, QuestionId, Resolution
from spec.drafting import sketch
from spec.drafting.follow_ups import follow_ups, of_vague_words
from spec.follow_up import FollowUp
from spec.house_style import HouseStyle
from tests.spec.drafting.briefs import MARINA, brief


def asked_of(told: Brief) -> list[str]:
    return [one.key for one in follow_ups(sketch(told, HouseStyle()), told)]


def asked(**changed: str) -> list[str]:
    return asked_of(brief({**MARINA, **changed}))  # type: ignore[dict-item]


def vague(question: QuestionId, text: str) -> list[FollowUp]:
    return list(of_vague_words(Answer(question=question, text=text)))


def test_a_follow_up_has_options_a_recommended_one_and_a_default() -> None:
    told = brief({**MARINA, "constraints": "The list should be fast."})
    found = follow_ups(sketch(told, HouseStyle()), told)
    target = next(one for one in found if one.key == "question:performance.target")
    assert target.question.startswith("“fast” cannot be tested.")
    assert target.options == ("p95 under 200 ms", "p95 under 500 ms", "p95 under 1 s")
    assert target.recommended == "p95 under 500 ms"
    assert target.default.startswith("No figure is promised")
    assert (target.about, target.topic) == ("constraints", "performance")


def test_what_is_stated_is_not_asked() -> None:
    assert "question:performance.target" not in asked(constraints="Fast: p95 under 300 ms.")
    assert "assumption:rate-limits" not in asked(constraints="At most 20 requests per second.")


def test_what_has_not_been_answered_yet_is_not_asked_about() -> None:
    early = {question: MARINA[question] for question in ("feature", "audience", "use_cases")}
    told = brief(early)
    assert {one.about for one in follow_ups(sketch(told, HouseStyle()), told)} <= set(early)


def test_what_was_left_to_us_is_not_asked_about() -> None:
    answers = {key: text for key, text in MARINA.items() if key != "constraints"}
    told = brief(answers, defaulted=("constraints",))
    found = follow_ups(sketch(told, HouseStyle()), told)
    assert "constraints" not in {one.about for one in found}


def test_what_somebody_who_was_named_knows_is_left_to_them() -> None:
    assert "question:performance.target" in asked(constraints="Fast. Ask Marek about the budget.")
    assert "question:performance.target" not in asked(constraints="How fast: ask Marek.")


def test_what_was_decided_or_left_open_is_not_asked_again() -> None:
    answers = {**MARINA, "constraints": "The list should be fast."}
    for key in asked_of(brief(answers)):
        for assumed in (False, True):
            made = Resolution(key=key, value="whatever", assumed=assumed)
            assert key not in asked_of(brief(answers, resolutions=(made,)))


def test_what_the_style_makes_pointless_is_not_asked() -> None:
    assert "assumption:rate-limits" in asked(constraints="GDPR.")
    assert "assumption:rate-limits" not in asked(constraints="GDPR.", style="Events only, Kafka")


def test_a_vague_word_is_asked_about_at_once() -> None:
    (found,) = vague("constraints", "It has to be fast.")
    assert found.key == "question:performance.target"
    assert "“fast”" in found.question
    assert vague("constraints", "It has to be fast: p95 under 100 ms.") == []
    assert vague("constraints", "How fast it has to be: ask Marek.") == []


def test_vague_words_are_asked_about_in_their_order() -> None:
    found = vague("constraints", "Fast and secure. Nice to have: an archive.")
    assert [one.topic for one in found] == ["performance", "security", "scope"]


@pytest.mark.parametrize(
    "text",
    ["The list should be fast.", "Lots of traffic.", "It must be secure, and always available."],
)
def test_what_is_asked_at_once_is_what_the_whole_interview_leaves_open(text: str) -> None:
    at_once = [one.key for one in vague("constraints", text)]
    assert at_once
    assert set(at_once) <= set(asked(constraints=text))
