"""Bot, worker and clock as real processes over a local Slack and a real Redis."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from sandbox.client import Sandbox
from sandbox.processes import Processes, product
from sandbox.server import running
from sandbox.stakeholders import Stakeholders
from tests.conftest import PATIENCE

CONFIG = """
timing: {lease: 6, settle: 0.5, grace: 0.5, tick: 0.1}
reminders:
  every_hours: 0.0006
  working_hours: [0, 24]
  working_days: [mon, tue, wed, thu, fri, sat, sun]
"""
INTERVIEW = {
    "title": "Partial refunds",
    "feature": "Support gives back part of what an order cost.",
    "audience": "Internal: the support console.",
    "use_cases": [
        "As a support agent I want to refund part of an order",
        "As a support agent I want to list the refunds of an order",
    ],
    "style": "REST",
    "auth": "Company SSO for staff. For services ask Marek.",
    "constraints": "A refund must never be executed twice.",
    "participants": [{"id": "priya", "name": "Priya"}, {"id": "marek", "name": "Marek"}],
}


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    """A local Slack of its own for each test."""
    with running() as sandbox:
        sandbox.set_timing(acknowledge=PATIENCE, trigger=PATIENCE)
        yield sandbox


@pytest.fixture
def people(slack: Sandbox) -> Stakeholders:
    """Two people in a channel, with an interview in mind."""
    stakeholders = Stakeholders(slack, INTERVIEW)
    stakeholders.gather()
    return stakeholders


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Settings that take up unfinished work quickly and remind every two seconds."""
    path = tmp_path / "apispec.yaml"
    path.write_text(CONFIG)
    return path


@pytest.fixture(params=["bot", "web"])
def processes(  # noqa: PLR0917 - fixtures
    request: pytest.FixtureRequest,
    slack: Sandbox,
    redis_client: redis.Redis,
    redis_url: str,
    config: Path,
    tmp_path: Path,
) -> Iterator[Processes]:
    """The product over Socket Mode ("bot") and over HTTP ("web")."""
    names = (request.param, "worker", "clock")
    with product(slack, redis_url, tmp_path, config=config, names=names) as started:
        yield started
