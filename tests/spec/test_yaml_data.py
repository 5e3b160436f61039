"""Our vocabularies are read as text, and mean what they mean to any other reader."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from spec import yaml_data
from spec.reading.lexicons import FOLDER


def as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {as_text(key): as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return value if value is None else str(value).lower() if value in (True, False) else str(value)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_vocabulary_is_read_as_others_read_it(file: Path) -> None:
    text = file.read_text("utf-8")
    others = yaml.load(text, Loader=yaml.CSafeLoader)
    assert yaml_data.read(text) == as_text(others)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: [1, yes, null, '~', ]", {"a": ["1", "yes", None, "~"]}),
        ("a: &x {b: c}\nd: *x", {"a": {"b": "c"}, "d": {"b": "c"}}),
        ("- |\n  one\n  two\n- ''\n-", ["one\ntwo\n", "", None]),
        ("", None),
    ],
)
def test_every_scalar_is_text(text: str, data: Any) -> None:
    assert yaml_data.read(text) == data
