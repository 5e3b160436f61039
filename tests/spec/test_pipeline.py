"""From brief to files: repeatable, harmless, and within the contract."""

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from spec import interview_file, pipeline
from spec.brief import Answer, Brief, Participant, Resolution
from spec.house_style import HouseStyle
from tests.golden.bundles import FOLDER
from tests.spec.contracts import uneven_rows

SHARED = Path(__file__).resolve().parents[3] / "shared"
INTERVIEWS = sorted((SHARED / "bench" / "interviews").glob("*.yaml"))
needs_bench = pytest.mark.skipif(not INTERVIEWS, reason="no bench on this machine")


def lockers() -> Brief:
    return interview_file.read((FOLDER / "interview.yaml").read_bytes())


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert pipeline.run(lockers(), HouseStyle()) == pipeline.run(lockers(), HouseStyle())


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "from tests.golden.bundles import locker_files\n"
        "print([file.digest for file in locker_files()])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_a_stored_revision_gives_the_same_files() -> None:
    draft = pipeline.run(lockers(), HouseStyle())
    assert pipeline.render(pipeline.unpack(pipeline.pack(draft.spec))) == draft.files


def test_an_empty_brief_still_has_a_document() -> None:
    draft = pipeline.run(Brief(title="Nothing said"), HouseStyle())
    assert {"spec.md", "manifest.json"} <= {file.name for file in draft.files}


def test_participants_and_decisions_stand_in_the_revision() -> None:
    mara = Participant(id="U1", name="Mara")
    made = Resolution(key="k", value="v", author="U1")
    answer = Answer(question="use_cases", text="Readers list all loans.", author="U1")
    brief = Brief(title="T", answers=(answer,), participants=(mara,), resolutions=(made,))
    draft = pipeline.run(brief, HouseStyle())
    assert (draft.spec.participants, draft.spec.resolutions) == ((mara,), (made,))
    assert "(Q3, Mara)" in draft.files[0].content.decode()


@pytest.mark.parametrize(
    "said",
    [
        "<!channel>",
        "{{7*191}}",
        "| x |",
        "</script>",
        "!!python/object:x",
        "\ud800",
        "a\x00b",
        "&a *a",
    ],
)
def test_hostile_words_act_as_nothing(said: str) -> None:
    told = f"As a reader I list loans with {said}."
    answers = (Answer(question="feature", text=said), Answer(question="use_cases", text=told))
    files = pipeline.run(Brief(title=f"Loans {said}", answers=answers), HouseStyle()).files
    content = {file.name: file.content.decode() for file in files}
    assert "<!channel>" not in content["spec.md"]
    assert "1337" not in content["spec.md"]
    assert not uneven_rows(content["spec.md"])
    validate(yaml.safe_load(content["openapi.yaml"]))
    json.loads(content["manifest.json"])


def bench(path: Path) -> tuple[dict[str, Any], pipeline.Draft]:
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    told = {key: whole[key] for key in interview_file.KEYS if key in whole}
    brief = interview_file.read(yaml.safe_dump(told, allow_unicode=True).encode())
    return whole, pipeline.run(brief, HouseStyle())


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    sys.path.insert(0, str(SHARED / "bench"))
    try:
        import score_interviews  # noqa: PLC0415 - only where there is a bench
    finally:
        sys.path.pop(0)
    module: ModuleType = score_interviews
    return module


@needs_bench
@pytest.mark.parametrize("path", INTERVIEWS, ids=lambda path: path.stem)
def test_a_bench_interview_keeps_the_contract(
    path: Path, scorer: ModuleType, tmp_path: Path
) -> None:
    whole, draft = bench(path)
    for file in draft.files:
        (tmp_path / file.name).write_bytes(file.content)
    report = scorer.score_interview(whole, tmp_path)
    for fault in ("violations", "unparsable", "file_problems", "contract"):
        assert report[fault] == [], fault
    contracts = [file for file in draft.files if file.name == "openapi.yaml"]
    for file in contracts:
        validate(yaml.safe_load(file.content))


@needs_bench
def test_a_departure_from_the_contract_would_be_found(scorer: ModuleType) -> None:
    _, draft = bench(INTERVIEWS[0])
    manifest = json.loads(draft.files[-1].content)
    assert scorer.clean_manifest({**manifest, "auth": ["smoke signals"]})[1]


@pytest.mark.skipif(not (SHARED / "exemplar").exists(), reason="no exemplar on this machine")
def test_the_exemplar_makes_a_valid_contract() -> None:
    brief = interview_file.read((SHARED / "exemplar" / "interview.yaml").read_bytes())
    files = {file.name: file for file in pipeline.run(brief, HouseStyle()).files}
    validate(yaml.safe_load(files["openapi.yaml"].content))
