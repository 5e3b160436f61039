"""The control plane: what tests and the demo may ask of the sandbox, by name, as JSON."""

import base64
import inspect
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from typing import Any

from aiohttp import web

from sandbox import reading
from sandbox.errors import Refused, SlackError
from sandbox.people import clicks, commands, forms, messages
from sandbox.slack import Slack
from sandbox.workspace import Json


def add_user(slack: Slack, **about: Any) -> str:
    """A new user's id."""
    return slack.workspace.add_user(**about).id


def add_channel(
    slack: Slack,
    name: str,
    members: list[str],
    *,
    private: bool = False,
    archived: bool = False,
    bot_is_member: bool = True,
) -> str:
    """A new channel's id."""
    for member in members:
        slack.workspace.user(member)
    everyone = [*members, slack.workspace.bot_user_id] if bot_is_member else members
    kind = "group" if private else "channel"
    return slack.workspace.add_channel(name, everyone, kind=kind, archived=archived).id


def dm_channel(slack: Slack, user: str) -> str:
    """The id of the direct message between a user and the bot."""
    slack.workspace.user(user)
    return slack.workspace.dm_with(user).id


def set_archived(slack: Slack, channel: str, archived: bool) -> None:
    """Archive a channel or bring it back."""
    slack.workspace.channel(channel).archived = archived


def set_membership(slack: Slack, channel: str, user: str | None, member: bool) -> None:
    """Invite or remove somebody, the bot when nobody is named."""
    place = slack.workspace.channel(channel)
    who = slack.workspace.user(user or slack.workspace.bot_user_id).id
    place.members = [each for each in place.members if each != who] + ([who] if member else [])


def set_user(slack: Slack, user: str, **changes: Any) -> None:
    """Change what is known of a user: tz, deleted, names."""
    person = slack.workspace.user(user)
    for name, value in changes.items():
        setattr(person, name, value)


def set_scopes(slack: Slack, grant: list[str], revoke: list[str]) -> list[str]:
    """Grant and revoke scopes of the bot token; returns those it has now."""
    kept = [scope for scope in slack.workspace.scopes if scope not in (*grant, *revoke)]
    slack.workspace.scopes = kept + grant
    return slack.workspace.scopes


def set_timing(slack: Slack, **seconds: Any) -> None:
    """Change how long things take."""
    for name, value in seconds.items():
        setattr(slack.timing, name, tuple(value) if name == "retries" else value)


def add_fault(slack: Slack, **planned: Any) -> str:
    """Plan a fault; returns its id."""
    return slack.faults.add(**planned)


def remove_fault(slack: Slack, fault: str | None = None) -> None:
    """Take a planned fault back, or all."""
    slack.faults.remove(fault)


async def disconnect(slack: Slack, how: str) -> int:
    """Close every socket; returns how many there were."""
    return await slack.sockets.disconnect(how)


def use_http(slack: Slack, request_url: str) -> None:
    """Deliver to a request URL from now on."""
    slack.deliver_by_http(request_url)


def use_socket(slack: Slack) -> None:
    """Deliver over Socket Mode from now on."""
    slack.deliver_by_socket()


def say(slack: Slack, files: list[Json], **about: Any) -> str:
    """A person writes a message, perhaps with files as base64."""
    contents = [(each["name"], base64.b64decode(each["content"])) for each in files]
    return messages.say(slack, files=contents, **about)


VERBS: dict[str, Callable[..., Any]] = {
    "add_user": add_user,
    "add_channel": add_channel,
    "dm_channel": dm_channel,
    "set_archived": set_archived,
    "set_membership": set_membership,
    "set_user": set_user,
    "set_scopes": set_scopes,
    "set_timing": set_timing,
    "add_fault": add_fault,
    "remove_fault": remove_fault,
    "disconnect": disconnect,
    "use_http": use_http,
    "use_socket": use_socket,
    "say": say,
    "edit": messages.edit,
    "delete": messages.delete,
    "react": messages.react,
    "post_as_bot": messages.post_as_bot,
    "open_home": messages.open_home,
    "slash": commands.slash,
    "click": clicks.click,
    "select": clicks.select,
    "use_in_view": clicks.use_in_view,
    "submit": forms.submit,
    "close_view": forms.close,
    **reading.VERBS,
}


async def control(slack: Slack, request: web.Request) -> web.StreamResponse:
    """Carry out one verb and answer its result, or say why it was refused."""
    verb = VERBS.get(request.match_info["verb"])
    if verb is None:
        return web.json_response({"refused": "The sandbox has no such verb."}, status=404)
    arguments = await request.json() if request.can_read_body else {}
    try:
        result = verb(slack, **arguments)
        if inspect.isawaitable(result):
            result = await result
    except (Refused, SlackError) as refusal:
        return web.json_response({"refused": str(refusal)}, status=409)
    shown = asdict(result) if is_dataclass(result) and not isinstance(result, type) else result
    return web.json_response({"result": shown})
