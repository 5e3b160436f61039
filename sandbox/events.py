"""The events that the app subscribes to, as the Events API words them."""

import copy
import time

from sandbox.workspace import Channel, Json, Workspace

SUBSCRIPTIONS = {
    "channel": ("message.channels", "channels:history"),
    "group": ("message.groups", "groups:history"),
    "im": ("message.im", "im:history"),
}


def envelope(workspace: Workspace, event: Json) -> Json:
    """The outer payload of one event."""
    authorization = {
        "enterprise_id": None,
        "team_id": workspace.team_id,
        "user_id": workspace.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": workspace.verification_token,
        "team_id": workspace.team_id,
        "api_app_id": workspace.app_id,
        "event": copy.deepcopy(event),
        "type": "event_callback",
        "event_id": workspace.mint("Ev"),
        "event_time": int(time.time()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{workspace.mint('EC')}",
    }


def posted(workspace: Workspace, channel: Channel, message: Json) -> list[Json]:
    """The events of a new message: the message itself and, when it mentions the bot, a twin."""
    event = {
        **_seen(message),
        "channel": channel.id,
        "channel_type": channel.kind,
        "event_ts": message["ts"],
    }
    events = [event] if _hears(workspace, channel) else []
    if _mentions_bot(workspace, channel, message):
        events.append(_mention(event))
    return events


def changed(workspace: Workspace, channel: Channel, old: Json, new: Json) -> list[Json]:
    """The event of an edited message."""
    if not _hears(workspace, channel):
        return []
    about = {"message": _seen(new), "previous_message": _seen(old)}
    return [_hidden(workspace, channel, "message_changed") | about]


def deleted(workspace: Workspace, channel: Channel, old: Json) -> list[Json]:
    """The event of a deleted message."""
    if not _hears(workspace, channel):
        return []
    about = {"deleted_ts": old["ts"], "previous_message": _seen(old)}
    return [_hidden(workspace, channel, "message_deleted") | about]


def home_opened(workspace: Workspace, user_id: str, tab: str) -> list[Json]:
    """The event of a user opening the bot's Home or Messages tab."""
    if "app_home_opened" not in workspace.subscriptions:
        return []
    return [
        {
            "type": "app_home_opened",
            "user": user_id,
            "channel": workspace.dm_with(user_id).id,
            "tab": tab,
            "event_ts": workspace.next_ts(),
        }
    ]


def _seen(message: Json) -> Json:
    return {key: value for key, value in message.items() if key != "metadata"}


def _hears(workspace: Workspace, channel: Channel) -> bool:
    subscription, scope = SUBSCRIPTIONS[channel.kind]
    heard = subscription in workspace.subscriptions and scope in workspace.scopes
    return heard and workspace.bot_is_in(channel)


def _mentions_bot(workspace: Workspace, channel: Channel, message: Json) -> bool:
    told = (
        "app_mention" in workspace.subscriptions
        and "app_mentions:read" in workspace.scopes
        and channel.kind != "im"
        and workspace.bot_is_in(channel)
    )
    by_somebody_else = message.get("user") != workspace.bot_user_id
    named = f"<@{workspace.bot_user_id}>" in message.get("text", "")
    return told and named and by_somebody_else


def _mention(event: Json) -> Json:
    dropped = ("channel_type", "subtype")
    return {key: value for key, value in event.items() if key not in dropped} | {
        "type": "app_mention"
    }


def _hidden(workspace: Workspace, channel: Channel, subtype: str) -> Json:
    ts = workspace.next_ts()
    return {
        "type": "message",
        "subtype": subtype,
        "hidden": True,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": ts,
        "event_ts": ts,
    }
