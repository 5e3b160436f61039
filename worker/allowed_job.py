"""An RQ job that runs only what is on the list.

RQ takes the function's name from Redis; whoever can write there could name `os.system`, JSON
serializer or not.
"""

from collections.abc import Callable
from typing import Any

from rq.job import Job

from bot.queue import JOBS

ALLOWED = frozenset(JOBS.values())


class NotAllowed(Exception):
    """A job names a function that no job of ours is."""


def _require(name: str | None) -> None:
    if name and name not in ALLOWED:
        raise NotAllowed(f"refused to run {name!r}")


class AllowedJob(Job):
    """A job whose function and callbacks are among `bot.queue.JOBS`."""

    @property
    def func(self) -> Callable[..., Any]:
        """The function; raises NotAllowed."""
        _require(self.func_name)
        if self.instance:
            raise NotAllowed("refused to call a method")
        return super().func  # type: ignore[no-any-return]

    @property
    def failure_callback(self) -> Any:
        """The callback after a failure; raises NotAllowed."""
        _require(self._failure_callback_name)
        return super().failure_callback

    @property
    def success_callback(self) -> Any:
        """The callback after a success; raises NotAllowed."""
        _require(self._success_callback_name)
        return super().success_callback

    @property
    def stopped_callback(self) -> Any:
        """The callback after a stop; raises NotAllowed."""
        _require(self._stopped_callback_name)
        return super().stopped_callback
