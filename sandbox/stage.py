"""Where an interview is played: a local Slack, a real Redis and the product, all as processes."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import yaml

from sandbox import redis_server
from sandbox.client import Sandbox
from sandbox.client.waiting import wait_for
from sandbox.processes import product
from sandbox.stakeholders import Stakeholders

READING = 0.8  # seconds; people are no machines, and what is worth asking is weighed meanwhile
START = 20.0  # seconds for the sandbox to listen
SHOWN = 3000  # characters of the logs when something did not happen


@contextmanager
def stage(interview: dict[str, Any]) -> Iterator[Stakeholders]:
    """The people of an interview before a running product; what is late ends in its logs."""
    with (
        tempfile.TemporaryDirectory() as folder,
        redis_server.running() as redis,
        slack() as sandbox,
        product(sandbox, redis.url, Path(folder)) as processes,
    ):
        try:
            yield Stakeholders(sandbox, interview, reading=READING)
        except TimeoutError as late:
            logs = "\n".join(processes.log(name) for name in ("bot", "worker", "clock"))
            raise click.ClickException(f"{late}\n{logs[-SHOWN:]}") from None


@contextmanager
def slack() -> Iterator[Sandbox]:
    """The sandbox as a process of its own, listening."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "address"
        command = [sys.executable, "-m", "sandbox", "--ready-file", str(ready)]
        if Path("manifest.yaml").exists():
            command += ["--manifest", "manifest.yaml"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603
            try:
                wait_for(ready.exists, START, "the sandbox Slack")
                yield Sandbox(ready.read_text().strip())
            finally:
                process.terminate()


def take(people: Stakeholders) -> dict[str, Any]:
    """The interview up to the first revision with its files; returns the summary."""
    people.gather()
    people.ask_for_specification()
    people.answer_everything()
    summary = people.wait_for_revision(1)
    people.files(uploads=1)
    return summary


def read_interview(path: Path) -> dict[str, Any]:
    """The interview of a file; `python -m spec draft` says what is wrong with it, if anything."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "spec", "draft", str(path), "-o", folder]
        checked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if checked.returncode:
        raise click.ClickException(checked.stderr.strip())
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    interview: dict[str, Any] = loaded
    return interview
