"""Messages: stored in a middleware, because Bolt acknowledges events before a listener runs.

A middleware that raises is answered with an error, and Slack delivers the event again; a listener
that raises comes too late for that (measured with Bolt 1.30).
"""

from collections.abc import Callable
from dataclasses import dataclass

from slack_bolt import BoltContext, BoltResponse

from bot.inbound import SPOKEN, Payload, message_key, reply_of, said_by, scope_of, words
from bot.listeners.addressing import Heard, addressed
from bot.posting import carry_out
from bot.posting.unheard import CLAIMED
from bot.reminded import KEPT
from bot.services import Services
from bot.telling import whisper
from interview import commands as c
from interview.errors import InterviewError, StoreUnavailable
from interview.scope import Scope

STORED = "apispec_stored"
Change = c.NoteEdit | c.NoteDeletion


@dataclass(frozen=True, slots=True)
class Stored:
    """What the middleware leaves to the listener: effects to carry out, somebody to be told."""

    scope: Scope
    channel: str
    thread_ts: str
    user: str
    interview: str | None = None
    refused: InterviewError | None = None


def store_first(services: Services) -> Callable[..., BoltResponse | None]:
    """The middleware: raises StoreUnavailable before anything is acknowledged."""

    def middleware(
        body: Payload,
        context: BoltContext,
        next: Callable[[], BoltResponse],
    ) -> BoltResponse | None:
        event = body.get("event") or {}
        if event.get("type") in ("message", "app_mention"):
            context[STORED] = _store(services, body, event, context.bot_user_id or "")
        return next()

    return middleware


def carry_out_stored(services: Services) -> Callable[..., None]:
    """The listener: Slack has its answer, now people get theirs."""

    def listener(context: BoltContext) -> None:
        stored: Stored | None = context.get(STORED)
        if stored is None:
            return
        if stored.refused:
            whisper(services, stored.channel, stored.user, stored.thread_ts, stored.refused)
        if stored.interview:
            carry_out(services, stored.scope, stored.interview)

    return listener


def _store(services: Services, body: Payload, event: Payload, bot_user: str) -> Stored | None:
    scope = scope_of(body)
    message = event.get("message") or event.get("previous_message") or event
    if message.get("bot_id") or not (message.get("user") or event.get("user")):
        return None
    command = _command(services, event, message, bot_user)
    if command is None:
        return None
    keys = _dedupe(body, event, message)
    place = scope, event["channel"], str(message.get("thread_ts") or ""), command.said.author
    try:
        interview = _interview(services, scope, command, message, bot_user)
        if interview is None:
            return None
        services.conversation.handle(scope, interview, command, keys)
    except StoreUnavailable:
        raise
    except InterviewError as refused:
        first = services.store.claim(scope, f"refused:{keys[0]}", CLAIMED)
        return Stored(*place, refused=refused) if first else None
    return Stored(*place, interview=interview)


def _interview(
    services: Services, scope: Scope, command: c.Reply | Change, message: Payload, bot_user: str
) -> str | None:
    """What somebody writes tells for which interview it is; a change to it goes to the same one."""
    store, channel = services.store, command.said.source.channel
    if not isinstance(command, c.Reply):
        found = store.in_thread(scope, channel, str(message.get("thread_ts") or ""))
        return found or store.recall(scope, _name(channel, command.ts))
    interview = addressed(Heard(services, scope, channel, message, bot_user))
    if interview and channel.startswith("D"):
        store.remember(scope, _name(channel, command.said.source.ts), interview, KEPT)
    return interview


def _name(channel: str, ts: str) -> str:
    return f"addressed:{channel}:{ts}"


def _command(
    services: Services, event: Payload, message: Payload, bot_user: str
) -> c.Reply | Change | None:
    now, channel, ts = services.now(), event["channel"], str(message.get("ts") or "")
    said = said_by(str(message.get("user") or ""), now, channel, ts)
    match event.get("subtype"):
        case "message_changed":
            if message.get("text") == (event.get("previous_message") or {}).get("text"):
                return None  # an unfurled link, a new reply: nothing that somebody wrote
            return c.NoteEdit(said, ts, words(str(message.get("text") or "")).text)
        case "message_deleted":
            return c.NoteDeletion(said, str(event.get("deleted_ts") or ts))
        case subtype if subtype in SPOKEN:
            return reply_of(message, channel, now, bot_user)
        case _:
            return None


def _dedupe(body: Payload, event: Payload, message: Payload) -> tuple[str, ...]:
    """An event is delivered again by its id; a mention arrives as two events with one ts."""
    change = (message.get("edited") or {}).get("ts") or ""
    if event.get("subtype") == "message_deleted":
        change = "deleted"
    keys = [message_key(event["channel"], str(message.get("ts")), change)]
    if body.get("event_id"):
        keys.append(f"event:{body['event_id']}")
    return tuple(keys)
