"""What a follow-up is worth: the lines of the document that differ between its options."""

from collections.abc import Iterator

import pytest

from spec import worth
from spec.brief import Answer, Resolution
from spec.drafting import sketch
from spec.follow_up import Weighed
from spec.house_style import HouseStyle
from spec.worth import differing, lines, weigh
from tests.spec.drafting.briefs import MARINA, brief

HOUSE = HouseStyle()
VAGUE = {**MARINA, "constraints": "The list should be fast. A deposit is never charged twice."}
SHORT = {
    "feature": "Berths.",
    "use_cases": "- book a berth\n- list harbours\n- cancel a booking",
    "constraints": "GDPR.",
    "context": "-",
}


def found(key: str, weighed: tuple[Weighed, ...]) -> Weighed:
    return next(one for one in weighed if one.follow_up.key == key)


def test_the_most_valuable_comes_first() -> None:
    weighed = weigh(brief(VAGUE), HOUSE)
    assert len(weighed) > 3
    assert [one.lines for one in weighed] == sorted((one.lines for one in weighed), reverse=True)


def test_what_is_equal_keeps_the_order_of_the_catalogue() -> None:
    weighed = [one for one in weigh(brief(VAGUE), HOUSE) if one.lines == 1]
    keys = [one.follow_up.key for one in weighed]
    assert keys.index("question:idempotency.duplicates") < keys.index("assumption:rollout")


def test_lines_and_sections_are_those_that_differ() -> None:
    answers = {**MARINA, "constraints": "GDPR.", "testing": "the usual"}
    environment = found("question:testing.environment", weigh(brief(answers), HOUSE))
    told = [
        set(lines(sketch(brief(answers, resolutions=(decision,)), HOUSE)).items())
        for decision in _decisions(environment)
    ]
    every = set().union(*told) - set.intersection(*told)
    assert environment.lines == max(len(every & one) for one in told)
    assert environment.sections == len({line[0] for line, _ in every}) == 1


def _decisions(one: Weighed) -> Iterator[Resolution]:
    for option in one.follow_up.options:
        yield Resolution(key=one.follow_up.key, value=option)


def test_what_would_change_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worth, "lines", lambda _: {})
    assert weigh(brief(VAGUE), HOUSE) == ()


def test_weighing_is_repeatable() -> None:
    assert weigh(brief(VAGUE), HOUSE) == weigh(brief(VAGUE), HOUSE)


def test_a_decision_takes_its_question_off_the_list() -> None:
    first = weigh(brief(VAGUE), HOUSE)[0]
    made = Resolution(key=first.follow_up.key, value=first.follow_up.options[0])
    rest = weigh(brief(VAGUE, resolutions=(made,)), HOUSE)
    assert first.follow_up.key not in {one.follow_up.key for one in rest}


def test_operations_that_nobody_asked_for_are_worth_all_their_lines() -> None:
    kept = found("assumption:companions", weigh(brief(SHORT), HOUSE))  # type: ignore[arg-type]
    assert kept.lines > 5
    assert kept.sections > 1


def test_long_answers_are_weighed_as_far_as_time_allows() -> None:
    long = Answer(question="feature", text="We rent berths to skippers. " * 2_000)
    told = brief(VAGUE)
    more = told.model_copy(update={"answers": (*told.answers, long)})
    assert 0 < len(weigh(more, HOUSE)) < len(weigh(told, HOUSE))


def test_a_changed_a_new_and_a_missing_line_differ() -> None:
    one = {(2, "Operation", "a"): "x", (2, "Operation", "b"): "x", (3, "Part", "c"): "x"}
    other = {(2, "Operation", "a"): "x", (2, "Operation", "b"): "y", (4, "Part", "d"): "x"}
    assert differing([one, other]) == {  # type: ignore[list-item]
        (2, "Operation", "b"), (3, "Part", "c"), (4, "Part", "d")
    }  # fmt: skip
