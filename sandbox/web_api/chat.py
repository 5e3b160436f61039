"""chat.*: posting, updating, deleting, permalinks."""

import json
from typing import Any

from sandbox import conversations
from sandbox.block_kit.check import with_ids
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.web_api.call import Call, Method, joined_channel, visible_channel
from sandbox.workspace import Channel, Json

LARGEST_METADATA = 8_000
USER_PREFIXES = ("U", "W")


def postable_channel(slack: Slack, channel_id: str) -> Channel:
    """Where a message to this channel or user id goes, if the bot may post there."""
    if channel_id.startswith(USER_PREFIXES):
        return direct_message(slack, channel_id, unknown="channel_not_found")
    channel = visible_channel(slack, channel_id)
    everywhere = channel.kind == "channel" and "chat:write.public" in slack.workspace.scopes
    if not slack.workspace.bot_is_in(channel) and not everywhere:
        raise SlackError("not_in_channel")
    if channel.archived:
        raise SlackError("is_archived")
    return channel


def direct_message(slack: Slack, user_id: str, unknown: str) -> Channel:
    """The direct message with a user, opened when it was not."""
    user = slack.workspace.users.get(user_id)
    if user is None:
        raise SlackError(unknown)
    if user.is_bot:
        raise SlackError("cannot_dm_bot")
    if user.deleted:
        raise SlackError("user_disabled")
    return slack.workspace.dm_with(user_id)


def thread_of(channel: Channel, thread_ts: str) -> str | None:
    """The ts of the thread to reply in; refuses what is no parent message."""
    if not thread_ts:
        return None
    parent = channel.messages.get(thread_ts)
    if parent is None:
        raise SlackError("thread_not_found")
    if parent.get("thread_ts", thread_ts) != thread_ts:
        raise SlackError("cannot_reply_to_message")
    return thread_ts


def _metadata(call: Call) -> Json | None:
    metadata: Any = call.structure("metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    shaped = (
        isinstance(metadata, dict)
        and isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
    )
    if not shaped:
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(metadata)) > LARGEST_METADATA:
        raise SlackError("metadata_too_large")
    return dict(metadata)


def _blocks(call: Call) -> Any:
    return call.structure("blocks", "invalid_blocks_format")


def post_message(slack: Slack, call: Call) -> Json:
    """chat.postMessage."""
    channel = postable_channel(slack, call.required("channel"))
    message = conversations.by_bot(
        slack,
        call.text("text"),
        _blocks(call),
        thread_ts=thread_of(channel, call.text("thread_ts")),
        metadata=_metadata(call),
    )
    if call.flag("reply_broadcast") and message.get("thread_ts"):
        message["subtype"] = "thread_broadcast"
    message = conversations.post(slack, channel, message)
    return {"channel": channel.id, "ts": message["ts"], "message": message}


def post_ephemeral(slack: Slack, call: Call) -> Json:
    """chat.postEphemeral."""
    channel = postable_channel(slack, call.required("channel"))
    user = call.required("user")
    if user not in slack.workspace.users:
        raise SlackError("user_not_found")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    text, blocks = call.text("text"), _blocks(call)
    conversations.check_content(text, blocks, conversations.LONGEST_TEXT)
    thread = thread_of(channel, call.text("thread_ts"))
    shown = conversations.show_ephemeral(
        slack, user, channel, "chat.postEphemeral", text=text, blocks=blocks, thread_ts=thread
    )
    return {"message_ts": shown["ts"]}


def update(slack: Slack, call: Call) -> Json:
    """chat.update: blocks that are left out stay, an empty list removes them."""
    channel, ts = _own_message(slack, call, "cant_update_message")
    blocks = _blocks(call)
    shown = blocks or channel.messages[ts].get("blocks")
    conversations.check_content(call.text("text"), shown, conversations.LONGEST_UPDATE)
    changes: Json = {"text": call.text("text")} if "text" in call.arguments else {}
    if "blocks" in call.arguments:
        stored = with_ids(blocks or [], slack.workspace.mint)
        changes["blocks"] = stored
    metadata = _metadata(call)
    if metadata:
        changes["metadata"] = metadata
    message = conversations.change(slack, channel, ts, **changes)
    return {"channel": channel.id, "ts": ts, "text": message["text"], "message": message}


def delete(slack: Slack, call: Call) -> Json:
    """chat.delete."""
    channel, ts = _own_message(slack, call, "cant_delete_message")
    conversations.delete(slack, channel, ts)
    return {"channel": channel.id, "ts": ts}


def _own_message(slack: Slack, call: Call, refusal: str) -> tuple[Channel, str]:
    channel, ts = joined_channel(slack, call.required("channel")), call.required("ts")
    message = channel.messages.get(ts)
    if message is None:
        raise SlackError("message_not_found")
    if message.get("bot_id") != slack.workspace.bot_id:
        raise SlackError(refusal)
    if channel.archived:
        raise SlackError("is_archived")
    return channel, ts


def permalink(slack: Slack, call: Call) -> Json:
    """chat.getPermalink."""
    channel = visible_channel(slack, call.required("channel"))
    ts = call.required("message_ts")
    message = channel.messages.get(ts)
    if message is None:
        raise SlackError("message_not_found")
    link = f"{slack.base_url}/archives/{channel.id}/p{ts.replace('.', '')}"
    if message.get("thread_ts", ts) != ts:
        link += f"?thread_ts={message['thread_ts']}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


METHODS = {
    "chat.postMessage": Method(post_message, "chat:write"),
    "chat.postEphemeral": Method(post_ephemeral, "chat:write"),
    "chat.update": Method(update, "chat:write"),
    "chat.delete": Method(delete, "chat:write"),
    "chat.getPermalink": Method(permalink),
}
