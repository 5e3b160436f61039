"""The feed, waiting, and the sandbox as a process of its own."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_sdk import WebClient

from sandbox.client import Sandbox, wait_for
from tests.sandbox.slack_calls import refusal

ROOT = Path(__file__).parents[2]


def test_the_feed_tells_what_people_saw(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    ts = slack.say(ana, general, "hi")
    web.reactions_add(channel=general, timestamp=ts, name="eyes")
    slack.edit(ana, general, ts, "hello")
    slack.delete(ana, general, ts)
    web.chat_postEphemeral(channel=general, user=ana, text="psst")
    slack.slash(ana, general, "status")
    items, last = slack.feed()
    assert [item["kind"] for item in items] == [
        "message",
        "reaction_added",
        "message_changed",
        "message_deleted",
        "ephemeral",
        "slash",
        "slash_failed",
    ]
    assert items[0]["message"]["text"] == "hi"
    assert slack.feed(last) == ([], last)


def test_the_feed_can_be_waited_for(slack: Sandbox, general: str, ana: str) -> None:
    later = threading.Timer(0.05, lambda: slack.say(ana, general, "hi"))
    later.start()
    items, _ = slack.feed(0, wait=5)
    later.join()
    assert [item["kind"] for item in items] == ["message"]
    assert slack.names()[ana] == "ana"


def test_waiting_in_vain_says_for_what() -> None:
    with pytest.raises(TimeoutError, match=r"0.01 s in vain for rain; last saw 0"):
        wait_for(lambda: 0, timeout=0.01, what="rain")


MANIFEST = """
oauth_config: {scopes: {bot: [commands]}}
settings: {event_subscriptions: {bot_events: [message.im]}}
"""


@pytest.fixture
def process(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    manifest = tmp_path / "manifest.yaml"
    manifest.write_text(MANIFEST)
    arguments = ["--ready-file", str(tmp_path / "ready"), "--manifest", str(manifest)]
    with subprocess.Popen(
        [sys.executable, "-m", "sandbox", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        yield started
        started.kill()


@pytest.mark.processes
def test_the_process_announces_itself_and_ends_cleanly(
    process: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert (tmp_path / "ready").read_text().strip() == address
    slack = Sandbox(address)
    web = WebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    answer = refusal(web.chat_postMessage, channel="C0ANY", text="x")
    process.terminate()
    output, errors = process.communicate(timeout=10)
    assert (process.returncode, output, errors) == (0, "", "")
    assert (answer["error"], answer["provided"]) == ("missing_scope", "commands")
