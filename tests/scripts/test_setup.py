"""What `make setup` says and does where it has nothing to install, or cannot."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import setup


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no server, no environment and nothing on the PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("REDIS_URL", raising=False)
    monkeypatch.setattr(setup, "SERVER", tmp_path / "redis-server")
    monkeypatch.setattr(setup, "STAMP", tmp_path / "installed.sha256")
    return tmp_path


def test_a_second_setup_has_nothing_to_do() -> None:
    again = [sys.executable, setup.__file__]
    subprocess.run(again, check=True)
    assert subprocess.run(again, check=True, capture_output=True).stdout == b""


def test_a_changed_lock_is_installed_again(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = bare / "requirements-dev.lock"
    lock.write_text("one", encoding="utf-8")
    monkeypatch.setattr(setup, "LOCK", lock)
    monkeypatch.setattr(setup, "PYTHON", Path(sys.executable))
    setup.STAMP.write_text(setup._digest(), encoding="utf-8")
    assert setup._is_current()
    lock.write_text("two", encoding="utf-8")
    assert not setup._is_current()


def test_without_a_recent_python_one_line_says_what_is_needed(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(bare / "python3"))
    with pytest.raises(SystemExit, match=r"^Python 3\.11 or newer with venv is needed"):
        setup._interpreter()


def test_a_newer_python_beside_an_old_one_is_found(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, status in (("python3", 1), ("python3.13", 0)):
        (bare / name).write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
        (bare / name).chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(bare / "python3"))
    assert setup._interpreter() == "python3.13"


@pytest.mark.usefixtures("bare")
def test_where_no_binary_fits_one_line_says_how_to_get_a_server(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    assert not setup._has_server()
    setup._unpack_server()
    assert capsys.readouterr().out == f"{setup.NO_SERVER}\n"


@pytest.mark.parametrize("name", ["redis-server", "valkey-server"])
def test_a_server_on_the_path_is_enough(bare: Path, name: str) -> None:
    (bare / name).touch(mode=0o755)
    assert setup._has_server()


def test_a_server_elsewhere_is_enough(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere/0")
    assert setup._has_server(), bare
