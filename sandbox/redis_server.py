"""A real redis-server on a free loopback port, for the demo, the tests and `make run`."""

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from types import FrameType
from typing import IO

import click
import redis

_NAMES = ("redis-server", "valkey-server")
_STARTS = 5  # another program may take the free port before the server binds it
_POLLS = 1000
_POLL_SECONDS = 0.02
_OPTIONS = {
    "bind": "127.0.0.1",
    "protected-mode": "yes",
    "daemonize": "no",
    "appendonly": "yes",
    "appendfsync": "always",
    "save": "",
    "maxmemory-policy": "noeviction",
    "logfile": "",
}


class NoRedisServer(RuntimeError):
    """No server program on this machine, or none that would start."""


class PortTaken(NoRedisServer):
    """Another program listens on the port."""


def find_server() -> Path:
    """The server program: on the PATH, else beside the interpreter, where `make setup` puts it."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    beside = Path(sys.executable).with_name("redis-server")
    if os.access(beside, os.X_OK):
        return beside
    raise NoRedisServer(
        "There is no redis-server here: install redis or valkey with your package manager, "
        "or set REDIS_URL (on Linux x86-64 `make setup` brings one)."
    )


class RedisServer:
    """One server: its address, and if it was started here, the means to kill and restart it."""

    def __init__(self, url: str, command: Sequence[str] = (), data: Path = Path()) -> None:
        self.url = url
        self._command = command
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process id of the server that was started last."""
        return self._own().pid

    def start(self) -> None:
        """Start the server and return when it answers."""
        with ExitStack() as held:
            lock = held.enter_context(_sole_use(self._data))
            log = held.enter_context((self._data / "redis.log").open("wb"))
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={"LC_ALL": "C"},
                pass_fds=[lock.fileno()],  # the lock lives as long as the server, even without us
                start_new_session=True,  # Ctrl-C is for the programs that use it, not for it
            )
        try:
            self._wait_until_it_answers(self._process)
        except BaseException:
            self.kill()
            raise

    def kill(self) -> None:
        """End the server at once (SIGKILL), as a crash would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End the server in good order."""
        self._end(signal.SIGTERM)

    def restart(self) -> None:
        """Start it again on the same port and data, whether it still ran or not."""
        self.stop()
        self.start()

    def _own(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise NoRedisServer(f"The server at {self.url} was not started here.")
        return self._process

    def _end(self, number: signal.Signals) -> None:
        process = self._own()
        process.send_signal(number)
        process.wait()

    def _wait_until_it_answers(self, process: subprocess.Popen[bytes]) -> None:
        with redis.Redis.from_url(self.url, socket_timeout=1) as client:
            for _ in range(_POLLS):
                if _answers(client, process.pid):
                    return
                if _has_ended(process):
                    raise self._refusal()
        raise NoRedisServer(f"The server did not answer at {self.url}.")

    def _refusal(self) -> NoRedisServer:
        said = (self._data / "redis.log").read_text(encoding="utf-8", errors="replace").strip()
        if "Address already in use" in said:
            return PortTaken(f"Another program listens at {self.url}.")
        return NoRedisServer(f"The server did not start: {said.splitlines()[-1] if said else ''}")


@contextmanager
def _sole_use(data: Path) -> Iterator[IO[str]]:
    with (data / "redis.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NoRedisServer(f"Another redis-server already uses {data}.") from None
        yield lock


def _answers(client: redis.Redis, pid: int) -> bool:
    try:
        return bool(client.ping()) and client.info("server")["process_id"] == pid
    except (redis.ConnectionError, redis.TimeoutError, redis.ResponseError):
        return False


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(_POLL_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command(program: Path, data: Path, port: int) -> list[str]:
    options = {**_OPTIONS, "port": str(port), "dir": str(data)}
    return [str(program), *chain(*((f"--{name}", value) for name, value in options.items()))]


def _started(program: Path, data: Path, port: int) -> RedisServer:
    for _ in range(_STARTS):
        chosen = port or _free_port()
        command = _command(program, data, chosen)
        server = RedisServer(f"redis://127.0.0.1:{chosen}/0", command, data)
        try:
            server.start()
        except PortTaken:
            if port:
                raise
            continue
        return server
    raise NoRedisServer(f"No free port was left after {_STARTS} starts of {program}.")


@contextmanager
def running(
    data: Path | None = None, port: int = 0, url: str | None = None
) -> Iterator[RedisServer]:
    """A server that answers, ended with the block; with `url`, the one that is there already."""
    if url:
        yield RedisServer(url)
        return
    with ExitStack() as held:
        if data is None:
            data = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="redis-")))
        data.mkdir(parents=True, exist_ok=True)
        server = _started(find_server(), data.resolve(), port)
        held.callback(server.stop)
        yield server


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--data", type=click.Path(path_type=Path), help="Folder that keeps the data.")
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def main(data: Path | None, command: tuple[str, ...]) -> None:
    """Run COMMAND with REDIS_URL set, on a server of its own unless REDIS_URL names one."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        with running(data, url=os.environ.get("REDIS_URL")) as server:
            status = _run(command, {**os.environ, "REDIS_URL": server.url})
    except (NoRedisServer, OSError) as error:
        raise click.ClickException(str(error)) from None
    sys.exit(status)


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _run(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """The exit status of the command, as a shell would give it."""
    # A group of its own: Ctrl-C reaches it once, through us, not a second time from the terminal.
    with subprocess.Popen(command, env=environment, process_group=0) as child:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda received, _frame: child.send_signal(received))
        status = child.wait()
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    main()
