"""Reminders keep to people's own working hours, through every change of the clock."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.settings import DAYS, Reminders
from worker.working_time import next_working_moment, zone

RULES = Reminders()
BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_within_working_hours_it_is_now() -> None:
    now = at("2026-11-23T10:00+01:00")
    assert next_working_moment(now, BERLIN, RULES) == now


def test_in_the_evening_it_is_the_next_morning() -> None:
    assert next_working_moment(at("2026-11-23T18:30+01:00"), BERLIN, RULES) == at(
        "2026-11-24T09:00+01:00"
    )


def test_on_friday_evening_it_is_monday() -> None:
    assert next_working_moment(at("2026-11-27T17:00+01:00"), BERLIN, RULES) == at(
        "2026-11-30T09:00+01:00"
    )


def test_before_the_clocks_change_it_is_still_nine_on_the_wall() -> None:
    found = next_working_moment(at("2026-03-27T18:00+01:00"), BERLIN, RULES)
    assert found == at("2026-03-30T09:00+02:00")


def test_an_unknown_zone_is_the_default_one() -> None:
    assert zone("Mars/Olympus", RULES) == ZoneInfo("Etc/UTC")
    assert zone("../etc/passwd", RULES) == ZoneInfo("Etc/UTC")


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 2 * 365 * 24 * 60),
    st.sampled_from(sorted(available_timezones())),
)
def test_it_is_always_working_time_and_never_earlier(minutes: int, name: str) -> None:
    now, where = at("2026-01-01T00:00Z") + timedelta(minutes=minutes), ZoneInfo(name)
    found = next_working_moment(now, where, RULES)
    local = found.astimezone(where)
    assert now <= found <= now + timedelta(days=5)
    assert DAYS[local.weekday()] in RULES.working_days
    assert RULES.working_hours[0] <= local.hour < RULES.working_hours[1]
