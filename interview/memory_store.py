"""The store of one process, for tests and trials: it keeps the contract and forgets at the end."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import RLock

from interview import keys
from interview.memory_scope import MemoryScope, by_time
from interview.outlook import Weighing
from interview.scope import Scope
from interview.store import Commit, Log, Pending, Store


class MemoryStore(Store):
    """Store in dictionaries, safe between threads; nothing in it expires by itself."""

    def __init__(self, grace: float = 10.0) -> None:
        self._scopes: defaultdict[Scope, MemoryScope] = defaultdict(MemoryScope)
        self._grace = grace
        self._lock = RLock()

    @contextmanager
    def _inside(self, scope: Scope) -> Iterator[MemoryScope]:
        with self._lock:
            yield self._scopes[scope]

    def append(self, scope: Scope, interview: str, commit: Commit) -> int:
        """The new version. Raises StaleVersion or AlreadyHandled, and then nothing was written."""
        with self._inside(scope) as kept:
            return kept.append(interview, commit, self._grace)

    def load(self, scope: Scope, interview: str) -> Log:
        """The whole log; empty if there is no such interview."""
        with self._inside(scope) as kept:
            found = kept.interview(interview)
            return Log(events=tuple(found.events), texts=dict(found.texts))

    def in_thread(self, scope: Scope, channel: str, thread_ts: str) -> str | None:
        """The interview whose thread this is."""
        with self._inside(scope) as kept:
            return kept.threads.get((keys.identifier(channel), thread_ts))

    def in_channel(self, scope: Scope, channel: str) -> tuple[str, ...]:
        """All interviews of a channel, newest first."""
        with self._inside(scope) as kept:
            return tuple(kept.channels.get(keys.identifier(channel), ()))

    def about(self, scope: Scope, channel: str, feature: str) -> str | None:
        """The running interview about this feature in this channel."""
        with self._inside(scope) as kept:
            return kept.features.get((keys.identifier(channel), feature))

    def scopes(self) -> tuple[Scope, ...]:
        """Every scope that ever appended."""
        with self._lock:
            used = [scope for scope, kept in self._scopes.items() if kept.appended]
            return tuple(sorted(used, key=str))

    def lease(self, scope: Scope, interview: str, now: float, seconds: float) -> str | None:
        """A token while nobody else carries out this interview's effects, else None."""
        with self._inside(scope) as kept:
            found = kept.interview(interview)
            if found.lease_ends > now:
                return None
            kept.leases += 1
            found.lease, found.lease_ends = str(kept.leases), now + seconds
            return found.lease

    def renew(self, scope: Scope, interview: str, token: str, now: float, seconds: float) -> bool:
        """Whether the lease was still ours and has been extended."""
        with self._inside(scope) as kept:
            found = kept.interview(interview)
            if found.lease != token:
                return False
            found.lease_ends = now + seconds
            return True

    def release(self, scope: Scope, interview: str, token: str) -> None:
        """Give the lease back, if it is still ours."""
        with self._inside(scope) as kept:
            found = kept.interview(interview)
            if found.lease == token:
                found.lease, found.lease_ends = "", 0.0

    def pending(self, scope: Scope, interview: str) -> tuple[Pending, ...]:
        """What is not done, oldest first."""
        with self._inside(scope) as kept:
            return tuple(kept.interview(interview).outbox.values())

    def begin(self, scope: Scope, interview: str, effect_id: str) -> int:
        """Count an attempt before it is made: how many it is now; 0 if it is not pending."""
        with self._inside(scope) as kept:
            outbox = kept.interview(interview).outbox
            if effect_id not in outbox:
                return 0
            begun = outbox[effect_id]
            outbox[effect_id] = replace(begun, attempts=begun.attempts + 1)
            return outbox[effect_id].attempts

    def note(self, scope: Scope, interview: str, effect_id: str, note: str) -> None:
        """Remember something about the attempt (the ids of files that were uploaded)."""
        with self._inside(scope) as kept:
            outbox = kept.interview(interview).outbox
            if effect_id in outbox:
                outbox[effect_id] = replace(outbox[effect_id], note=note)

    def done(self, scope: Scope, interview: str, effect_id: str) -> None:
        """The effect was carried out (or given up); it is never seen again."""
        with self._inside(scope) as kept:
            kept.interview(interview).outbox.pop(effect_id, None)

    def postpone(self, scope: Scope, interview: str, until: float) -> None:
        """Before that time nobody gets the lease, and `unfinished` does not name the interview."""
        with self._inside(scope) as kept:
            found = kept.interview(interview)
            if found.outbox:
                found.due, found.lease, found.lease_ends = until, "", until

    def unfinished(self, scope: Scope, now: float) -> tuple[str, ...]:
        """Interviews that have pending effects and are due, longest waiting first."""
        with self._inside(scope) as kept:
            waiting = {name: found.due for name, found in kept.interviews.items() if found.outbox}
            return by_time(waiting, now)

    def due_nudges(self, scope: Scope, now: float, lease: float = 0.0) -> tuple[str, ...]:
        """Interviews that have been silent for too long; hidden for `lease` seconds if given."""
        with self._inside(scope) as kept:
            due = by_time(kept.nudges, now)
            if lease:
                kept.nudges.update(dict.fromkeys(due, now + lease))
            return due

    def due_reminders(self, scope: Scope, now: float, lease: float) -> tuple[str, ...]:
        """The user to be reminded next, or nobody; hidden for `lease` seconds from all callers."""
        with self._inside(scope) as kept:
            due = by_time(kept.reminders, now)[:1]
            kept.reminders.update(dict.fromkeys(due, now + lease))
            return due

    def remind_again(self, scope: Scope, user: str, at: float | None) -> None:
        """Set the next reminder of a user who owes something; None: it has none any more."""
        with self._inside(scope) as kept:
            owes = bool(kept.owed.get(keys.identifier(user)))
            if owes and at is not None:
                kept.reminders[user] = at
            elif not owes and at is None:
                kept.reminders.pop(user, None)

    def owed_by(self, scope: Scope, user: str) -> tuple[str, ...]:
        """Interviews in which this user owes an answer, in a stable order."""
        with self._inside(scope) as kept:
            return tuple(sorted(kept.owed.get(keys.identifier(user), ())))

    def keep_revision(self, scope: Scope, interview: str, revision: int, model: bytes) -> None:
        """Store the packed model of a revision."""
        with self._inside(scope) as kept:
            kept.interview(interview).models[revision] = model

    def revision(self, scope: Scope, interview: str, revision: int) -> bytes | None:
        """The packed model of a revision."""
        with self._inside(scope) as kept:
            return kept.interview(interview).models.get(revision)

    def keep_weighing(
        self,
        scope: Scope,
        interview: str,
        weighing: Weighing,
        seconds: int,  # noqa: ARG002 - nothing expires here
    ) -> None:
        """Keep what was weighed, unless a later version was weighed already."""
        with self._inside(scope) as kept:
            found = kept.interview(interview)
            if not found.weighing or found.weighing.version <= weighing.version:
                found.weighing = weighing

    def weighing(self, scope: Scope, interview: str) -> Weighing | None:
        """What was weighed last."""
        with self._inside(scope) as kept:
            return kept.interview(interview).weighing

    def remember(
        self,
        scope: Scope,
        name: str,
        value: str,
        seconds: int,  # noqa: ARG002 - nothing expires here
    ) -> None:
        """Cache a small value; without a clock, for as long as the store lives."""
        with self._inside(scope) as kept:
            kept.cached[name] = value

    def recall(self, scope: Scope, name: str) -> str | None:
        """The cached value."""
        with self._inside(scope) as kept:
            return kept.cached.get(name)

    def claim(
        self,
        scope: Scope,
        name: str,
        seconds: int,  # noqa: ARG002 - nothing expires here
    ) -> bool:
        """Whether nobody has claimed this name; without a clock, a claim lasts."""
        with self._inside(scope) as kept:
            if name in kept.claimed:
                return False
            kept.claimed.add(name)
            return True
