"""What people would see happen, in order, for whoever follows along."""

import asyncio
import copy
import time
from typing import Any

from sandbox.workspace import Json


class Feed:
    """A numbered list of happenings that can be waited for."""

    def __init__(self) -> None:
        self.items: list[Json] = []
        self._grown = asyncio.Event()

    def add(self, kind: str, **fields: Any) -> None:
        """Record one happening; what it shows is copied, so that later changes leave it alone."""
        item = {"n": len(self.items) + 1, "at": time.time(), "kind": kind, **fields}
        self.items.append(copy.deepcopy(item))
        self._grown.set()
        self._grown = asyncio.Event()

    async def after(self, since: int, wait: float) -> list[Json]:
        """The items numbered above `since`; waits for one when there is none yet."""
        if len(self.items) <= since and wait > 0:
            try:
                await asyncio.wait_for(self._grown.wait(), wait)
            except TimeoutError:
                return []
        return self.items[since:]
