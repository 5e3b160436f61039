"""The command line: `python -m spec draft`, `python -m spec ask` and `python -m spec predict`."""

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from spec.bundle import File
from spec.errors import SpecError, UnreadableInterview

if TYPE_CHECKING:
    from spec.house_style import HouseStyle

_FILE = click.Path(exists=True, dir_okay=False, readable=True, allow_dash=True, path_type=Path)
_FAULT = 2
_READ_LIMIT = 1_000_001  # one byte more than an interview may have

T = TypeVar("T")


@click.group()
def main() -> None:
    """Turn interviews into API specifications, without Slack."""


@main.command()
@click.argument("interview", type=_FILE)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="folder to fill")
@click.option("--house", type=_FILE, help="settings of the organisation (apispec.yaml)")
def draft(interview: Path, out: Path, house: Path | None) -> None:
    """Draft the specification of INTERVIEW, a YAML file, and write its files."""
    # Not at the top: `predict` must not wait for what only this command needs.
    from spec import interview_file, pipeline  # noqa: PLC0415
    from spec.house_style import HouseStyle  # noqa: PLC0415
    from spec.unmatched import unmatched  # noqa: PLC0415

    style = HouseStyle() if house is None else _house(house)
    brief = _read(interview, interview_file.read)
    try:
        made = pipeline.run(brief, style)
        for line in _write(made.files, out):
            click.echo(line)
        for warning in unmatched(made.spec):
            click.echo(f"{interview}: {warning}", err=True)
    except SpecError as error:
        _refuse(f"{interview}: {error}")


@main.command()
@click.argument("interview", type=_FILE)
@click.option("--house", type=_FILE, help="settings of the organisation (apispec.yaml)")
def ask(interview: Path, house: Path | None) -> None:
    """Print what is worth asking about INTERVIEW, the most valuable first, with its options."""
    from spec import house_file, interview_file  # noqa: PLC0415
    from spec.house_style import HouseStyle  # noqa: PLC0415
    from spec.worth import weigh  # noqa: PLC0415

    style = HouseStyle() if house is None else _read(house, house_file.read)
    for one in weigh(_read(interview, interview_file.read), style):
        asked = one.follow_up
        options = (f"{o} (recommended)" if o == asked.recommended else o for o in asked.options)
        worth = f"{_count(one.lines, 'line')} in {_count(one.sections, 'section')}"
        click.echo(f"{worth}: {asked.question}")
        click.echo(f"  {asked.key}: {' | '.join(options)}")


@main.command()
@click.argument("rows", type=_FILE)
def predict(rows: Path) -> None:
    """Print the operation that each row of ROWS (one JSON object a line) would become."""
    from spec.predict import predict as endpoint  # noqa: PLC0415

    for row in _rows(rows):
        found = endpoint(row["text"])
        click.echo(
            json.dumps(
                {
                    "id": row["id"],
                    "method": found.method,
                    "path": found.path,
                    "success_status": found.success_status,
                }
            )
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _house(path: Path) -> "HouseStyle":
    """The settings, with the organisation's own words from the file that they name."""
    from spec import house_file, own_words_file  # noqa: PLC0415

    style, named = _read(path, lambda data: (house_file.read(data), house_file.lexicon(data)))
    if not named:
        return style
    try:
        words = own_words_file.load(path.parent / named)
    except UnreadableInterview as error:
        _refuse(f"{path}: `lexicon`: {error}")
    return style.model_copy(update={"words": words})


def _read(path: Path, reader: Callable[[bytes], T]) -> T:
    try:
        with click.open_file(str(path), "rb") as file:
            return reader(file.read(_READ_LIMIT))
    except UnreadableInterview as error:
        _refuse(f"{path}: {error}")


def _write(files: Iterable[File], out: Path) -> list[str]:
    """Writes the files and says so, a line each."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for file in files:
            (out / file.name).write_bytes(file.content)
    except OSError as error:
        _refuse(f"{out}: cannot be written to ({error.strerror}).")
    return [f"{out / file.name}: {file.title}, {len(file.content)} bytes" for file in files]


def _rows(path: Path) -> list[dict[str, Any]]:
    found = []
    with click.open_file(str(path), "rb") as lines:
        for number, line in enumerate(lines, 1):
            bare = line.removeprefix(BOM_UTF8) if number == 1 else line
            if bare.strip():
                found.append(_row(bare, f"{path}: line {number}"))
    return found


def _row(line: bytes, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        _refuse(f"{place} is not UTF-8 text; save the file as UTF-8.")
    except (ValueError, RecursionError):
        _refuse(f"{place} is not JSON.")
    if not isinstance(row, dict) or "id" not in row or "text" not in row:
        _refuse(f"{place} needs an `id` and a `text`.")
    if not isinstance(row["text"], str):
        _refuse(f"{place}: `text` must be text.")
    return row


def _refuse(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(_FAULT)
