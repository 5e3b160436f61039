"""The demo: `python -m sandbox.play INTERVIEW.yaml` plays an interview through the real product.

A sandbox Slack, a redis-server, the bot, the worker and the clock run as processes; people type,
press buttons and fill in forms; the terminal shows the channel as they see it.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from sandbox.screen import Screen
from sandbox.stage import read_interview, stage, take
from sandbox.stakeholders import Stakeholders

WIDEST = 110  # columns that are still easy to read


@click.command()
@click.argument("interview", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True)
def main(interview: Path, out: Path) -> None:
    """Play INTERVIEW and leave the uploaded files under OUT."""
    console = Console(highlight=False, soft_wrap=False)
    console.width = min(console.width, WIDEST)
    try:
        with stage(read_interview(interview)) as people:
            console.rule("a local Slack, a real Redis, and the bot, worker and clock as processes")
            with Screen(people.sandbox, console):
                files = people.files(uploads=_play(people))
            _leave(files, out / _slug(people.title), console)
    except KeyboardInterrupt:
        raise click.ClickException("stopped; nothing is left running") from None


def _play(people: Stakeholders) -> int:
    """Play to the end; how many revisions there are."""
    if not people.settle_one(take(people)):
        return 1
    people.wait_for_revision(2)
    return 2


def _leave(files: Mapping[str, bytes], folder: Path, console: Console) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    table = Table("file", "bytes", "what is in it", box=None, pad_edge=False)
    for name, content in sorted(files.items()):
        (folder / Path(name).name).write_bytes(content)
        table.add_row(Path(name).name, f"{len(content):,}", CONTENTS.get(name, ""))
    console.rule(f"what the worker uploaded into the thread, now in {folder}/")
    console.print(table)


CONTENTS = {
    "spec.md": "the specification in five sections, with assumptions and open questions",
    "openapi.yaml": "the same as OpenAPI 3.1, for Swagger UI and code generators",
    "postman_collection.json": "the same as a Postman collection, ready to import",
    "manifest.json": "what was decided, assumed and left open, for scripts and CI",
}


def _slug(title: str) -> str:
    """A folder name that cannot lead anywhere else."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:80] or "spec"


if __name__ == "__main__":
    main()
