"""Owners of open questions are reminded in their working hours, once per person, until settled."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox.client import mention
from tests.office import Json, Office

BERLIN = ZoneInfo("Europe/Berlin")


def asked_of_marek(team: Office, feature: str = "Partial refunds") -> None:
    """A delivered specification with open questions for Marek."""
    team.starts(feature)
    who = mention(team.user("marek"))
    team.answers_all(feature="Give back part of an order.", auth=f"Not sure, ask {who}.")
    team.delivered()
    team.until(lambda i: i.open_for(team.user("marek")), "a question for Marek")
    team.until(lambda i: i.status == "delivered", "delivery")


def reminders(team: Office, name: str = "marek") -> list[Json]:
    return team.sandbox.messages(team.sandbox.dm_channel(team.user(name)))


def let_it_be(team: Office, hour: int, weekday: int) -> None:
    """Move the clock to the next such weekday and hour in Berlin, more than a day ahead."""
    now = datetime.now(UTC) + team.ahead
    then = (now.astimezone(BERLIN) + timedelta(days=2)).replace(hour=hour, minute=5)
    then += timedelta(days=(weekday - then.weekday()) % 7)
    team.ahead += then - now


def test_a_reminder_names_the_questions_and_has_a_button_for_each(team: Office) -> None:
    asked_of_marek(team)
    let_it_be(team, hour=10, weekday=1)
    team.ticks()
    (reminder,) = reminders(team)
    for item in team.interview.open_for(team.user("marek")):
        assert item.id in reminder["text"]
    assert str(reminder["blocks"]).count("answer_open_question") == len(
        team.interview.open_for(team.user("marek"))
    )


def test_nobody_is_reminded_at_night_or_on_a_sunday(team: Office) -> None:
    asked_of_marek(team)
    let_it_be(team, hour=22, weekday=1)
    team.ticks()
    let_it_be(team, hour=11, weekday=6)
    team.ticks()
    assert reminders(team) == []
    let_it_be(team, hour=9, weekday=0)
    team.ticks()
    assert len(reminders(team)) == 1


def test_working_hours_are_those_of_the_person(team: Office) -> None:
    team.sandbox.set_user(team.user("marek"), tz="America/Los_Angeles")
    asked_of_marek(team)
    let_it_be(team, hour=10, weekday=2)
    team.ticks()
    assert reminders(team) == []
    team.ticks(timedelta(hours=9))
    assert len(reminders(team)) == 1


def test_one_message_holds_the_questions_of_all_interviews(team: Office) -> None:
    asked_of_marek(team, "Partial refunds")
    team.open_channel("priya", "marek")
    asked_of_marek(team, "Gift cards")
    let_it_be(team, hour=10, weekday=1)
    team.ticks()
    (reminder,) = reminders(team)
    assert "Partial refunds" in reminder["text"]
    assert "Gift cards" in reminder["text"]


def test_reminders_go_on_daily_until_everything_is_settled(team: Office) -> None:
    asked_of_marek(team)
    let_it_be(team, hour=10, weekday=1)
    team.ticks()
    team.ticks(timedelta(hours=2))
    assert len(reminders(team)) == 1
    team.ticks(timedelta(hours=23))
    assert len(reminders(team)) == 2
    for item in team.interview.open_for(team.user("marek")):
        team.says("marek", f"{item.id}: as proposed")
    team.until(lambda i: not i.open_for(team.user("marek")), "Marek's answers")
    let_it_be(team, hour=10, weekday=2)
    team.ticks()
    assert len(reminders(team)) == 2


def test_a_plain_reply_to_the_reminder_settles_the_only_question(team: Office) -> None:
    asked_of_marek(team)
    for item in team.interview.open_for(team.user("marek"))[1:]:
        team.says("marek", f"{item.id}: as proposed")
    state = team.until(lambda i: len(i.open_for(team.user("marek"))) == 1, "one left")
    last = state.open_for(team.user("marek"))[0]
    dm = team.sandbox.dm_channel(team.user("marek"))
    team.sandbox.say(team.user("marek"), dm, "OAuth2 client credentials.")
    after = team.until(lambda i: last.key in {d.key for d in i.decided}, "the decision")
    assert after.decided[-1].text == "OAuth2 client credentials."


def test_a_deactivated_account_is_not_written_to(team: Office) -> None:
    asked_of_marek(team)
    team.sandbox.set_user(team.user("marek"), deleted=True)
    let_it_be(team, hour=10, weekday=1)
    team.ticks()
    assert reminders(team) == []


def test_a_rate_limited_reminder_comes_later(team: Office) -> None:
    asked_of_marek(team)
    let_it_be(team, hour=10, weekday=1)
    team.sandbox.rate_limit("chat.postMessage", retry_after=120)
    team.ticks()
    assert reminders(team) == []
    team.ticks(timedelta(seconds=60))
    assert reminders(team) == []
    team.ticks(timedelta(seconds=61))
    assert len(reminders(team)) == 1


@pytest.mark.parametrize("error", ["user_not_found", "missing_scope"])
def test_somebody_whom_slack_does_not_describe_has_the_usual_hours(
    team: Office, error: str
) -> None:
    team.sandbox.set_user(team.user("marek"), tz="America/Los_Angeles")
    asked_of_marek(team)
    fault = team.sandbox.fail("users.info", error, times=None)
    let_it_be(team, hour=22, weekday=1)
    team.ticks()
    assert reminders(team) == []
    let_it_be(team, hour=10, weekday=1)
    for _ in range(3):
        team.ticks(timedelta(minutes=2))
    assert len(reminders(team)) == 1
    assert team.sandbox.hits(fault) == 2


def test_somebody_who_is_gone_is_tried_once_a_day(team: Office) -> None:
    asked_of_marek(team)
    described = team.sandbox.fail("users.info", "user_not_found", times=None)
    opened = team.sandbox.fail("conversations.open", "user_not_found", times=None)
    let_it_be(team, hour=10, weekday=1)
    for _ in range(3):
        team.ticks(timedelta(minutes=2))
    assert (team.sandbox.hits(described), team.sandbox.hits(opened)) == (1, 1)
    team.ticks(timedelta(hours=24))
    assert (team.sandbox.hits(described), team.sandbox.hits(opened)) == (2, 2)


def test_a_time_zone_that_slack_tells_later_is_waited_for(team: Office) -> None:
    asked_of_marek(team)
    busy = team.sandbox.rate_limit("users.info", retry_after=300)
    let_it_be(team, hour=10, weekday=1)
    team.ticks()
    team.ticks(timedelta(seconds=120))
    assert reminders(team) == []
    assert team.sandbox.hits(busy) == 1
    lost = team.sandbox.drop_answer("users.info")
    team.ticks(timedelta(seconds=181))
    assert team.sandbox.hits(lost) == 1
    team.ticks(timedelta(seconds=61))
    assert len(reminders(team)) == 1


def test_a_stalled_interview_is_nudged_once(team: Office) -> None:
    team.starts()
    team.ticks(timedelta(hours=25))
    team.ticks(timedelta(hours=25))
    assert sum("Still there?" in m["text"] for m in team.thread()) == 1
