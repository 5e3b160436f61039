"""Writes the golden files anew."""

from tests import examples, understood
from tests.golden.bundles import BUNDLES, FOLDER

for name, files in BUNDLES.items():
    folder = FOLDER / name
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for file in files():
        (folder / file.name).write_bytes(file.content)
for name in examples.NAMES:
    (examples.FOLDER / f"{name}.md").write_text(examples.page(name), encoding="utf-8")
understood.PAGE.write_text(understood.page(), encoding="utf-8")
