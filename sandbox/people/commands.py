"""Slash commands: the payload, the three seconds, and the reply."""

import time
from dataclasses import dataclass

from sandbox import conversations
from sandbox.errors import SlackError
from sandbox.people.messages import place_of
from sandbox.people.typed import as_sent
from sandbox.slack import Slack
from sandbox.transport import COMMANDS, Answer
from sandbox.triggers import ResponseUrl
from sandbox.workspace import Channel, Json

CHANNEL_NAMES = {"group": "privategroup", "im": "directmessage"}
TIMED_OUT = ("timeout", "http_timeout")


@dataclass(frozen=True)
class Outcome:
    """What the person sees of something they asked the app to do."""

    ok: bool
    error: str | None
    reply: Json | None
    seconds: float


def failure(answer: Answer) -> str | None:
    """The error Slack shows for an answer that did not come."""
    if answer.ok:
        return None
    return "operation_timeout" if answer.reason in TIMED_OUT else "dispatch_failed"


async def slash(
    slack: Slack, user: str, channel: str, text: str, command: str = "/apispec"
) -> Outcome:
    """A person types a slash command; returns what they see of it."""
    place = place_of(slack, user, channel)
    started = time.monotonic()
    slack.feed.add("slash", channel=channel, user=user, command=command, text=text)
    answer = await slack.deliverer.ask(COMMANDS, _payload(slack, user, place, text, command))
    error, reply = failure(answer), None
    if answer.ok and answer.payload:
        try:
            reply = _show_reply(slack, user, place, answer.payload)
        except SlackError as refusal:
            error = refusal.error
    if error is not None:
        slack.feed.add("slash_failed", channel=channel, user=user, command=command, error=error)
    return Outcome(error is None, error, reply, time.monotonic() - started)


def _payload(slack: Slack, user: str, place: Channel, text: str, command: str) -> Json:
    workspace = slack.workspace
    return {
        "token": workspace.verification_token,
        "team_id": workspace.team_id,
        "team_domain": "sandbox",
        "channel_id": place.id,
        "channel_name": CHANNEL_NAMES.get(place.kind, place.name),
        "user_id": user,
        "user_name": workspace.name_of(user),
        "command": command,
        "text": as_sent(workspace, text.strip()),
        "api_app_id": workspace.app_id,
        "is_enterprise_install": "false",
        "response_url": slack.response_url(ResponseUrl(user, place.id)),
        "trigger_id": slack.permissions.trigger_for(user),
    }


def _show_reply(slack: Slack, user: str, place: Channel, reply: Json) -> Json:
    text, blocks = reply.get("text") or "", reply.get("blocks")
    conversations.check_content(text, blocks, conversations.LONGEST_TEXT)
    if reply.get("response_type") == "in_channel":
        return conversations.post(slack, place, conversations.by_bot(slack, text, blocks))
    return conversations.show_ephemeral(slack, user, place, "slash", text=text, blocks=blocks)
