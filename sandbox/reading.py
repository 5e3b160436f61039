"""What the control plane reads back: messages, files, views, and the logs."""

import base64
from collections.abc import Callable
from typing import Any

from sandbox.errors import Refused
from sandbox.slack import Slack
from sandbox.workspace import Json

LONGEST_POLL = 30.0


def about(slack: Slack) -> Json:
    """Tokens, secrets and ids that a bot and a test need."""
    workspace = slack.workspace
    return {
        "api_url": f"{slack.base_url}/api/",
        "team_id": workspace.team_id,
        "app_id": workspace.app_id,
        "bot_id": workspace.bot_id,
        "bot_user_id": workspace.bot_user_id,
        "bot_token": workspace.bot_token,
        "app_token": workspace.app_token,
        "signing_secret": workspace.signing_secret,
    }


def state(slack: Slack) -> Json:
    """How the sandbox stands: sockets, transport, scopes."""
    return {
        "connections": slack.sockets.connections,
        "connected_times": slack.sockets.connected_times,
        "transport": slack.deliverer.transport.name,
        "scopes": slack.workspace.scopes,
    }


def names(slack: Slack) -> dict[str, str]:
    """The names people see, by user and channel id."""
    workspace = slack.workspace
    return {each: workspace.name_of(each) for each in (*workspace.users, *workspace.channels)}


def messages(slack: Slack, channel: str, thread_ts: str | None = None) -> list[Json]:
    """All messages of a channel in order, or those of one thread with its parent."""
    found = slack.workspace.channel(channel).messages.values()
    return [
        message
        for message in found
        if thread_ts is None or thread_ts in (message["ts"], message.get("thread_ts"))
    ]


def ephemerals(slack: Slack, user: str) -> list[Json]:
    """What only this user was shown, slash replies included."""
    return [each for each in slack.workspace.ephemerals if each["user"] == user]


def open_views(slack: Slack, user: str) -> list[Json]:
    """The modals a user has open, the visible one last."""
    return slack.modals.open_for(user)


def home(slack: Slack, user: str) -> Json | None:
    """A user's Home tab."""
    return slack.modals.homes.get(user)


def file_content(slack: Slack, file: str) -> str:
    """The bytes of a file as base64."""
    stored = slack.workspace.files.get(file)
    if stored is None or stored.content is None:
        raise Refused(f"There is no file {file} in the sandbox.")
    return base64.b64encode(stored.content).decode()


def calls(slack: Slack, method: str | None = None) -> list[Json]:
    """The Web API calls so far with arguments and outcome."""
    return [call for call in slack.calls if method in (None, call["method"])]


def deliveries(slack: Slack) -> list[Json]:
    """The deliveries so far with each attempt."""
    return slack.deliverer.log


def faults(slack: Slack) -> list[Json]:
    """The planned faults with how often each happened."""
    return slack.faults.listing()


async def feed(slack: Slack, since: int, wait: float = 0.0) -> list[Json]:
    """What happened after item number `since`; waits a while when nothing did."""
    return await slack.feed.after(since, min(wait, LONGEST_POLL))


VERBS: dict[str, Callable[..., Any]] = {
    "about": about,
    "state": state,
    "names": names,
    "messages": messages,
    "ephemerals": ephemerals,
    "open_views": open_views,
    "home": home,
    "file_content": file_content,
    "calls": calls,
    "deliveries": deliveries,
    "faults": faults,
    "feed": feed,
}
