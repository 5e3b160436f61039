"""reactions.add and reactions.remove."""

import re

from sandbox.conversations import react, unreact
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.web_api.call import Call, Method, joined_channel
from sandbox.workspace import Channel, Json

NAME = re.compile(r"[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?")


def add(slack: Slack, call: Call) -> Json:
    """reactions.add."""
    channel, ts, name = _target(slack, call)
    if channel.archived:
        raise SlackError("is_archived")
    react(slack, channel, ts, name, slack.workspace.bot_user_id)
    return {}


def remove(slack: Slack, call: Call) -> Json:
    """reactions.remove."""
    channel, ts, name = _target(slack, call)
    unreact(slack, channel, ts, name, slack.workspace.bot_user_id)
    return {}


def _target(slack: Slack, call: Call) -> tuple[Channel, str, str]:
    name, ts = call.required("name"), call.text("timestamp")
    if not NAME.fullmatch(name):
        raise SlackError("invalid_name")
    if not ts:
        raise SlackError("no_item_specified")
    channel = joined_channel(slack, call.required("channel"))
    if ts not in channel.messages:
        raise SlackError("message_not_found")
    return channel, ts, name


METHODS = {
    "reactions.add": Method(add, "reactions:write"),
    "reactions.remove": Method(remove, "reactions:write"),
}
