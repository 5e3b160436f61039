"""The logs and their lookups in Redis; `append.lua` is their only writer."""

import json
from functools import cache
from pathlib import Path

from interview import keys
from interview.append_plan import keys_of, plan
from interview.redis_commands import RedisCommands
from interview.scope import Scope
from interview.store import AlreadyHandled, Commit, EventStore, FeatureTaken, Log, StaleVersion
from interview.upcasting import read_event


class RedisLog(EventStore):
    """EventStore on Redis; `grace`: seconds in which the appender carries out its own effects."""

    def __init__(self, commands: RedisCommands, grace: float) -> None:
        self._log = commands
        self._grace = grace
        self._append = commands.script(_append_lua())

    def append(self, scope: Scope, interview: str, commit: Commit) -> int:
        """The new version. Raises as the contract says, and then nothing was written."""
        planned = plan(scope, interview, commit, due=commit.now + self._grace)
        if commit.expected_version == 0:
            self._log.run("SADD", keys.SCOPES, str(scope))
        answer = self._append(keys_of(planned), [json.dumps(planned, ensure_ascii=False)])
        if answer == "duplicate":
            raise AlreadyHandled(interview)
        if answer == "stale":
            raise StaleVersion(interview)
        if answer == "taken":
            raise FeatureTaken(interview)
        return int(answer)

    def load(self, scope: Scope, interview: str) -> Log:
        """The whole log; empty if there is no such interview."""
        # Texts are read last: they are written with their events, so none can be missing.
        lines, texts = self._log.together(
            ("LRANGE", keys.log(scope, interview), 0, -1),
            ("HGETALL", keys.texts(scope, interview)),
        )
        return Log(events=tuple(read_event(line) for line in lines), texts=texts)

    def in_thread(self, scope: Scope, channel: str, thread_ts: str) -> str | None:
        """The interview whose thread this is."""
        return self._log.text("HGET", keys.threads(scope, channel), thread_ts)

    def in_channel(self, scope: Scope, channel: str) -> tuple[str, ...]:
        """All interviews of a channel, newest first."""
        return tuple(self._log.run("LRANGE", keys.channel(scope, channel), 0, -1))

    def about(self, scope: Scope, channel: str, feature: str) -> str | None:
        """The running interview about this feature in this channel."""
        return self._log.text("HGET", keys.features(scope, channel), feature)

    def scopes(self) -> tuple[Scope, ...]:
        """Every scope that ever appended."""
        return tuple(Scope.parse(text) for text in sorted(self._log.run("SMEMBERS", keys.SCOPES)))


@cache
def _append_lua() -> str:
    return Path(__file__).with_name("append.lua").read_text(encoding="utf-8")
