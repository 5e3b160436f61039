"""Requirements: each once, with all the sentences it comes from."""

from spec.model import Requirement
from tests.spec.drafting.briefs import MARINA, drafted

LOSS = "Zero message loss even if all three data centres burn down."


def told(constraints: str) -> tuple[Requirement, ...]:
    return drafted({**MARINA, "constraints": constraints}).requirements


def test_what_is_promised_and_vague_at_once_stands_in_one_row() -> None:
    found = [one for one in told(f"{LOSS} p95 < 400 ms for booking.") if one.text == LOSS]
    assert [one.kind for one in found] == ["correctness"]
    assert found[0].questions


def test_two_figures_of_one_sentence_stay_apart() -> None:
    found = told("p95 < 400 ms at 50 requests per second.")
    assert {"p95 < 400 ms", "50 requests per second"} <= {one.figure for one in found}


def test_a_figure_of_no_kind_is_not_lost_beside_another() -> None:
    found = told("50 requests per second in a soak test of 24 h.")
    assert {one.figure for one in found} == {"50 requests per second", "24 h"}


def test_what_was_said_twice_keeps_both_sources() -> None:
    found = told("GDPR applies. We keep to the GDPR.")
    rules = [one for one in found if one.text.startswith("GDPR:")]
    assert [len(one.sources) for one in rules] == [2]
