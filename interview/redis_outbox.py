"""What is still to be carried out, in Redis: a list per interview and one set of who waits."""

from interview import keys
from interview.effects import EFFECT
from interview.redis_commands import RedisCommands
from interview.scope import Scope
from interview.store import Outbox, Pending

# The token counts leases; the time keeps it unlike an earlier one if Redis lost its last second.
_LEASE = """
local ends = redis.call('HGET', KEYS[1], 'ends')
if ends and tonumber(ends) > tonumber(ARGV[1]) then return false end
local token = redis.call('INCR', KEYS[2]) .. '@' .. ARGV[1]
redis.call('HSET', KEYS[1], 'token', token, 'ends', ARGV[2])
return token
"""
_RENEW = """
if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'ends', ARGV[2])
return 1
"""
_RELEASE = """
if redis.call('HGET', KEYS[1], 'token') == ARGV[1] then redis.call('DEL', KEYS[1]) end
"""
# Nobody holds the lease until then, and nobody can take it.
_POSTPONE = """
if not redis.call('ZSCORE', KEYS[2], ARGV[2]) then return end
redis.call('HSET', KEYS[1], 'token', '', 'ends', ARGV[1])
redis.call('ZADD', KEYS[2], 'XX', ARGV[1], ARGV[2])
"""
_BEGIN = """
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
return redis.call('HINCRBY', KEYS[2], ARGV[1], 1)
"""
_NOTE = """
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
end
"""
_DONE = """
redis.call('LREM', KEYS[1], 1, ARGV[1])
for hash = 2, 4 do redis.call('HDEL', KEYS[hash], ARGV[1]) end
if redis.call('EXISTS', KEYS[1]) == 0 then redis.call('ZREM', KEYS[5], ARGV[2]) end
"""


class RedisOutbox(Outbox):
    """Outbox on Redis; a step that could cross another process's is one script."""

    def __init__(self, commands: RedisCommands) -> None:
        self._outbox = commands
        self._lease = commands.script(_LEASE)
        self._renew = commands.script(_RENEW)
        self._release = commands.script(_RELEASE)
        self._postpone = commands.script(_POSTPONE)
        self._begin = commands.script(_BEGIN)
        self._note = commands.script(_NOTE)
        self._done = commands.script(_DONE)

    def lease(self, scope: Scope, interview: str, now: float, seconds: float) -> str | None:
        """A token while nobody else carries out this interview's effects, else None."""
        touched = [keys.lease(scope, interview), keys.leases(scope)]
        token: str | None = self._lease(touched, [now, now + seconds])
        return token

    def renew(self, scope: Scope, interview: str, token: str, now: float, seconds: float) -> bool:
        """Whether the lease was still ours and has been extended."""
        return bool(self._renew([keys.lease(scope, interview)], [token, now + seconds]))

    def release(self, scope: Scope, interview: str, token: str) -> None:
        """Give the lease back, if it is still ours."""
        self._release([keys.lease(scope, interview)], [token])

    def pending(self, scope: Scope, interview: str) -> tuple[Pending, ...]:
        """What is not done, oldest first."""
        ids, effects, attempts, notes = self._outbox.together(
            ("LRANGE", keys.outbox(scope, interview), 0, -1),
            ("HGETALL", keys.effects(scope, interview)),
            ("HGETALL", keys.attempts(scope, interview)),
            ("HGETALL", keys.notes(scope, interview)),
        )
        return tuple(
            Pending(
                id=id_,
                effect=EFFECT.validate_json(effects[id_]),
                attempts=int(attempts.get(id_, 0)),
                note=notes.get(id_, ""),
            )
            for id_ in ids
            if id_ in effects  # else it was done between the two reads
        )

    def begin(self, scope: Scope, interview: str, effect_id: str) -> int:
        """Count an attempt before it is made: how many it is now; 0 if it is not pending."""
        touched = [keys.effects(scope, interview), keys.attempts(scope, interview)]
        return int(self._begin(touched, [effect_id]))

    def note(self, scope: Scope, interview: str, effect_id: str, note: str) -> None:
        """Remember something about the attempt (the ids of files that were uploaded)."""
        touched = [keys.effects(scope, interview), keys.notes(scope, interview)]
        self._note(touched, [effect_id, note])

    def done(self, scope: Scope, interview: str, effect_id: str) -> None:
        """The effect was carried out (or given up); it is never seen again."""
        touched = [
            keys.outbox(scope, interview),
            keys.effects(scope, interview),
            keys.attempts(scope, interview),
            keys.notes(scope, interview),
            keys.waiting(scope),
        ]
        self._done(touched, [effect_id, interview])

    def postpone(self, scope: Scope, interview: str, until: float) -> None:
        """Before that time nobody gets the lease, and `unfinished` does not name the interview."""
        touched = [keys.lease(scope, interview), keys.waiting(scope)]
        self._postpone(touched, [until, keys.identifier(interview)])

    def unfinished(self, scope: Scope, now: float) -> tuple[str, ...]:
        """Interviews that have pending effects and are due, longest waiting first."""
        return tuple(self._outbox.run("ZRANGEBYSCORE", keys.waiting(scope), "-inf", now))
