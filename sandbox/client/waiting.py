"""Waiting for a condition instead of sleeping."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")
FIRST_POLL, LONGEST_POLL = 0.005, 0.05


def wait_for(
    predicate: Callable[[], Found | None], timeout: float = 20.0, what: str = "the condition"
) -> Found:
    """Poll until the predicate gives something true; returns that, or says what never came."""
    until, pause = time.monotonic() + timeout, FIRST_POLL
    while True:
        found = predicate()
        if found:
            return found
        if time.monotonic() > until:
            raise TimeoutError(f"Waited {timeout:g} s in vain for {what}; last saw {found!r}.")
        time.sleep(pause)
        pause = min(pause * 1.5, LONGEST_POLL)
