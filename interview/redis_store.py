"""The store for every process: all that must not be lost stands in Redis."""

import redis

from interview.redis_archive import RedisArchive
from interview.redis_commands import RedisCommands
from interview.redis_log import RedisLog
from interview.redis_outbox import RedisOutbox
from interview.redis_schedule import RedisSchedule
from interview.redis_weighings import RedisWeighings
from interview.store import Store

GRACE = 10.0  # far more than carrying out the effects of one reply takes


class RedisStore(RedisLog, RedisWeighings, RedisOutbox, RedisSchedule, RedisArchive, Store):
    """Store on Redis 6.2 or later; the client must decode its responses and not retry."""

    def __init__(self, client: redis.Redis, grace: float = GRACE) -> None:
        commands = RedisCommands(client)
        RedisLog.__init__(self, commands, grace)
        RedisWeighings.__init__(self, commands)
        RedisOutbox.__init__(self, commands)
        RedisSchedule.__init__(self, commands)
        RedisArchive.__init__(self, commands)
