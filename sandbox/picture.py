"""`python -m sandbox.picture OUT.html [INTERVIEW]`: an interview played and kept as a page.

The page holds the whole thread as it stands in the end; `--png` is a picture of the few messages
that tell how it went.
"""

from collections.abc import Sequence
from pathlib import Path

import click

from sandbox.browser import NoBrowser, find_browser, take_picture
from sandbox.page import Shown, conversation_page
from sandbox.stage import read_interview, stage, take
from sandbox.stakeholders import Stakeholders
from sandbox.story import as_it_went, excerpt

FILE = click.Path(dir_okay=False, path_type=Path)
EXAMPLE = Path("examples/partial-refunds.yaml")


@click.command()
@click.argument("out", type=FILE)
@click.argument("interview", type=FILE, default=EXAMPLE)
@click.option("--png", type=FILE, help="Also take a picture of an excerpt, with Chromium.")
def main(out: Path, interview: Path, png: Path | None) -> None:
    """Play INTERVIEW and write its thread to OUT."""
    try:
        if png:
            find_browser()
        _show(interview, out, png)
    except NoBrowser as missing:
        raise click.ClickException(str(missing)) from None


def _show(interview: Path, out: Path, png: Path | None) -> None:
    with stage(read_interview(interview)) as people:
        summary = take(people)
        told = excerpt(as_it_went(people.sandbox.feed()[0], people.thread_ts))
        if people.settle_one(summary):
            people.wait_for_revision(2)
            people.files(uploads=2)
        thread = people.sandbox.messages(people.channel, people.thread_ts)
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(_page(thread, people), encoding="utf-8")
        picture = _page(told, people)
    click.echo(f"{out}: {len(thread)} messages")
    if png:
        take_picture(picture, png)
        click.echo(f"{png}: {png.stat().st_size:,} bytes")


def _page(messages: Sequence[Shown], people: Stakeholders) -> str:
    names = people.sandbox.names()
    names |= {user: names[user].capitalize() for user in people.users}
    return conversation_page(messages, names, names[people.channel])


if __name__ == "__main__":
    main()
