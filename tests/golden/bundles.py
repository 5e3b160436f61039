"""The golden bundles: a specification made by hand, and an interview through the whole pipeline."""

from collections.abc import Callable
from pathlib import Path

from spec.bundle import File
from spec.house_style import HouseStyle
from spec.rendering import render
from tests.spec.example_spec import library

FOLDER = Path(__file__).parent


def library_files() -> tuple[File, ...]:
    """What the emitters make of the library."""
    return render(library())


def locker_files() -> tuple[File, ...]:
    """What the pipeline makes of interview.yaml."""
    from spec import interview_file, pipeline  # noqa: PLC0415 - the library needs no drafting

    brief = interview_file.read((FOLDER / "interview.yaml").read_bytes())
    return pipeline.run(brief, HouseStyle()).files


BUNDLES: dict[str, Callable[[], tuple[File, ...]]] = {
    "library": library_files,
    "parcel-lockers": locker_files,
}
