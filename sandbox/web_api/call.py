"""One call of a Web API method: its arguments, read the way Slack reads them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.workspace import Channel, Json

FALSE = (None, "", "0", "false", "False", False, 0)


def missing(name: str) -> SlackError:
    """The refusal of a call that lacks an argument."""
    line = f"[ERROR] missing required field: {name}"
    return SlackError("invalid_arguments", response_metadata={"messages": [line]})


@dataclass(frozen=True)
class Call:
    """The arguments of one call."""

    method: str
    arguments: Json

    def text(self, name: str) -> str:
        """An optional string, empty when absent."""
        return str(self.arguments.get(name) or "")

    def required(self, name: str) -> str:
        """A string that has to be there."""
        value = self.text(name)
        if not value:
            raise missing(name)
        return value

    def flag(self, name: str) -> bool:
        """A boolean, however it was written."""
        return self.arguments.get(name) not in FALSE

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self.text(name)
        try:
            return int(value) if value else default
        except ValueError as error:
            raise SlackError("invalid_arguments") from error

    def structure(self, name: str, error: str) -> Any:
        """An object or list, given as such or as JSON in a form field."""
        value = self.arguments.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return json.loads(value)
        except json.JSONDecodeError as broken:
            raise SlackError(error) from broken


Run = Callable[[Slack, Call], Json]


@dataclass(frozen=True)
class Method:
    """A method of the Web API: what answers it and what it needs."""

    run: Run
    scope: str | None = None
    app_token: bool = False


def visible_channel(slack: Slack, channel_id: str) -> Channel:
    """The conversation with this id if the bot may know of it."""
    workspace = slack.workspace
    channel = workspace.channels.get(channel_id)
    hidden = channel is not None and channel.kind != "channel"
    if channel is None or (hidden and not workspace.bot_is_in(channel)):
        raise SlackError("channel_not_found")
    return channel


def joined_channel(slack: Slack, channel_id: str) -> Channel:
    """The conversation with this id if the bot is in it."""
    channel = visible_channel(slack, channel_id)
    if not slack.workspace.bot_is_in(channel):
        raise SlackError("not_in_channel")
    return channel
