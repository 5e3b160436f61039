"""Everything that listeners, posting and the worker may touch, built once per process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import redis
from slack_sdk import WebClient

from bot.client import slack_client
from bot.queue import DraftQueue
from bot.settings import Configuration, Environment, configuration
from interview import wording
from interview.conversation import Conversation
from interview.lookups import Patience
from interview.redis_connection import connect
from interview.redis_store import RedisStore
from interview.store import Store
from interview.wording import Wording


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of a running process."""

    store: Store
    conversation: Conversation
    client: WebClient
    drafts: DraftQueue
    say: Wording
    configuration: Configuration
    now: Callable[[], datetime]


def build(environment: Environment) -> Services:
    """The services for this environment; connects lazily. Raises SettingsMissing."""
    settings = configuration(environment.apispec_file)
    store = RedisStore(connect(environment.redis_url), grace=settings.timing.grace)
    patience = Patience(
        nudge_after=settings.interview.nudge_after_hours * 3600,
        remind_after=settings.reminders.every_hours * 3600,
    )
    return Services(
        store=store,
        conversation=Conversation(store, patience, settings.interview.follow_ups),
        client=slack_client(
            environment.slack_bot_token.get_secret_value(), environment.slack_api_url
        ),
        # RQ wants bytes and changes the pool that it is given: a client of its own.
        drafts=DraftQueue(redis.Redis.from_url(environment.redis_url)),
        say=wording.load(settings.interview.language),
        configuration=settings,
        now=_now,
    )


def _now() -> datetime:
    return datetime.now(UTC)
