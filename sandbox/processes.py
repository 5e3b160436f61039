"""The product's processes over the sandbox: started, killed, started again, stopped.

Nothing is imported from the product: it runs as it would in production, told by its environment.
"""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from sandbox.client import Sandbox
from sandbox.client.waiting import wait_for

Name = Literal["bot", "web", "worker", "clock"]
PATIENCE = 20.0  # seconds for a process to start or to end


class Processes:
    """Bot, worker and clock; `logs` holds one file for each."""

    def __init__(self, sandbox: Sandbox, redis_url: str, logs: Path, config: Path | None) -> None:
        self.sandbox = sandbox
        self.logs = logs
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._port = _free_port()
        self._environment = _environment(sandbox, redis_url, config)

    def start(self, name: Name) -> None:
        """Start a process; the bot is ready for Slack when this returns."""
        with (self.logs / f"{name}.log").open("ab") as log:
            self._running[name] = subprocess.Popen(  # noqa: S603 - our own commands
                self._command(name),
                env=self._environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        if name == "bot":
            wait_for(lambda: self.sandbox.state()["connections"], PATIENCE, "the bot's connection")
        if name == "web":
            wait_for(self._is_listening, PATIENCE, "the bot's port")
            self.sandbox.configure_http(f"http://127.0.0.1:{self._port}/slack/events")

    def kill(self, name: Name) -> None:
        """Kill a process and its children at once (SIGKILL); nothing can be finished."""
        process = self._running.pop(name)
        _kill_session(process.pid)
        process.wait()

    def stop(self, name: Name) -> int:
        """Ask a process to end (SIGTERM) and wait for it; its exit status."""
        process = self._running.pop(name)
        process.terminate()
        try:
            return process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            _kill_session(process.pid)
            return process.wait()

    def stop_all(self) -> None:
        """Stop whatever runs; an impatient Ctrl-C must not leave anything behind."""
        with _undisturbed():
            self._stop_each()

    def _stop_each(self) -> None:
        for name in list(self._running):
            self.stop(name)  # type: ignore[arg-type]

    def log(self, name: Name) -> str:
        """What the process has written."""
        return (self.logs / f"{name}.log").read_text(errors="replace")

    def _command(self, name: Name) -> list[str]:
        web = ["-m", "gunicorn", "--threads", "20", "-b", f"127.0.0.1:{self._port}"]
        commands = {
            "bot": ["-m", "bot"],
            "web": [*web, "bot.wsgi:create()"],
            "worker": ["-m", "worker"],
            "clock": ["-m", "worker.clock"],
        }
        return [sys.executable, *commands[name]]

    def _is_listening(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0


def _kill_session(leader: int) -> None:
    """The group would not do: RQ's worker runs each job in a process group of its own."""
    os.kill(leader, signal.SIGKILL)  # first, so that it has no more children
    listed = (entry.name for entry in Path("/proc").iterdir())
    for process in map(int, filter(str.isdigit, listed)):
        with suppress(ProcessLookupError, PermissionError):
            if os.getsid(process) == leader:
                os.kill(process, signal.SIGKILL)


@contextmanager
def product(
    sandbox: Sandbox,
    redis_url: str,
    logs: Path,
    *,
    config: Path | None = None,
    names: tuple[Name, ...] = ("bot", "worker", "clock"),
) -> Iterator[Processes]:
    """The product, running; everything is stopped at the end."""
    processes = Processes(sandbox, redis_url, logs, config)
    try:
        for name in names:
            processes.start(name)
        yield processes
    finally:
        processes.stop_all()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without interrupts, where they can be held off (signals reach the main thread only)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _environment(sandbox: Sandbox, redis_url: str, config: Path | None) -> Mapping[str, str]:
    """No proxies, no settings of whoever runs this."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONUNBUFFERED": "1",
        "SLACK_BOT_TOKEN": sandbox.bot_token,
        "SLACK_APP_TOKEN": sandbox.app_token,
        "SLACK_SIGNING_SECRET": sandbox.signing_secret,
        "SLACK_API_URL": sandbox.api_url,
        "REDIS_URL": redis_url,
        "APISPEC_FILE": str(config or "no-such-file.yaml"),
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
