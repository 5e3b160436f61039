"""Pictures of pages, taken by the Chromium that is installed."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=2",
)
WIDTH = 1000  # CSS pixels; the picture has twice as many
TALLEST = 8000
SECONDS = 60
MEASURE = "<script>document.title = document.documentElement.offsetHeight</script>"


class NoBrowser(Exception):
    """There is no Chromium, or it took no picture; the message says what to do."""


def find_browser() -> str:
    """The command of a Chromium on the PATH."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise NoBrowser(
            "A picture needs Chromium or Chrome on the PATH (Debian: apt install chromium)."
        )
    return found


def take_picture(page: str, png: Path) -> None:
    """Write what a page looks like, as tall as it is."""
    browser = find_browser()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        shown = Path(folder) / "page.html"
        shown.write_text(page + MEASURE, encoding="utf-8")
        command = [browser, *QUIET, f"--user-data-dir={folder}/profile"]
        measured = _run([*command, f"--window-size={WIDTH},{TALLEST}", "--dump-dom", str(shown)])
        height = re.search(r"<title>(\d+)</title>", measured)
        if height is None:
            raise NoBrowser(f"{browser} could not measure the page.")
        png.parent.mkdir(parents=True, exist_ok=True)
        size = f"--window-size={WIDTH},{height[1]}"
        _run([*command, size, f"--screenshot={png.resolve()}", str(shown)])
    if not png.exists():
        raise NoBrowser(f"{browser} took no picture.")


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a browser of this machine with our own page
            command, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise NoBrowser(f"{command[0]} took longer than {SECONDS} s.") from None
    return done.stdout
