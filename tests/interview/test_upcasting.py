"""Reading the records of this release, of earlier ones, and of a later one."""

import json
from pathlib import Path
from typing import Any

import pytest

from interview.events import Answered
from interview.upcasting import (
    NewerLog,
    UnreadableLog,
    current_versions,
    read_event,
    write_event,
)
from tests.interview.every_event import EVERY_EVENT

GOLDEN = Path(__file__).with_name("golden")
OLD_ANSWER = json.dumps({"type": "replied", "v": -1, "at": "then", "topic": "auth", "said": "t1"})


def rename_topic(record: dict[str, Any]) -> dict[str, Any]:
    record["question"] = record.pop("topic")
    return {**record, "type": "answered"}


def rename_said(record: dict[str, Any]) -> dict[str, Any]:
    record["text"] = record.pop("said")
    return record


UPCASTERS = {("replied", -1): rename_topic, ("answered", 0): rename_said}


def test_the_golden_log_replays_to_equal_events() -> None:
    lines = (GOLDEN / "log-v1.jsonl").read_text(encoding="utf-8").splitlines()
    assert tuple(read_event(line) for line in lines) == EVERY_EVENT


def test_the_golden_log_holds_every_event_once() -> None:
    assert sorted(event.type for event in EVERY_EVENT) == sorted(current_versions())


def test_a_golden_log_is_kept_for_every_version() -> None:
    for version in range(1, max(current_versions().values()) + 1):
        assert (GOLDEN / f"log-v{version}.jsonl").is_file()


def test_an_event_is_written_with_type_and_version() -> None:
    record = json.loads(write_event(EVERY_EVENT[0]))
    assert (record["type"], record["v"]) == ("started", 1)


def test_an_old_record_is_raised_step_by_step() -> None:
    expected = Answered(at="then", question="auth", text="t1")
    assert read_event(OLD_ANSWER, UPCASTERS) == expected


def test_a_missing_step_is_named() -> None:
    with pytest.raises(UnreadableLog, match="'answered' version 0"):
        read_event(OLD_ANSWER, {("replied", -1): rename_topic})


@pytest.mark.parametrize(
    "record", [{"type": "paused", "v": 2, "at": "x"}, {"type": "praised", "v": 1, "at": "x"}]
)
def test_a_newer_record_is_refused(record: dict[str, Any]) -> None:
    with pytest.raises(NewerLog, match="newer release"):
        read_event(json.dumps(record))


@pytest.mark.parametrize(
    ("record", "what"),
    [
        ('{"type": "paused", "v": 1, "at": "x", "mood": "good"}', "mood"),
        ('{"type": "paused"}', "'v'"),
        ('["paused"]', "indices"),
        ("paused", "Expecting value"),
    ],
)
def test_what_is_no_event_is_unreadable(record: str, what: str) -> None:
    with pytest.raises(UnreadableLog, match=what):
        read_event(record)
