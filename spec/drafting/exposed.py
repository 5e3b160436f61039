"""Exposed secrets: each family of which something was pasted raises a question."""

from collections.abc import Iterator
from itertools import chain

from spec.drafting import names
from spec.drafting.desk import Desk
from spec.model import Source
from spec.reading import reader
from spec.reading.secrets import families


def ask(desk: Desk) -> None:
    """Asks whether what was exposed has been replaced; names the family, never the secret."""
    found: dict[str, list[Source]] = {}
    for source in _told(desk):
        for family in families(source.sentence):
            found.setdefault(family, []).append(source)
    for family, sources in found.items():
        desk.ask(
            "secret_exposed.rotate",
            among=names.slug(family),
            sources=dict.fromkeys(sources),
            blocking=True,
            family=family,
        )


def _told(desk: Desk) -> Iterator[Source]:
    """Everything that people wrote: sentences, decisions, the title, names."""
    brief = desk.brief
    yield from (one.source for one in desk.facts.sentences)
    yield from (one.source for one in chain.from_iterable(map(reader.decision, brief.resolutions)))
    for text in (
        brief.title,
        *(name for one in brief.participants for name in (one.name, one.role)),
    ):
        yield Source(question="feature", sentence=text)
