"""Writes the golden files anew."""

from tests.golden.bundles import BUNDLES, FOLDER

for name, files in BUNDLES.items():
    folder = FOLDER / name
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for file in files():
        (folder / file.name).write_bytes(file.content)
