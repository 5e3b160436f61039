"""The main job through real processes, over Socket Mode and over HTTP, with each fault."""

from collections import Counter
from collections.abc import Callable

import pytest

from sandbox.client import Sandbox
from sandbox.processes import Processes
from sandbox.stakeholders import Stakeholders

pytestmark = pytest.mark.processes

FILES = {"spec.md", "openapi.yaml", "postman_collection.json", "manifest.json"}


def plays(people: Stakeholders) -> None:
    """From the command to the second revision."""
    people.ask_for_specification()
    people.answer_everything()
    assert people.settle_one(people.wait_for_revision(1))
    people.wait_for_revision(2)


def twice(people: Stakeholders) -> list[str]:
    """What stands in the thread more often than once."""
    thread = people.sandbox.messages(people.channel, people.thread_ts)
    shown = Counter(m["text"] for m in thread if m.get("bot_id"))
    return [text for text, count in shown.items() if count > 1]


def test_an_interview_becomes_two_revisions(processes: Processes, people: Stakeholders) -> None:
    people.reading = 1.0  # meanwhile the worker weighs what is worth asking
    plays(people)
    assert set(people.files(2)) == FILES
    assert twice(people) == []
    thread = people.sandbox.messages(people.channel, people.thread_ts)
    assert any("*Follow-up to question" in m["text"] for m in thread)


FAULTS: dict[str, Callable[[Sandbox], str]] = {
    "429": lambda slack: slack.rate_limit("*", retry_after=1, times=6, skip=9),
    "dropped answers": lambda slack: slack.drop_answer("chat.postMessage", times=5, skip=2),
    "dropped uploads": lambda slack: slack.drop_answer("files.completeUploadExternal", times=2),
    "duplicate events": lambda slack: slack.duplicate_events(extra=2, parallel=True, times=None),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_changes_nothing_that_people_see(
    fault: str, processes: Processes, people: Stakeholders, slack: Sandbox
) -> None:
    planned = FAULTS[fault](slack)
    plays(people)
    assert slack.hits(planned)
    assert set(people.files(2)) == FILES
    assert twice(people) == []


@pytest.mark.parametrize("processes", ["bot"], indirect=True)
def test_a_reconnect_in_the_middle_changes_nothing(
    processes: Processes, people: Stakeholders, slack: Sandbox
) -> None:
    people.ask_for_specification()
    slack.disconnect("refresh")
    people.answer_everything()
    slack.disconnect("close")
    people.wait_for_revision(1)
    assert slack.state()["connected_times"] > 1


def test_owners_are_reminded_until_they_have_answered(
    processes: Processes, people: Stakeholders, slack: Sandbox
) -> None:
    people.ask_for_specification()
    people.answer_everything()
    people.wait_for_revision(1)
    dm = slack.dm_channel(people.users[1])
    first = slack.wait_for(lambda: slack.messages(dm), what="a reminder")
    assert "NC-" in first[0]["text"]
    slack.wait_for(lambda: len(slack.messages(dm)) > 1, what="a second reminder")
