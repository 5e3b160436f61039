"""The golden bundles."""

import pytest

from tests.golden.bundles import BUNDLES, FOLDER


@pytest.mark.parametrize("name", list(BUNDLES))
def test_every_file_is_as_it_was_reviewed(name: str) -> None:
    made = {file.name: file.content for file in BUNDLES[name]()}
    kept = {path.name: path.read_bytes() for path in (FOLDER / name).iterdir()}
    assert sorted(made) == sorted(kept)
    for file, content in made.items():
        assert content.decode() == kept[file].decode(), "python -m tests.golden writes it anew"
