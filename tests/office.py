"""An office for scenarios: people in a sandbox Slack, the real bot, Redis, a movable clock."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch

from redis import Redis
from rq import Queue, SimpleWorker
from rq.serializers import JSONSerializer

from bot.app import create_app
from bot.queue import QUEUE
from bot.services import Services, build
from bot.settings import Environment
from bot.socket_mode import socket_mode
from interview.model import Interview
from interview.scope import Scope
from sandbox.client import Sandbox
from sandbox.client.waiting import wait_for
from spec.brief import QUESTION_IDS
from tests.closing import quick_close
from worker import clock, context
from worker.allowed_job import AllowedJob

Json = dict[str, Any]


@dataclass
class Office:
    """One channel with three people, and everything that runs behind it."""

    sandbox: Sandbox
    redis_url: str
    services: Services
    ahead: timedelta = timedelta()
    channel: str = ""
    thread_ts: str = ""
    people: dict[str, str] = field(default_factory=dict)
    listeners: list[Future[Any]] = field(default_factory=list)

    @property
    def scope(self) -> Scope:
        return Scope(self.sandbox.team_id)

    def user(self, name: str, **about: Any) -> str:
        """The id of the person of this name, who is hired when first named."""
        if name not in self.people:
            self.people[name] = self.sandbox.add_user(name, real_name=name.title(), **about)
        return self.people[name]

    def open_channel(self, *names: str, **about: Any) -> str:
        members = [self.user(name) for name in names]
        self.channel = self.sandbox.add_channel(
            f"room-{len(self.sandbox.names())}", members, **about
        )
        return self.channel

    def starts(self, feature: str = "Partial refunds", name: str = "priya") -> str:
        """Type the command and wait for the first question."""
        outcome = self.sandbox.slash(self.user(name), self.channel, feature)
        assert outcome.ok, outcome
        self.thread_ts = self.root()["ts"]
        self.asked(1)
        return self.thread_ts

    def roots(self) -> list[Json]:
        """The messages of the channel itself, without the replies in threads."""
        every = self.sandbox.messages(self.channel)
        return [m for m in every if m.get("thread_ts", m["ts"]) == m["ts"]]

    def root(self) -> Json:
        return wait_for(lambda: next(iter(self.roots()), None), what="a root message")

    def says(self, name: str, text: str, **about: Any) -> str:
        return self.sandbox.say(self.user(name), self.channel, text, self.thread_ts, **about)

    def thread(self) -> list[Json]:
        return self.sandbox.messages(self.channel, self.thread_ts)

    def sees(self, text: str) -> Json:
        """Wait until a message of the thread holds this text."""
        return wait_for(
            lambda: next((m for m in reversed(self.thread()) if text in m["text"]), None),
            what=f"{text!r} in the thread",
        )

    def asked(self, number: int) -> Json:
        """Wait for a question by its number, still open."""
        return self.sees(f"Question {number} of 9")

    def followed_up(self, number: int) -> Json:
        """Wait for a follow-up to a question, still open."""
        return self.sees(f"Follow-up to question {number} (")

    def answers(self, number: int, text: str = "", name: str = "priya") -> None:
        """Answer one question; without a text it is left to the bot."""
        asked = self.asked(number)
        self.rests()
        if text:
            self.says(name, text)
        else:
            self.presses(name, asked, "take_default")

    def whispered(self, name: str, text: str) -> Json:
        """Wait until one person is told something that others do not see."""
        return wait_for(
            lambda: next(
                (m for m in self.sandbox.ephemerals(self.user(name)) if text in m["text"]), None
            ),
            what=f"{text!r} for {name}",
        )

    def presses(self, name: str, message: Json, action: str, **about: Any) -> Any:
        return self.sandbox.click(
            self.user(name), message.get("channel", self.channel), message["ts"], action, **about
        )

    def answers_all(self, name: str = "priya", **said: str) -> None:
        """Answer all nine questions; what is not said is left to the bot."""
        for number, question in enumerate(QUESTION_IDS, start=1):
            self.answers(number, said.get(question, ""), name)

    @property
    def interview(self) -> Interview:
        """The interview of the thread as the log tells it."""
        found = self.services.store.in_thread(self.scope, self.channel, self.thread_ts)
        assert found, "the thread belongs to no interview"
        return self.services.conversation.load(self.scope, found)

    def until(self, holds: Callable[[Interview], Any], what: str) -> Interview:
        wait_for(lambda: holds(self.interview), what=what)
        return self.interview

    def works(self) -> None:
        """Let a worker do every job that is queued, after the bot has come to rest."""
        connection = Redis.from_url(self.redis_url)
        queue = Queue(QUEUE, connection, serializer=JSONSerializer, job_class=AllowedJob)
        wait_for(lambda: queue.count, what="a job")
        self.rests()
        worker = SimpleWorker(
            [queue], connection=connection, serializer=JSONSerializer, job_class=AllowedJob
        )
        worker.work(burst=True)
        connection.close()

    def rests(self) -> None:
        """Wait until the bot has dealt with what it heard."""
        wait_for(lambda: all(each.done() for each in self.listeners), what="the bot to finish")

    def ticks(self, later: timedelta = timedelta()) -> None:
        """Let the clock look around, some time after the bot has come to rest."""
        self.rests()
        self.ahead += later
        clock.tick(self.services)

    def files(self) -> set[str]:
        """Wait for the files in the thread, which Slack shares a moment after the upload."""
        return wait_for(
            lambda: {f["name"] for m in self.thread() for f in m.get("files", ())}, what="files"
        )

    def delivered(self, revision: int = 1) -> Json:
        """Let the worker work and wait for the summary of a revision."""
        self.works()
        return self.sees(f"Revision {revision}:")


@contextmanager
def office(sandbox: Sandbox, redis_url: str, config: Any = None) -> Iterator[Office]:
    """The office, connected over Socket Mode."""
    environment = Environment(
        slack_bot_token=sandbox.bot_token,
        redis_url=redis_url,
        slack_api_url=sandbox.api_url,
        apispec_file=config or "no-such-file.yaml",
    )
    opened = Office(sandbox, redis_url, build(environment))
    opened.services = replace(opened.services, now=lambda: datetime.now(UTC) + opened.ahead)
    app = create_app(opened.services)
    executor = app.listener_runner.listener_executor
    handler = socket_mode(app, opened.services.client, sandbox.app_token, ping=0.2)
    handler.connect()
    try:
        opened.open_channel("priya", "marek", "aisha")
        with (
            patch.object(executor, "submit", _noting(executor, opened.listeners)),
            patch.object(context, "services", lambda: opened.services),
        ):
            yield opened
    finally:
        quick_close(sandbox, handler.client)
        executor.shutdown(wait=True)


def _noting(executor: Executor, into: list[Future[Any]]) -> Callable[..., Future[Any]]:
    """Submit as the executor does, and note each listener that was started."""
    submit = executor.submit

    def submit_and_note(*call: Any) -> Future[Any]:
        started = submit(*call)
        into.append(started)
        return started

    return submit_and_note
