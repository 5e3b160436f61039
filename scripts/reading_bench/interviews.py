"""Interviews: drafted from their answers alone, scored by the bench's own scorer."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import yaml

from scripts.reading_bench.mistakes import Mistakes
from spec.cli import main as spec_command
from spec.interview_file import KEYS

Report = dict[str, Any]


def report(name: str, folder: Path, scorer: Path, examples: int) -> None:
    """Print the scores of the interviews in this folder and what went wrong in them."""
    print(f"== {name}")
    files = sorted(folder.glob("*.yaml"))
    if not files:
        print(f"not measured: no interviews in {folder.parent.name}/{folder.name}\n")
        return
    with tempfile.TemporaryDirectory() as out:
        for file in files:
            _draft(file, Path(out))
        if not scorer.is_file():
            print(f"{len(files)} drafted; not scored: {scorer.name} missing in ../shared/bench\n")
            return
        _show(folder, scorer, Path(out), examples)


def answers_only(file: Path) -> bytes:
    """The interview without what is expected of it."""
    told = yaml.safe_load(file.read_text("utf-8"))
    kept = {key: value for key, value in told.items() if key in KEYS}
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False).encode()


def _draft(file: Path, out: Path) -> None:
    told = yaml.safe_load(file.read_text("utf-8"))
    interview = out / "answers.yaml"
    interview.write_bytes(answers_only(file))
    arguments = ["draft", str(interview), "-o", str(out / told["id"])]
    try:
        with redirect_stdout(StringIO()):
            spec_command(arguments, standalone_mode=False)
    except SystemExit:  # it has said why; the scorer counts it as nothing
        print(f"{told['id']} was not drafted")
    interview.unlink()


def _show(folder: Path, scorer: Path, out: Path, examples: int) -> None:
    command = [sys.executable, str(scorer), str(folder), str(out)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    as_json = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
    if not as_json.stdout:
        print(f"the scorer failed: {as_json.stderr.strip()[-500:]}\n")
        return
    print(_table(told.stdout))
    found = Mistakes()
    for interview in json.loads(as_json.stdout)["interviews"]:
        for kind, what in mistakes(interview):
            found.add(kind, f"{interview['id']}: {what}")
    found.show("mistakes by kind", examples)
    print()


def _table(told: str) -> str:
    """The last part of what the scorer prints: a line for each interview, and the totals."""
    lines = told.rstrip().splitlines()
    head = max(at for at, line in enumerate(lines) if " recall " in line and " keep " in line)
    return "\n".join(lines[head:])


def mistakes(report: Report) -> Iterator[tuple[str, str]]:
    """(kind, what) for each mistake that the scorer reports of one interview."""
    if report["problem"]:
        yield "nothing to score", report["problem"]
        return
    details, scores = report["details"], report["scores"]
    if scores["style"] < 1:
        yield "style", str(details["style"])
    yield from _of_endpoints(details["endpoints"])
    if details["auth"]["why_not"]:
        yield "auth", f"{details['auth']['why_not']} (drafted {details['auth']['drafted']})"
    yield from _of_sets(details)
    if not details["webhooks"]["right"]:
        drafted, expected = details["webhooks"]["drafted"], details["webhooks"]["expected"]
        yield "webhooks: flag", f"{drafted}, expected {expected}"
    if details["clarify"]["questions"] > 14:  # noqa: PLR2004 - as the scorer counts
        yield "open questions: more than 14", str(details["clarify"]["questions"])
    for what in ("violations", "unparsable", "file_problems", "contract"):
        yield from ((what.replace("_", " "), str(one)) for one in report[what])


def _of_endpoints(details: Report) -> Iterator[tuple[str, str]]:
    for row in details["entries"]:
        if not row["found"]:
            kind = "endpoint missing" if row["must"] else "endpoint missing (optional)"
            yield kind, f"use case {row['use_case']}, e.g. {row['wanted']}"
    for drafted in details["wrong"]:
        yield "endpoint drafted that is not expected", drafted
    for drafted in details["repeated"]:
        yield "endpoint drafted twice", drafted


def _of_sets(details: Report) -> Iterator[tuple[str, str]]:
    for kind, listed in (
        ("data class not flagged", details["sensitivity"]["not_flagged"]),
        ("data class beyond the expected", details["sensitivity"]["extra"]),
        ("event missing", details["events"]["missing"]),
        ("event beyond the expected", details["events"]["extra"]),
        ("topic missing", details["clarify"]["missing"]),
        ("topic over-asked", details["clarify"]["over_asked"]),
        ("fact lost", details["must_keep"]["lost"]),
    ):
        yield from ((kind, one) for one in listed)
