"""conversations.*: opening, looking at and reading conversations."""

from typing import TypeVar

from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.web_api.call import Call, Method, joined_channel, visible_channel
from sandbox.web_api.chat import direct_message
from sandbox.workspace import Channel, Json

T = TypeVar("T")
SCOPES = {"channel": "channels", "group": "groups", "im": "im"}
MOST_PER_PAGE = 999
USUAL_PAGE = 100


def open_conversation(slack: Slack, call: Call) -> Json:
    """conversations.open for one user."""
    users = [each for each in call.text("users").split(",") if each]
    if not users and call.text("channel"):
        return {"channel": {"id": visible_channel(slack, call.text("channel")).id}}
    if len(users) != 1:
        raise SlackError("users_list_not_supplied" if not users else "too_many_users")
    known = {channel.id for channel in slack.workspace.channels.values()}
    channel = direct_message(slack, users[0], unknown="user_not_found")
    return {"already_open": channel.id in known, "channel": {"id": channel.id}}


def info(slack: Slack, call: Call) -> Json:
    """conversations.info."""
    channel = visible_channel(slack, call.required("channel"))
    slack.demand_scope(f"{SCOPES[channel.kind]}:read")
    return {"channel": _described(slack, channel)}


def members(slack: Slack, call: Call) -> Json:
    """conversations.members, by pages."""
    channel = visible_channel(slack, call.required("channel"))
    slack.demand_scope(f"{SCOPES[channel.kind]}:read")
    page, cursor = _page(call, channel.members)
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


def history(slack: Slack, call: Call) -> Json:
    """conversations.history: what stands in the channel itself, newest first."""
    channel = _readable(slack, call)
    top = [message for message in channel.messages.values() if not _only_in_thread(message)]
    return _read(call, [message for message in reversed(top) if _in_range(call, message)])


def replies(slack: Slack, call: Call) -> Json:
    """conversations.replies: the parent, then its replies, oldest first."""
    channel, ts = _readable(slack, call), call.required("ts")
    if ts not in channel.messages:
        raise SlackError("thread_not_found")
    thread = [
        message
        for message in channel.messages.values()
        if message["ts"] == ts or (message.get("thread_ts") == ts and _in_range(call, message))
    ]
    return _read(call, thread)


def _readable(slack: Slack, call: Call) -> Channel:
    channel = joined_channel(slack, call.required("channel"))
    slack.demand_scope(f"{SCOPES[channel.kind]}:history")
    return channel


def _only_in_thread(message: Json) -> bool:
    reply = message.get("thread_ts", message["ts"]) != message["ts"]
    return reply and message.get("subtype") != "thread_broadcast"


def _in_range(call: Call, message: Json) -> bool:
    oldest, latest = call.text("oldest"), call.text("latest")
    ts = _comparable(message["ts"])
    if call.flag("inclusive") and message["ts"] in (oldest, latest):
        return True
    after = not oldest or ts > _comparable(oldest)
    return after and (not latest or ts < _comparable(latest))


def _comparable(ts: str) -> tuple[int, int]:
    seconds, _, fraction = ts.partition(".")
    try:
        return int(seconds), int((fraction or "0").ljust(6, "0"))
    except ValueError as error:
        raise SlackError("invalid_ts_latest") from error


def _read(call: Call, found: list[Json]) -> Json:
    page, cursor = _page(call, found)
    hidden = () if call.flag("include_all_metadata") else ("metadata",)
    messages = [
        {key: value for key, value in message.items() if key not in hidden} for message in page
    ]
    return {
        "messages": messages,
        "has_more": bool(cursor),
        "response_metadata": {"next_cursor": cursor},
    }


def _page(call: Call, found: list[T]) -> tuple[list[T], str]:
    limit = call.number("limit", USUAL_PAGE) or USUAL_PAGE
    if not 0 < limit <= MOST_PER_PAGE:
        raise SlackError("invalid_limit")
    prefix, _, offset = call.text("cursor").partition(":")
    if prefix and not (prefix == "next" and offset.isdigit()):
        raise SlackError("invalid_cursor")
    start = int(offset or 0)
    more = start + limit < len(found)
    return found[start : start + limit], f"next:{start + limit}" if more else ""


def _described(slack: Slack, channel: Channel) -> Json:
    if channel.kind == "im":
        person = next(each for each in channel.members if each != slack.workspace.bot_user_id)
        return {"id": channel.id, "is_im": True, "user": person, "created": channel.created}
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "created": channel.created,
        "is_channel": channel.kind == "channel",
        "is_group": False,
        "is_im": False,
        "is_private": channel.kind == "group",
        "is_archived": channel.archived,
        "is_member": slack.workspace.bot_is_in(channel),
        "num_members": len(channel.members),
    }


METHODS = {
    "conversations.open": Method(open_conversation, "im:write"),
    "conversations.info": Method(info),
    "conversations.members": Method(members),
    "conversations.history": Method(history),
    "conversations.replies": Method(replies),
}
