"""What was weighed last about each interview, in Redis."""

from pydantic import ValidationError

from interview import keys
from interview.outlook import Weighing
from interview.redis_commands import RedisCommands, Word
from interview.scope import Scope
from interview.store import Weighings

# A slow worker does not replace what was weighed for a later version.
_KEEP = """
local newest = redis.call('HGET', KEYS[1], 'version')
if newest and tonumber(newest) > tonumber(ARGV[1]) then return end
redis.call('HSET', KEYS[1], 'version', ARGV[1], 'weighing', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
"""


class RedisWeighings(Weighings):
    """Weighings on Redis: the latest version of each interview."""

    def __init__(self, commands: RedisCommands) -> None:
        self._weighings = commands
        self._keep = commands.script(_KEEP)

    def keep_weighing(self, scope: Scope, interview: str, weighing: Weighing, seconds: int) -> None:
        """Keep what was weighed for so many seconds, unless a later version was weighed already."""
        words: list[Word] = [weighing.version, weighing.model_dump_json(), seconds]
        self._keep([keys.weighing(scope, interview)], words)

    def weighing(self, scope: Scope, interview: str) -> Weighing | None:
        """What was weighed last, if it is still there and in the words of this release."""
        kept = self._weighings.text("HGET", keys.weighing(scope, interview), "weighing")
        try:
            return Weighing.model_validate_json(kept) if kept else None
        except ValidationError:
            return None  # another release wrote it, and the next answer is weighed anew
