"""What tests ask for: a real Redis, a local Slack, an office with people and the bot."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from hypothesis import settings

from interview.memory_store import MemoryStore
from interview.redis_connection import connect
from interview.redis_store import RedisStore
from interview.scope import Scope
from interview.store import Store
from sandbox import redis_server, server
from sandbox.client import Sandbox
from tests.office import Office, office

# The same examples in every run; `pytest --hypothesis-profile=default` looks for new ones.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """REDIS_URL where it is set, else a server of our own; its database is ours to empty."""
    with redis_server.running(url=os.environ.get("REDIS_URL")) as server:
        with redis.Redis.from_url(server.url) as client:
            if client.dbsize():
                pytest.exit(f"{server.url} holds data: the tests need an empty database", 2)
        yield server.url


@pytest.fixture
def redis_client(redis_url: str) -> Iterator[redis.Redis]:
    """A client of an empty database."""
    with connect(redis_url, timeout=5) as client:
        client.flushdb()
        yield client
        client.flushdb()


@pytest.fixture(params=["memory", "redis"])
def store(request: pytest.FixtureRequest) -> Store:
    """Each store that keeps the contract, empty."""
    if request.param == "memory":
        return MemoryStore()
    return RedisStore(request.getfixturevalue("redis_client"))


@pytest.fixture
def scope() -> Scope:
    """One workspace."""
    return Scope("T1")


CONFIG = """
timing: {lease: 5, settle: 0.2, grace: 0, tick: 0.1}
reminders: {every_hours: 24, working_hours: [9, 17]}
"""

PATIENCE = 10.0  # seconds for which Slack waits instead of three: machines may be loaded


@pytest.fixture(scope="module")
def slack() -> Iterator[Sandbox]:
    """A local Slack that waits for slow machines."""
    with server.running() as sandbox:
        sandbox.set_timing(acknowledge=PATIENCE, trigger=PATIENCE)
        yield sandbox


@pytest.fixture
def team(
    slack: Sandbox, redis_client: redis.Redis, redis_url: str, tmp_path: Path
) -> Iterator[Office]:
    """Priya, Marek and Aisha in a channel of their own, with the bot in it."""
    config = tmp_path / "apispec.yaml"
    config.write_text(CONFIG)
    slack.remove_fault()
    with office(slack, redis_url, config) as opened:
        yield opened
    slack.remove_fault()
