"""The house style as tests: each rule over every tracked file, and a planted fault for each."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULE_LINES = 300
FUNCTION_LINES = 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
# Written so that this file does not match itself.
LEFTOVER = re.compile(r"\b(?:T[O]DO|F[I]XME|X[X]X)\b")
REGISTRY = re.compile(
    r"pypi[.]org|pythonhosted[.]org|npmjs[.]org|--(?:extra-)?index[-]url|--find[-]links"
    r"|https?[:]//[^\s\"']+(?:/simple/|/packages/[0-9a-f]{2}/)"
)
MACHINE = re.compile(r"(?<![\w.:/-])/(?:r[o]ot|h[o]me|w[o]rk|U[s]ers|o[p]t)/\w")

Check = Callable[[Path, str], Iterator[str]]


@cache
def tracked() -> dict[Path, str]:
    """Every tracked text file that is there, with its text."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    texts = {}
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file() and b"\0" not in path.read_bytes():
            texts[path.relative_to(ROOT)] = path.read_text(encoding="utf-8", errors="replace")
    return texts


def long_modules(path: Path, text: str) -> Iterator[str]:
    """Modules that are too long to be one idea."""
    lines = len(text.splitlines())
    if path.suffix == ".py" and lines > MODULE_LINES:
        yield f"{path}: {lines} lines"


def long_functions(path: Path, text: str) -> Iterator[str]:
    """Functions that do not fit a screen."""
    for node in _nodes(path, text):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name} has {lines} lines"


def vague_names(path: Path, _text: str) -> Iterator[str]:
    """Modules and folders whose name says nothing."""
    if path.suffix == ".py" and VAGUE & {path.stem, *path.parent.parts}:
        yield f"{path}: a name that says nothing"


def undocumented(path: Path, text: str) -> Iterator[str]:
    """Modules, public classes and public functions without a docstring."""
    if path.suffix != ".py" or not text.strip():
        return
    module = ast.parse(text)
    if not ast.get_docstring(module):
        yield f"{path}: no docstring"
    for node in module.body if path.parts[0] != "tests" else ():
        if (
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ):
            yield f"{path}:{node.lineno}: {node.name} has no docstring"


def leftovers(path: Path, text: str) -> Iterator[str]:
    """Work put off."""
    yield from _lines_with(LEFTOVER, path, text)


def registry_hosts(path: Path, text: str) -> Iterator[str]:
    """Where packages came from, which is each machine's own affair."""
    yield from _lines_with(REGISTRY, path, text)


def machine_paths(path: Path, text: str) -> Iterator[str]:
    """Paths that exist on one machine only."""
    yield from _lines_with(MACHINE, path, text)


def _lines_with(pattern: re.Pattern[str], path: Path, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        if found := pattern.search(line):
            yield f"{path}:{number}: {found.group()}"


def _nodes(path: Path, text: str) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(text)) if path.suffix == ".py" else iter(())


PLANTED: list[tuple[Check, str, str]] = [
    (long_modules, "spec/planted.py", "x = 1\n" * (MODULE_LINES + 1)),
    (long_functions, "spec/planted.py", "def f():\n" + "    x = 1\n" * FUNCTION_LINES),
    (vague_names, "spec/utils.py", ""),
    (vague_names, "bot/helpers/slack.py", ""),
    (undocumented, "spec/planted.py", "x = 1\n"),
    (undocumented, "spec/planted.py", '"""Says."""\ndef draft(): ...\n'),
    (leftovers, "README.md", "TO" + "DO: say more"),
    (registry_hosts, "requirements.lock", "--index" + "-url x"),
    (registry_hosts, "requirements.lock", "http" + "://mirror.test/simple/redis/"),
    (machine_paths, "Makefile", "cp /ho" + "me/me/notes ."),
]
CHECKS = list(dict.fromkeys(check for check, _, _ in PLANTED))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_house_is_in_order(check: Check) -> None:
    assert [fault for path, text in tracked().items() for fault in check(path, text)] == []


@pytest.mark.parametrize(
    ("check", "name", "text"), PLANTED, ids=[f"{c.__name__}-{n}" for c, n, _ in PLANTED]
)
def test_a_planted_fault_is_found(check: Check, name: str, text: str) -> None:
    assert len(list(check(Path(name), text))) == 1


def test_every_check_looks_at_the_product() -> None:
    assert {path.parts[0] for path in tracked()} >= {"bot", "worker", "spec", "interview"}
