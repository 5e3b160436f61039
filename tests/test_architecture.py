"""The architecture as tests: who may import whom, what an import may do, which names resolve."""

import importlib
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot.queue import JOBS

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "worker", "interview", "spec", "sandbox")
BIN = Path(sys.executable).parent

# For each contract, by its id: modules that break it.
PLANTED_IMPORTS = {
    "layers": {"interview/planted_layer.py": "import bot"},
    "worker-without-listeners": {
        "worker/planted_listener.py": "import bot.listeners.planted",
        "bot/listeners/planted.py": "",
    },
    "pure-spec": {"spec/planted_redis.py": "import redis"},
    "pure-interview": {"interview/planted_slack.py": "import slack_sdk"},
    "pure-decisions": {"interview/decisions/planted.py": "import interview.redis_store"},
    "sandbox-knows-nobody": {"sandbox/planted_product.py": "import spec.model"},
    "nobody-knows-the-sandbox": {"worker/planted_sandbox.py": "import sandbox.redis_server"},
    "emitters-apart": {
        "spec/emitters/planted_one.py": "import spec.emitters.planted_two",
        "spec/emitters/planted_two.py": "",
    },
    "reading-first": {
        "spec/reading/planted.py": "import spec.drafting.planted",
        "spec/drafting/planted.py": "",
    },
}

# Imports each module of the packages named; any work on the way ends it.
IMPORTER = """
import importlib, os, pathlib, sys, threading
FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.fork")
DATA = (".yaml", ".lua", ".j2", ".json", ".env")
root = pathlib.Path.cwd()
def watch(event, arguments):
    if event in FORBIDDEN:
        raise RuntimeError(f"{event} at import")
    if event == "open" and str(arguments[0]).endswith(DATA):
        path = pathlib.Path(os.path.abspath(arguments[0]))
        if path.is_relative_to(root) and ".venv" not in path.parts:
            raise RuntimeError(f"{path} read at import")
sys.path.insert(0, str(root))
sys.addaudithook(watch)
for package in sys.argv[1:]:
    for path in sorted(pathlib.Path(package).rglob("*.py")):
        importlib.import_module(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
assert threading.active_count() == 1, "a thread started at import"
"""


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the packages in a folder."""
    return subprocess.run(
        [BIN / "lint-imports", "--no-logo", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def import_everything(folder: Path, packages: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Import every module of the packages in an empty environment, watched."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORTER, *packages],
        cwd=folder,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )


def banned_calls(name: str, text: str) -> str:
    """What ruff says of banned calls in a file of that name."""
    return subprocess.run(
        [BIN / "ruff", "check", "--select", "TID251", "--stdin-filename", name, "-"],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    ).stdout


def contracts() -> Iterator[tuple[str, str]]:
    """Every contract's id and name."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for contract in settings["tool"]["importlinter"]["contracts"]:
        yield contract["id"], contract["name"]


def resolves(name: str) -> bool:
    """Whether a dotted name leads to something callable."""
    module, _, attribute = name.rpartition(".")
    return callable(getattr(importlib.import_module(module), attribute, None))


def test_imports_point_down_only() -> None:
    said = lint_imports(ROOT)
    assert said.returncode == 0, said.stdout


def test_each_contract_catches_a_planted_import(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package)
    for files in PLANTED_IMPORTS.values():
        for name, line in files.items():
            planted = tmp_path / name
            planted.parent.mkdir(exist_ok=True)
            (planted.parent / "__init__.py").touch()
            planted.write_text(f"{line}\n", encoding="utf-8")
    said = lint_imports(tmp_path).stdout
    assert [name for _, name in contracts() if f"{name} BROKEN" not in said] == []
    assert {identity for identity, _ in contracts()} == set(PLANTED_IMPORTS)


def test_importing_any_module_does_no_work() -> None:
    said = import_everything(ROOT, PACKAGES)
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize(
    "work",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "open('wording.yaml')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.environ['REDIS_URL']",
        "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()",
    ],
)
def test_work_planted_in_a_module_is_found(work: str, tmp_path: Path) -> None:
    (tmp_path / "planted").mkdir()
    (tmp_path / "planted/__init__.py").write_text(f"{work}\n", encoding="utf-8")
    (tmp_path / "wording.yaml").touch()
    assert import_everything(tmp_path, ["planted"]).returncode == 1


@pytest.mark.parametrize("package", ["spec", "interview"])
@pytest.mark.parametrize(
    "text",
    [
        "from datetime import datetime\nnow = datetime.now()\n",
        "import time\nnow = time.time()\n",
        "import random\n",
        "from uuid import uuid4\n",
        "import os\nurl = os.environ['REDIS_URL']\n",
    ],
)
def test_clock_chance_and_environment_are_banned_below_the_edge(package: str, text: str) -> None:
    assert "TID251" in banned_calls(f"{package}/planted.py", text)
    assert "TID251" not in banned_calls("bot/planted.py", text)


@pytest.mark.parametrize("name", JOBS.values())
def test_a_job_the_bot_enqueues_is_a_function_of_the_worker(name: str) -> None:
    assert name.startswith("worker.")
    assert resolves(name)


def test_a_job_that_is_not_there_is_noticed() -> None:
    assert not resolves("worker.no_such_job")
