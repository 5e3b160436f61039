"""Speed: what the reader costs at its start, by interview, and as texts grow."""

import cProfile
import pstats
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter

from scripts.reading_bench.interviews import answers_only
from spec import interview_file, reading
from spec.brief import Brief

RUNS = 9
FACTORS = (1, 2, 4, 8)
_CLOCK = "from time import perf_counter; begun = perf_counter(); {}; print(perf_counter() - begun)"
_PYDANTIC = "from pydantic import BaseModel, TypeAdapter; type('Own', (BaseModel,), {})"
_READER = _PYDANTIC + "; import spec.reading"
_FIRST = (
    _READER + "; from spec.brief import Answer, Brief; spec.reading.read(Brief(title='Boats', "
    "answers=(Answer(question='use_cases', text='Skippers can book a berth'),)))"
)


def report(folders: Iterable[Path], root: Path) -> None:
    """Print the times in milliseconds, and how they grow."""
    print("== speed (milliseconds)")
    starting(root)
    files = [file for folder in folders for file in sorted(folder.glob("*.yaml"))]
    briefs = [interview_file.read(answers_only(file)) for file in files]
    if not briefs:
        print("reading not measured: no interviews found")
        return
    per_interview(briefs)
    growth(max(briefs, key=_length))


def starting(root: Path) -> None:
    """Print what importing the reader costs beyond pydantic's own, in fresh processes."""
    taken = [[_fresh(root, code) for code in (_PYDANTIC, _READER, _FIRST)] for _ in range(RUNS)]
    own, imported, first = (statistics.median(column) for column in zip(*taken, strict=True))
    print(f"import of pydantic itself                {own:7.1f}")
    print(f"import of the reader beyond it           {imported - own:7.1f}   (at most 150)")
    print(f"  and the first reading, with lexicons   {first - own:7.1f}")


def per_interview(briefs: list[Brief]) -> None:
    """Print how long reading one interview takes."""
    times = [_median(lambda one=brief: reading.read(one)) for brief in briefs]  # type: ignore[misc]
    print(
        f"reading one interview ({len(briefs):3}), median    {statistics.median(times):7.1f}"
        f"   (at most 20)\n  the longest time of one               {max(times):7.1f}"
    )


def growth(brief: Brief) -> None:
    """Print how the cost grows with the text, as ratios to that of the longest interview."""
    print("text              ×1      ×2      ×4      ×8")
    grown = [_grown(brief, factor) for factor in FACTORS]
    times = [_median(lambda one=brief: reading.read(one)) for brief in grown]  # type: ignore[misc]
    counts = [_calls(brief) for brief in grown]
    print("time        " + "".join(f"{time / times[0]:8.2f}" for time in times))
    print("calls       " + "".join(f"{count / counts[0]:8.2f}" for count in counts))


def _length(brief: Brief) -> int:
    return sum(len(answer.text) for answer in brief.answers)


def _fresh(root: Path, code: str) -> float:
    command = [sys.executable, "-c", _CLOCK.format(code)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000


def _median(work: Callable[[], object], runs: int = 5) -> float:
    taken = []
    for _ in range(runs):
        begun = perf_counter()
        work()
        taken.append((perf_counter() - begun) * 1000)
    return statistics.median(taken)


def _grown(brief: Brief, factor: int) -> Brief:
    """All answers of the interview, so many times."""
    return Brief(title="Grown", answers=brief.answers * factor)


def _calls(brief: Brief) -> int:
    profile = cProfile.Profile()
    profile.runcall(reading.read, brief)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]
