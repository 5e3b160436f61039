"""While Redis is away nothing is acknowledged that was not stored, and people are told."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interview.errors import StoreUnavailable
from sandbox import redis_server
from sandbox.client import Sandbox
from sandbox.redis_server import RedisServer
from tests.conftest import CONFIG
from tests.office import Office, office


@pytest.fixture
def server() -> Iterator[RedisServer]:
    """A Redis that may be killed."""
    with redis_server.running() as running:
        yield running


@pytest.fixture
def team(slack: Sandbox, server: RedisServer, tmp_path: Path) -> Iterator[Office]:
    """An office on that Redis."""
    config = tmp_path / "apispec.yaml"
    config.write_text(CONFIG)
    slack.set_timing(acknowledge=3)
    with office(slack, server.url, config) as opened:
        yield opened


def test_the_command_says_that_nothing_was_saved(team: Office, server: RedisServer) -> None:
    server.kill()
    outcome = team.sandbox.slash(team.user("priya"), team.channel, "Gift cards")
    assert outcome.ok
    assert outcome.reply
    assert "cannot reach my memory" in outcome.reply["text"]
    server.restart()
    assert team.starts("Gift cards")


def test_a_button_says_that_nothing_was_saved(team: Office, server: RedisServer) -> None:
    team.starts()
    asked = team.asked(1)
    server.kill()
    team.presses("priya", asked, "take_default")
    assert team.whispered("priya", "cannot reach my memory")
    server.restart()
    team.presses("priya", asked, "take_default")
    team.until(lambda i: i.defaulted, "the default")
    team.ticks(timedelta(seconds=10))  # the lease of whoever was interrupted has run out
    team.asked(2)


def test_an_answer_is_delivered_again_and_taken_once(team: Office, server: RedisServer) -> None:
    team.starts()
    server.kill()
    team.says("priya", "Give back part of an order.")
    team.sandbox.wait_for(
        lambda: any(len(d["attempts"]) > 1 for d in team.sandbox.deliveries()), what="a retry"
    )
    server.restart()
    team.until(lambda i: i.answers, "the answer")
    team.ticks(timedelta(seconds=10))
    team.asked(2)
    assert len(team.interview.answers["feature"]) == 1


def test_the_clock_waits_for_the_store(team: Office, server: RedisServer) -> None:
    team.starts()
    server.kill()
    with pytest.raises(StoreUnavailable):
        team.ticks()
    server.restart()
    team.ticks()
