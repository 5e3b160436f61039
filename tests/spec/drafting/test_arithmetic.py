"""What follows from a figure is shown as a calculation, and nothing where nothing follows."""

import pytest

from tests.spec.drafting.briefs import MARINA, drafted


def shown(constraints: str) -> list[str]:
    spec = drafted({**MARINA, "constraints": constraints})
    return [one.arithmetic for one in spec.requirements if one.figure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "8k buoys every 10 s",
            "8,000 / 10 s = 800 a second; "
            "800 × 86,400 s = 69.12 million a day at this rate all day",
        ),
        ("900 bookings a day", "900 / 86,400 s = 0.0104 a second"),
        ("available 99.95 %", "0.05 % of 30 days = 21.6 minutes a month"),
        ("p95 < 300 ms", ""),
        ("a couple of thousand a second", ""),
        ("100 % availability", ""),
        ("20 MB/s", ""),
    ],
)
def test_a_rate_and_an_availability_are_worked_out(text: str, expected: str) -> None:
    assert shown(text) == [expected]


def test_a_size_beside_a_rate_gives_bytes_and_what_is_kept_gives_storage() -> None:
    rate, size, kept = shown("1,000 messages/s of 2 KB, 7 days retention")
    assert rate.endswith("× 2 KB = 2 MB a second, 172.8 GB a day; × 7 days = 1.21 TB stored")
    assert (size, kept) == ("", "")


def test_an_upper_limit_of_size_is_no_size_of_everything() -> None:
    rate, _ = shown("1,000 messages/s, each up to 2 KB")
    assert "KB" not in rate


def test_a_figure_says_what_it_bounds_and_for_whom() -> None:
    spec = drafted(
        {**MARINA, "constraints": "p99 of the berth list below 50 ms; 20 rps per office"}
    )
    told = {one.figure: one.bounds for one in spec.requirements if one.figure}
    assert told == {"below 50 ms": "p99, berth list", "20 rps per office": ""}


def test_a_bound_in_a_use_case_is_a_requirement() -> None:
    spec = drafted(
        {**MARINA, "use_cases": "As a skipper I want to cancel up to 48 h before arrival"}
    )
    assert [(one.kind, one.figure) for one in spec.requirements if one.kind == "window"] == [
        ("window", "up to 48 h")
    ]
