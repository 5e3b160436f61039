"""The one place where commands go to Redis and its refusals become StoreUnavailable."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import redis

from interview.errors import StoreUnavailable

Word = str | int | float
Script = Callable[[Sequence[str], Sequence[Word]], Any]

# What Redis answers while it cannot write or serve. redis-py has classes for some of these; a
# refusal inside a script comes as a longer sentence that holds the code.
_REFUSALS = (
    redis.exceptions.OutOfMemoryError,
    redis.exceptions.ReadOnlyError,
    redis.exceptions.ClusterDownError,
    redis.exceptions.TryAgainError,
)
_CODES = ("OOM ", "MISCONF ", "READONLY ", "NOREPLICAS ", "BUSY ", "MASTERDOWN ", "CLUSTERDOWN ")


class RedisCommands:
    """Runs commands and scripts; answers are text (`decode_responses`)."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client
        self._execute: Callable[..., Any] = client.execute_command

    def run(self, *command: Word) -> Any:
        """The answer to one command."""
        with _refusals_as_unavailable():
            return self._execute(*command)

    def text(self, *command: Word) -> str | None:
        """The answer to a command that finds one text or nothing."""
        answer: str | None = self.run(*command)
        return answer

    def together(self, *commands: Sequence[Word]) -> list[Any]:
        """The answers to several commands in one journey; others may write in between.

        No transaction, because a full Redis refuses those even if they only read.
        """
        with _refusals_as_unavailable(), self._client.pipeline(transaction=False) as pipeline:
            queue: Callable[..., Any] = pipeline.execute_command
            for command in commands:
                queue(*command)
            return list(pipeline.execute())

    def script(self, source: str) -> Script:
        """A function that runs this Lua as one atomic step."""
        registered = self._client.register_script(source)

        def call(keys: Sequence[str], arguments: Sequence[Word]) -> Any:
            with _refusals_as_unavailable():
                return registered(keys=keys, args=arguments)

        return call


@contextmanager
def _refusals_as_unavailable() -> Iterator[None]:
    try:
        yield
    except (redis.ConnectionError, redis.TimeoutError) as error:
        raise StoreUnavailable(f"Redis is away: {error}") from error
    except redis.ResponseError as error:
        if _refuses(error):
            raise StoreUnavailable(f"Redis refused: {error}") from error
        raise


def _refuses(error: redis.ResponseError) -> bool:
    return isinstance(error, _REFUSALS) or any(code in str(error) for code in _CODES)
