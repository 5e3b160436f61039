"""Pictures of pages, where there is a browser."""

import struct
from pathlib import Path

import pytest

from sandbox.browser import WIDTH, NoBrowser, find_browser, take_picture


def test_a_missing_browser_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoBrowser, match="needs Chromium or Chrome on the PATH"):
        find_browser()


@pytest.mark.processes
def test_a_picture_is_as_tall_as_its_page(tmp_path: Path) -> None:
    try:
        find_browser()
    except NoBrowser as missing:
        pytest.skip(str(missing))
    take_picture("<!doctype html><title></title><div style='height:300px'>", tmp_path / "a.png")
    width, height = struct.unpack(">II", (tmp_path / "a.png").read_bytes()[16:24])
    assert width == 2 * WIDTH
    assert 600 <= height <= 640
