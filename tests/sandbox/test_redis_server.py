"""The launcher, on the real server."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from sandbox.redis_server import NoRedisServer, PortTaken, RedisServer, find_server, running

CLI = (sys.executable, "-m", "sandbox.redis_server")


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    with running() as started:
        yield started


def client(server: RedisServer) -> redis.Redis:
    return redis.Redis.from_url(server.url, decode_responses=True)


def test_a_server_listens_on_loopback_only_and_keeps_every_write(server: RedisServer) -> None:
    with client(server) as connected:
        kept = connected.config_get("*")
    assert kept["bind"] == "127.0.0.1"
    assert kept["appendonly"] == "yes"
    assert kept["appendfsync"] == "always"
    assert kept["maxmemory-policy"] == "noeviction"


def test_a_restart_keeps_address_and_data(server: RedisServer) -> None:
    url, pid = server.url, server.pid
    with client(server) as connected:
        connected.set("answer", "partial refunds")
    server.restart()
    assert (server.url, server.pid != pid) == (url, True)
    with client(server) as connected:
        assert connected.get("answer") == "partial refunds"


def test_kill_nine_loses_no_write(server: RedisServer) -> None:
    with client(server) as connected:
        for number in range(50):
            connected.rpush("log", number)
        server.kill()
        with pytest.raises(redis.ConnectionError):
            connected.ping()
    server.restart()
    with client(server) as connected:
        assert connected.llen("log") == 50


def test_a_data_folder_serves_one_server_at_a_time(tmp_path: Path) -> None:
    with (
        running(tmp_path) as first,
        pytest.raises(NoRedisServer, match=f"already uses {tmp_path}"),
        running(tmp_path),
    ):
        pytest.fail(f"a second server beside {first.pid}")


def test_a_taken_port_is_named(server: RedisServer) -> None:
    port = int(server.url.rpartition(":")[2].partition("/")[0])
    with pytest.raises(PortTaken, match=str(port)), running(port=port):
        pytest.fail("started on a taken port")


def test_a_given_url_is_used_as_it_is() -> None:
    with running(url="redis://elsewhere:6379/2") as given:
        assert given.url == "redis://elsewhere:6379/2"
        with pytest.raises(NoRedisServer, match="was not started here"):
            given.kill()


def test_without_any_server_one_line_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(NoRedisServer, match="install redis or valkey") as refused:
        find_server()
    assert "\n" not in str(refused.value)


def test_valkey_on_the_path_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "valkey-server").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_server() == tmp_path / "valkey-server"


def test_a_server_that_ends_at_once_is_reported_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\necho disk is full\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(NoRedisServer, match="disk is full"), running():
        pytest.fail("started a broken server")


def _environment(**more: str) -> dict[str, str]:
    return {**{name: value for name, value in os.environ.items() if name != "REDIS_URL"}, **more}


def test_a_command_finds_its_server_in_the_environment_and_its_status_is_returned() -> None:
    script = "import os, redis; redis.from_url(os.environ['REDIS_URL']).ping(); raise SystemExit(7)"
    ended = subprocess.run(
        [*CLI, "--", sys.executable, "-c", script], env=_environment(), check=False
    )
    assert ended.returncode == 7


def test_a_command_keeps_the_url_it_was_given() -> None:
    said = subprocess.run(
        [*CLI, "--", "sh", "-c", "echo $REDIS_URL"],
        env=_environment(REDIS_URL="redis://elsewhere/3"),
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "redis://elsewhere/3\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_reaches_the_command_and_ends_the_server(
    number: signal.Signals, tmp_path: Path
) -> None:
    script = (
        "import os, signal, sys\n"
        "ends = lambda *_: sys.exit(9)\n"
        "signal.signal(signal.SIGINT, ends); signal.signal(signal.SIGTERM, ends)\n"
        "print(os.environ['REDIS_URL'], flush=True)\n"
        "signal.pause()\n"
    )
    with subprocess.Popen(
        [*CLI, "--data", str(tmp_path), "--", sys.executable, "-c", script],
        env=_environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as launcher:
        assert launcher.stdout is not None
        url = launcher.stdout.readline().strip()
        launcher.send_signal(number)
        assert launcher.wait(20) == 9
    with redis.Redis.from_url(url) as connected, pytest.raises(redis.ConnectionError):
        connected.ping()
