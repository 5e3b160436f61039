"""Operations: one sentence in, one endpoint out, scored by the bench's own scorer."""

import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts.reading_bench.mistakes import Mistakes

Row = dict[str, Any]


def report(bench: Path, root: Path, examples: int, by: str) -> None:
    """Print the scores of the development half and what went wrong in it."""
    gold, scorer = bench / "dev.jsonl", bench / "score.py"
    print("== operations of the development half")
    missing = [path.name for path in (gold, scorer) if not path.is_file()]
    if missing:
        print(f"not measured: {' and '.join(missing)} missing (looked for in ../shared/bench)\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        with predictions.open("w") as out:
            predict = [sys.executable, "-m", "spec", "predict", str(gold)]
            subprocess.run(predict, cwd=root, stdout=out, check=True)
        sys.stdout.flush()
        judge = [sys.executable, str(scorer), str(gold), str(predictions), "--by", by]
        subprocess.run(judge, check=True)
        predicted = {row["id"]: row for row in _rows(predictions)}
    _mistakes(scorer_of(scorer), _rows(gold), predicted).show("mistakes by kind", examples)
    print()


def _mistakes(score: ModuleType, gold: list[Row], predicted: dict[str, Row]) -> Mistakes:
    found = Mistakes()
    for row in gold:
        made = predicted[row["id"]]
        example = (
            f"{row['id']}  {row['text']}\n            real  {row['method']} {row['path']}"
            f"\n            ours  {made['method']} {made['path']}"
        )
        for kind in kinds_of_mistake(score, row, made):
            found.add(kind, example)
    return found


def kinds_of_mistake(score: ModuleType, real: Row, made: Row) -> list[str]:
    """What is wrong with a prediction, in the terms of the scorer."""
    found = []
    theirs, ours = score.Parts(real["path"]), score.Parts(made["path"])
    if score.merge_put(real["method"]) != score.merge_put(made["method"]):
        found.append(f"method: {real['method']} drafted as {made['method']}")
    if theirs.kind != ours.kind:
        found.append(f"kind: {theirs.kind} drafted as {ours.kind}")
    elif theirs.resource != ours.resource and theirs.kind == "action":
        found.append("action: another word for it")
    if theirs.noun != ours.noun:
        found.append(_resource(score, real["path"], made["path"]))
    elif theirs.shape != ours.shape and (theirs.kind, theirs.resource) == (
        ours.kind,
        ours.resource,
    ):
        found.append(_parents(theirs.shape, ours.shape))
    return found


def _resource(score: ModuleType, real: str, made: str) -> str:
    """How the name of the thing differs."""
    theirs, ours = _noun(score, real), _noun(score, made)
    above = [score.fold(segment) for segment in score.segments(real) if segment != "{}"]
    below = [score.fold(segment) for segment in score.segments(made) if segment != "{}"]
    if ours[-len(theirs) :] == theirs:
        return "resource: compound kept that is split or shorter there"
    if theirs[-len(ours) :] == ours:
        return "resource: compound split or shortened that is whole there"
    if theirs[-1] == ours[-1]:
        return "resource: same head, another modifier"
    if score.Parts(real).noun in below[:-1]:
        return "head: taken for a parent"
    if score.Parts(made).noun in above[:-1]:
        return "head: a parent taken for it"
    return "head: another word"


def _noun(score: ModuleType, path: str) -> list[str]:
    """The words of the noun that is scored."""
    segments = [segment for segment in score.segments(path) if segment != "{}"]
    if score.Parts(path).kind == "action":
        segments = segments[:-1]
    return [score.fold(word) for word in score.split_words(segments[-1])] if segments else [""]


def _parents(theirs: tuple[str, ...], ours: tuple[str, ...]) -> str:
    if len(theirs) > len(ours):
        return "parents: one missing"
    return "parents: one too many" if len(theirs) < len(ours) else "parents: another one"


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def scorer_of(path: Path) -> ModuleType:
    """The functions of the scorer at this place."""
    spec = importlib.util.spec_from_file_location("bench_score", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
