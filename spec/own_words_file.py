"""An organisation's file of own words, checked against the schemas of ours."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from spec.drafting import archetypes, knowledge
from spec.errors import UnreadableInterview
from spec.keyed_input import entries, plain_data
from spec.own_words import SECTIONS, OwnWords, Section, joined, speaking
from spec.reading import lexicons, regimes, vague
from spec.yaml_input import compose

_LIMIT = 1_000_001  # one byte more than such a file may have

# What is made of each section; making it tells whether the section fits.
_MADE: dict[Section, Callable[[], object]] = {
    "verbs": lexicons.verbs,
    "nouns": lexicons.nouns,
    "vague": vague.lexicon,
    "regimes": regimes.regimes,
    "archetypes": archetypes.resources,
    "fields": archetypes.kinds,
    "contradictions": knowledge.conflicts,
}


def load(path: Path) -> OwnWords:
    """The words of a file, or of all YAML files of a folder; raises UnreadableInterview."""
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise UnreadableInterview(f"{path} holds no YAML file.")
    sections: dict[str, Any] = {}
    for file in files:
        try:
            data = file.read_bytes()[:_LIMIT]
            found = _sections(data)
        except OSError as error:
            raise UnreadableInterview(f"{file} cannot be read ({error.strerror}).") from None
        except UnreadableInterview as error:
            raise UnreadableInterview(f"{file}: {error}") from None
        sections = joined(sections, found)
    return OwnWords(written=json.dumps(sections, ensure_ascii=False, sort_keys=True))


def _sections(data: bytes) -> dict[str, Any]:
    found = {name: plain_data(node) for name, node in entries(compose(data), SECTIONS).items()}
    for name in SECTIONS:
        if name in found:
            _check(name, found[name])
    return found


def _check(name: Section, own: Any) -> None:
    """Says which key does not fit; each section alone, so that its own keys are counted."""
    with speaking(OwnWords(written=json.dumps({name: own}))):
        try:
            _MADE[name]()
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join([name, *_place(name, own, first["loc"])])
            raise UnreadableInterview(f"`{place}` cannot be used: {first['msg']}.") from None


def _place(name: Section, own: Any, place: tuple[int | str, ...]) -> list[str]:
    """Where the fault is in the file: entries of a list are counted from one, ours are not."""
    steps = list(place[1:] if place[:1] in ((name,), ("wished",)) else place)
    if isinstance(own, list) and steps and isinstance(steps[0], int):
        with speaking(OwnWords()):
            known = len(_MADE[name]())  # type: ignore[arg-type]
        steps[0] = steps[0] - known + 1
    return [str(step) for step in steps]
