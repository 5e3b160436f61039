"""Weighing what is worth asking: repeatable, never in the way, and never too late to matter."""

from dataclasses import replace
from unittest.mock import patch

import pytest
from redis import Redis
from rq import Queue
from rq.serializers import JSONSerializer

from bot.queue import QUEUE, DraftQueue
from interview.conversation import Conversation
from interview.outlook import Weighing
from interview.scope import Scope
from sandbox.client import Sandbox
from tests.office import Office
from worker import context, weighing


def answered(team: Office) -> str:
    """An interview of which the first question is answered; its id."""
    team.starts()
    team.answers(1, "Give back part of an order. Support lists and exports refunds.")
    team.asked(2)
    team.rests()
    return team.interview.id


def kept(team: Office) -> Weighing | None:
    return team.services.store.weighing(team.scope, team.interview.id)


def weigh(team: Office, version: int) -> None:
    weighing.weigh("", team.sandbox.team_id, team.interview.id, version)


def test_an_answer_is_weighed_for_its_version(team: Office) -> None:
    answered(team)
    assert kept(team) is None
    team.works()
    found = kept(team)
    assert found
    assert found.version <= team.interview.version
    assert [one.section for one in found.standings] == [1, 2, 3, 4, 5]


def test_the_same_job_twice_changes_nothing(team: Office) -> None:
    answered(team)
    version = team.interview.version
    weigh(team, version)
    found = kept(team)
    events = team.services.store.load(team.scope, team.interview.id)
    weigh(team, version)
    assert kept(team) == found
    assert team.services.store.load(team.scope, team.interview.id) == events


def test_a_version_that_was_overtaken_is_left_to_the_next_job(team: Office) -> None:
    answered(team)
    early = team.interview.version
    team.answers(2, "Internal only.")
    team.asked(3)
    weigh(team, early)
    assert kept(team) is None
    weigh(team, team.interview.version)
    assert kept(team)


def test_once_all_follow_ups_are_spent_only_the_sections_are_looked_at(team: Office) -> None:
    answered(team)
    team.services = replace(
        team.services, conversation=Conversation(team.services.store, follow_ups=0)
    )
    with patch.object(context, "services", lambda: team.services):
        weigh(team, team.interview.version)
    found = kept(team)
    assert found
    assert found.standings
    assert found.follow_ups == ()


def test_nothing_is_weighed_once_a_draft_is_requested_or_all_is_over(team: Office) -> None:
    answered(team)
    version = team.interview.version
    team.says("priya", "draft now")
    team.until(lambda i: i.requested, "the request")
    weigh(team, version)
    assert kept(team) is None
    team.says("priya", "cancel")
    team.until(lambda i: i.cancelled, "the end")
    weigh(team, version)
    assert kept(team) is None


def test_a_root_message_that_cannot_be_refreshed_is_no_failure(
    team: Office, slack: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    answered(team)
    slack.rate_limit("chat.update", times=1)
    weigh(team, team.interview.version)
    assert kept(team)
    assert "was not refreshed" in caplog.text


def test_what_the_bot_could_not_post_meanwhile_is_posted_afterwards(
    team: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(team)
    store, scope, interview = team.services.store, team.scope, team.interview.id

    def answering(*_: object) -> Weighing:
        team.answers(2, "Internal only.")
        team.until(lambda i: i.standing == "use_cases", "the answer")
        team.rests()
        return Weighing(version=1)

    monkeypatch.setattr("bot.posting.refresh.standings_of", lambda *_: answering() and ())
    weigh(team, team.interview.version)
    assert store.pending(scope, interview) == ()
    team.asked(3)


def test_a_second_request_for_a_version_is_the_same_and_drafts_go_first(
    redis_client: Redis, redis_url: str
) -> None:
    with Redis.from_url(redis_url) as connection:
        queue = DraftQueue(connection)
        for version in (3, 3, 4):
            queue.weigh(Scope("T1"), "i1", version)
        queue.request(Scope("T1"), "i1", 1)
        waiting = Queue(QUEUE, connection=connection, serializer=JSONSerializer).job_ids
    assert waiting == ["draft-i1-1", "weigh-i1-3", "weigh-i1-4"]
