"""Measure the reading: scores of operations and interviews, mistakes by kind, speed.

    python -m scripts.bench_reading [--part operations|interviews|speed] [--errors N] [--by WHAT]

Scores need the bench beside the project; without it only the speed is measured.
"""

import argparse
from pathlib import Path

from scripts.reading_bench import interviews, operations, speed

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"
FOLDERS = {
    "interviews of the bench": BENCH / "interviews",
    "own interviews": ROOT / "tests" / "bench" / "interviews",
}
EXAMPLES = ROOT / "examples"
PARTS = ("operations", "interviews", "speed")


def main() -> None:
    """Print what was asked for, a part after the other."""
    asked = _arguments()
    parts = asked.part or PARTS
    if "operations" in parts:
        operations.report(BENCH, ROOT, asked.errors, asked.by)
    if "interviews" in parts:
        for name, folder in FOLDERS.items():
            interviews.report(name, folder, BENCH / "score_interviews.py", asked.errors)
    if "speed" in parts:
        speed.report([*FOLDERS.values(), EXAMPLES], ROOT)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", action="append", choices=PARTS, help="this one only; repeatable")
    parser.add_argument("--errors", type=int, default=3, help="examples of each kind of mistake")
    parser.add_argument("--by", choices=("domain", "provider"), default="domain")
    return parser.parse_args()


if __name__ == "__main__":
    main()
