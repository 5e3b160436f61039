"""The clock goes on with everybody else, whatever is wrong with one interview."""

from datetime import timedelta

import pytest
import redis

from bot.inbound import said_by
from interview import keys
from interview.commands import Reply
from interview.errors import StoreUnavailable
from tests.office import Office
from tests.worker.test_reminders import asked_of_marek

NEWER = '{"type": "praised", "v": 9, "at": "2026-01-01T00:00:00+00:00"}'
BROKEN = "no event at all"


def unanswered(team: Office) -> str:
    """An interview whose next question nobody has posted yet."""
    said = said_by(team.user("priya"), team.services.now(), team.channel, "9999999999.0001")
    reply = Reply(said, "Give back part of an order.")
    team.services.conversation.handle(team.scope, team.interview.id, reply)
    return team.interview.id


@pytest.mark.parametrize("record", [NEWER, BROKEN])
def test_an_unreadable_log_stops_only_its_own_interview(
    team: Office, redis_client: redis.Redis, record: str
) -> None:
    team.starts("Gift cards")
    unreadable = unanswered(team)
    redis_client.rpush(keys.log(team.scope, unreadable), record)
    team.open_channel("priya", "aisha")
    team.starts("Partial refunds")
    unanswered(team)
    team.ticks()
    team.asked(2)
    now = team.services.now().timestamp()
    assert team.services.store.unfinished(team.scope, now) == ()
    assert team.services.store.unfinished(team.scope, now + 61) == (unreadable,)


def test_an_unreadable_log_is_nudged_once_a_minute_at_most(
    team: Office, redis_client: redis.Redis, caplog: pytest.LogCaptureFixture
) -> None:
    team.starts()
    redis_client.rpush(keys.log(team.scope, team.interview.id), NEWER)
    team.ticks(timedelta(hours=25))
    for _ in range(5):
        team.ticks(timedelta(seconds=1))
    assert sum("could not do nudge" in record.message for record in caplog.records) == 1


def test_an_unreadable_log_keeps_nobody_from_other_reminders(
    team: Office, redis_client: redis.Redis
) -> None:
    for feature in ("Gift cards", "Partial refunds"):
        team.open_channel("priya", "marek")
        asked_of_marek(team, feature)
    redis_client.rpush(keys.log(team.scope, team.interview.id), NEWER)
    for _ in range(20):
        team.ticks(timedelta(hours=6))
    told = team.sandbox.messages(team.sandbox.dm_channel(team.user("marek")))
    assert any("Gift cards" in message["text"] for message in told)


def test_a_store_that_is_away_stops_the_tick(team: Office, redis_client: redis.Redis) -> None:
    team.starts()
    unanswered(team)
    redis_client.config_set("maxmemory", 1)
    try:
        with pytest.raises(StoreUnavailable):
            team.ticks()
    finally:
        redis_client.config_set("maxmemory", 0)
    team.ticks(timedelta(seconds=10))
    team.asked(2)
