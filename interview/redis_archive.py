"""What was drafted, and small values worth caching, in Redis."""

from base64 import b64decode, b64encode

from interview import keys
from interview.redis_commands import RedisCommands
from interview.scope import Scope
from interview.store import Archive


class RedisArchive(Archive):
    """Archive on Redis; models are kept as base64, because answers of the client are text."""

    def __init__(self, commands: RedisCommands) -> None:
        self._archive = commands

    def keep_revision(self, scope: Scope, interview: str, revision: int, model: bytes) -> None:
        """Store the packed model of a revision."""
        packed = b64encode(model).decode("ascii")
        self._archive.run("HSET", keys.models(scope, interview), revision, packed)

    def revision(self, scope: Scope, interview: str, revision: int) -> bytes | None:
        """The packed model of a revision."""
        packed = self._archive.text("HGET", keys.models(scope, interview), revision)
        return None if packed is None else b64decode(packed)

    def remember(self, scope: Scope, name: str, value: str, seconds: int) -> None:
        """Cache a small value (a user's time zone, a DM channel) for so many seconds."""
        self._archive.run("SET", keys.cached(scope, name), value, "EX", seconds)

    def recall(self, scope: Scope, name: str) -> str | None:
        """The cached value, if it is still there."""
        return self._archive.text("GET", keys.cached(scope, name))

    def claim(self, scope: Scope, name: str, seconds: int) -> bool:
        """Whether nobody has claimed this name for so many seconds; it is the caller's then."""
        claimed = keys.claimed(scope, name)
        return bool(self._archive.run("SET", claimed, "1", "NX", "EX", seconds))
