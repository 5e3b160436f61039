"""Who is to be reminded or nudged, in Redis: sorted sets by time."""

from interview import keys
from interview.redis_commands import RedisCommands
from interview.scope import Scope
from interview.store import Schedule

# At most so many of those that are due (-1: all); each is hidden by moving its time.
_CLAIM = """
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, name in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], name) end
return due
"""
_SET = """
if redis.call('EXISTS', KEYS[2]) == 1 then redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1]) end
"""
_CLEAR = """
if redis.call('EXISTS', KEYS[2]) == 0 then redis.call('ZREM', KEYS[1], ARGV[1]) end
"""


class RedisSchedule(Schedule):
    """Schedule on Redis; what is due is claimed by moving its time."""

    def __init__(self, commands: RedisCommands) -> None:
        self._schedule = commands
        self._claim = commands.script(_CLAIM)
        self._set = commands.script(_SET)
        self._clear = commands.script(_CLEAR)

    def due_nudges(self, scope: Scope, now: float, lease: float = 0.0) -> tuple[str, ...]:
        """Interviews that have been silent for too long; hidden for `lease` seconds if given."""
        if lease:
            return tuple(self._claim([keys.nudges(scope)], [now, now + lease, -1]))
        return tuple(self._schedule.run("ZRANGEBYSCORE", keys.nudges(scope), "-inf", now))

    def due_reminders(self, scope: Scope, now: float, lease: float) -> tuple[str, ...]:
        """The user to be reminded next, or nobody; hidden for `lease` seconds from all callers."""
        return tuple(self._claim([keys.reminders(scope)], [now, now + lease, 1]))

    def remind_again(self, scope: Scope, user: str, at: float | None) -> None:
        """Set the next reminder of a user who owes something; None: it has none any more."""
        touched = [keys.reminders(scope), keys.owed(scope, user)]
        if at is None:
            self._clear(touched, [user])
        else:
            self._set(touched, [user, at])

    def owed_by(self, scope: Scope, user: str) -> tuple[str, ...]:
        """Interviews in which this user owes an answer, in a stable order."""
        return tuple(sorted(self._schedule.run("SMEMBERS", keys.owed(scope, user))))
