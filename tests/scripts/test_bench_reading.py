"""What `make bench-reading` counts, and what it says where the bench is absent."""

from pathlib import Path

import pytest
import yaml

from scripts import bench_reading
from scripts.reading_bench import interviews, operations, speed
from scripts.reading_bench.mistakes import Mistakes

SCORER = bench_reading.BENCH / "score.py"


def row(call: str) -> dict[str, str]:
    method, path = call.split()
    return {"method": method, "path": path}


@pytest.mark.skipif(not SCORER.is_file(), reason="the bench is not beside the project")
@pytest.mark.parametrize(
    ("real", "made", "kinds"),
    [
        ("PUT /berths/{id}", "PATCH /berths/{berth_id}", []),
        ("PUT /berths/{id}", "POST /berths", ["method: PUT", "kind: item drafted as collection"]),
        ("GET /keys", "GET /access-keys", ["resource: compound kept"]),
        ("GET /access-keys", "GET /keys", ["resource: compound split"]),
        ("GET /trip-codes", "GET /boat-codes", ["resource: same head"]),
        ("GET /piers/{id}/berths", "GET /piers", ["head: a parent taken"]),
        ("GET /piers", "GET /piers/{id}/berths", ["head: taken for a parent"]),
        ("GET /piers", "GET /boats", ["head: another word"]),
        ("POST /boats/{id}/cancel", "POST /boats/{id}/void", ["action: another word"]),
        ("GET /piers/{id}/berths", "GET /berths", ["parents: one missing"]),
        ("GET /berths", "GET /piers/{id}/berths", ["parents: one too many"]),
        ("GET /piers/{id}/berths", "GET /docks/{id}/berths", ["parents: another one"]),
    ],
)
def test_each_mistake_has_its_kind(real: str, made: str, kinds: list[str]) -> None:
    found = operations.kinds_of_mistake(operations.scorer_of(SCORER), row(real), row(made))
    assert len(found) == len(kinds)
    assert all(one.startswith(kind) for one, kind in zip(found, kinds, strict=True))


def test_what_the_scorer_finds_wrong_is_listed_by_kind() -> None:
    entry = {"found": None, "must": True, "use_case": 2, "wanted": "GET /boats"}
    details = {
        "style": "rest",
        "endpoints": {"entries": [entry], "wrong": ["GET /tides"], "repeated": []},
        "auth": {"why_not": "", "drafted": []},
        "sensitivity": {"not_flagged": ["health"], "extra": []},
        "events": {"missing": ["boat.sunk"], "extra": []},
        "webhooks": {"right": False, "drafted": False, "expected": True},
        "clarify": {"missing": ["volume"], "over_asked": [], "questions": 15},
        "must_keep": {"lost": ["42"]},
    }
    scored = {
        "problem": None, "details": details, "scores": {"style": 1.0}, "violations": [],
        "unparsable": [], "file_problems": [], "contract": [],
    }  # fmt: skip
    assert dict(interviews.mistakes(scored)) == {
        "endpoint missing": "use case 2, e.g. GET /boats",
        "endpoint drafted that is not expected": "GET /tides",
        "data class not flagged": "health",
        "event missing": "boat.sunk",
        "topic missing": "volume",
        "fact lost": "42",
        "webhooks: flag": "False, expected True",
        "open questions: more than 14": "15",
    }


def test_the_most_frequent_mistake_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    found = Mistakes()
    for kind, example in (("rare", "a"), ("often", "b"), ("often", "c")):
        found.add(kind, example)
    found.show("by kind", examples=1)
    assert capsys.readouterr().out.split() == ["by", "kind", "2", "often", "b", "1", "rare", "a"]


def test_an_interview_is_drafted_without_what_is_expected_of_it(tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("id: one\ntitle: Boats\nuse_cases: [list boats]\nexpected: {style: rest}\n")
    assert yaml.safe_load(interviews.answers_only(file)) == {
        "title": "Boats",
        "use_cases": ["list boats"],
    }


def test_an_absent_bench_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    operations.report(tmp_path, tmp_path, 1, "domain")
    interviews.report("own", tmp_path, tmp_path / "score_interviews.py", 1)
    (tmp_path / "one.yaml").write_text("id: one\ntitle: Boats\nuse_cases: [list boats]\n")
    interviews.report("own", tmp_path, tmp_path / "score_interviews.py", 1)
    told = capsys.readouterr().out
    assert "dev.jsonl and score.py missing" in told
    assert "no interviews" in told
    assert "1 drafted; not scored: score_interviews.py missing" in told


def test_speed_is_measured_without_the_bench(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speed, "RUNS", 1)
    speed.report([bench_reading.EXAMPLES], bench_reading.ROOT)
    told = capsys.readouterr().out
    assert "import of the reader beyond it" in told
    assert "reading one interview" in told
    assert "calls           1.00" in told
