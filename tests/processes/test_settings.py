"""Missing settings are named all at once, by every process, without a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.processes


@pytest.mark.parametrize(
    ("module", "missing"),
    [
        ("bot", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "REDIS_URL"]),
        ("worker", ["SLACK_BOT_TOKEN", "REDIS_URL"]),
        ("worker.clock", ["SLACK_BOT_TOKEN", "REDIS_URL"]),
        ("bot.settings", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "REDIS_URL"]),
    ],
)
def test_everything_missing_is_named_at_once(module: str, missing: list[str]) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path.cwd())}
    ended = subprocess.run(
        [sys.executable, "-m", module],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert all(name in ended.stderr for name in missing)


def test_a_slack_that_cannot_be_reached_is_one_line(redis_url: str) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path.cwd()),
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": "http://127.0.0.1:9/api/",
        "REDIS_URL": redis_url,
    }
    ended = subprocess.run(
        [sys.executable, "-m", "bot"],
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "Slack cannot be reached" in ended.stderr
    assert "Traceback" not in ended.stderr
