"""The command line, in process and as a process."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from spec.cli import main
from tests.golden.bundles import FOLDER


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def interview(tmp_path: Path) -> Path:
    path = tmp_path / "interview.yaml"
    path.write_bytes((FOLDER / "interview.yaml").read_bytes())
    return path


def test_draft_writes_every_file_and_says_so(interview: Path, tmp_path: Path) -> None:
    result = run("draft", interview, "-o", tmp_path / "out" / "deep")
    assert result.exit_code == 0
    written = sorted(path.name for path in (tmp_path / "out" / "deep").iterdir())
    assert written == ["manifest.json", "openapi.yaml", "postman_collection.json", "spec.md"]
    assert len(result.output.splitlines()) == len(written)


def test_ask_prints_what_is_worth_asking_with_the_keys_of_decisions(interview: Path) -> None:
    result = run("ask", interview)
    assert result.exit_code == 0
    asked, options = result.output.splitlines()[:2]
    assert re.match(r"\d+ lines? in [1-5] sections?: .+\?", asked)
    key, _, offered = options.strip().partition(": ")
    assert "(recommended)" in offered
    taken = offered.split(" | ")[0].removesuffix(" (recommended)")
    decided = f"resolutions:\n  - {{key: '{key}', value: '{taken}'}}\n"
    interview.write_text(interview.read_text() + decided)
    assert key not in run("ask", interview).output


def test_settings_reach_the_contract(interview: Path, tmp_path: Path) -> None:
    house = tmp_path / "apispec.yaml"
    house.write_text("house:\n  contact_name: Locker team\n")
    run("draft", interview, "-o", tmp_path / "out", "--house", house)
    assert "Locker team" in (tmp_path / "out" / "openapi.yaml").read_text()


def test_a_bad_file_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("title: T\nusecases: x\n")
    result = run("draft", path, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert len(result.output.splitlines()) == 1
    assert "did you mean `use_cases`?" in result.output
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(interview: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    result = run("draft", interview, "-o", tmp_path / "taken")
    assert result.exit_code == 2
    assert "cannot be written to" in result.output


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    path.write_bytes(b"title: " + b"x" * 2_000_000)
    assert "1 MB" in run("draft", path, "-o", tmp_path / "out").output


def test_a_resolution_that_matches_nothing_is_a_warning(interview: Path, tmp_path: Path) -> None:
    told = interview.read_text() + "\nresolutions:\n- {key: 'question:moon', value: yes}\n"
    interview.write_text(told)
    result = run("draft", interview, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert "`question:moon` matches nothing here; known are: " in result.stderr
    assert "assumption:rollout" in result.stderr


def test_a_resolution_that_decides_something_is_no_warning(tmp_path: Path) -> None:
    path = tmp_path / "interview.yaml"
    path.write_text(
        "title: Lockers\nuse_cases: [open a locker]\nauth: not sure yet\n"
        "resolutions:\n- {key: 'question:auth.scheme', value: API keys}\n"
        "- {key: 'assumption:rollout', value: all at once}\n"
    )
    assert run("draft", path, "-o", tmp_path / "out").stderr == ""


def test_no_secret_is_written(tmp_path: Path) -> None:
    secret = "xoxb-" + "123456789012-123456789012-" + "a" * 24
    path = tmp_path / "secret.yaml"
    path.write_text(f"title: T\nfeature: Loans. The token is {secret}.\nauth: '{secret}'\n")
    assert run("draft", path, "-o", tmp_path / "out").exit_code == 0
    assert all(secret not in file.read_text() for file in (tmp_path / "out").iterdir())


ROWS = (
    {"id": "b", "text": "Create a refund", "extra": [1]},
    {"id": 1, "text": "Lists all loans of a reader"},
    {"id": "c", "text": ""},
)


def test_predict_prints_one_row_per_row_in_order(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS) + "\n\n")
    printed = [json.loads(line) for line in run("predict", path).output.splitlines()]
    assert [row["id"] for row in printed] == ["b", 1, "c"]
    assert all(set(row) == {"id", "method", "path", "success_status"} for row in printed)
    assert (printed[0]["method"], printed[0]["path"]) == ("POST", "/refunds")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"nonsense", "is not JSON"),
        (b"[1]", "needs an `id` and a `text`"),
        (b'{"id": 1}', "needs an `id` and a `text`"),
        (b'{"text": "x"}', "needs an `id` and a `text`"),
        (b'{"id":1,"text":2}', "`text` must be text."),
        (b'{"id":1,"text":"caf\xe9"}', "is not UTF-8 text"),
    ],
)
def test_a_row_that_is_none_is_named(line: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'{"id": 0, "text": "list boats"}\n' + line)
    result = run("predict", path)
    assert result.exit_code == 2
    assert "line 2" in result.output
    assert reason in result.output
    assert len(result.output.splitlines()) == 1


def test_rows_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(ROWS[0]), encoding="utf-8-sig")
    assert json.loads(run("predict", path).output)["path"] == "/refunds"


def test_the_module_runs_as_a_process(interview: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "spec", "draft", str(interview), "-o", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert (tmp_path / "out" / "manifest.json").exists()


def test_predict_does_not_wait_for_the_emitters() -> None:
    code = "import sys, spec.cli, spec.predict; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
