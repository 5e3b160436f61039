"""What happens to messages: posted, changed, deleted, reacted to; seen in feed and events."""

import copy
from typing import Any

from sandbox import events
from sandbox.block_kit.check import check_message_blocks, with_ids
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.workspace import Channel, Json

LONGEST_TEXT = 40_000
LONGEST_UPDATE = 4_000
TOMBSTONE = "This message was deleted."


def by_bot(slack: Slack, text: str, blocks: Any, **more: Any) -> Json:
    """A message of our bot, checked, not posted yet."""
    workspace = slack.workspace
    check_content(text, blocks, LONGEST_TEXT)
    message = {
        "type": "message",
        "user": workspace.bot_user_id,
        "bot_id": workspace.bot_id,
        "app_id": workspace.app_id,
        "team": workspace.team_id,
        "text": text,
        **{key: value for key, value in more.items() if value},
    }
    return message | ({"blocks": with_ids(blocks, workspace.mint)} if blocks else {})


def check_content(text: str, blocks: Any, longest: int) -> None:
    """Pass, or refuse content that Slack would not show."""
    if blocks:
        check_message_blocks(blocks)
    if not text and not blocks:
        raise SlackError("no_text")
    if len(text) > longest:
        raise SlackError("msg_too_long")


def post(slack: Slack, channel: Channel, message: Json) -> Json:
    """Put a message into a conversation; returns it with its ts."""
    message = {**message, "ts": slack.workspace.next_ts()}
    channel.messages[message["ts"]] = message
    _count_reply(channel, message)
    slack.feed.add("message", channel=channel.id, message=message)
    slack.announce(events.posted(slack.workspace, channel, message))
    return message


def change(slack: Slack, channel: Channel, ts: str, **changes: Any) -> Json:
    """Edit a message; older copies are kept for stale clicks."""
    message = channel.messages[ts]
    old = copy.deepcopy(message)
    slack.workspace.versions.setdefault((channel.id, ts), []).append(old)
    editor = message.get("user") or message.get("bot_id")
    message["edited"] = {"user": editor, "ts": slack.workspace.next_ts()}
    message.update(changes)
    if not message.get("blocks"):
        message.pop("blocks", None)
    slack.feed.add("message_changed", channel=channel.id, message=message)
    slack.announce(events.changed(slack.workspace, channel, old, message))
    return message


def delete(slack: Slack, channel: Channel, ts: str) -> None:
    """Remove a message; one that others replied to leaves a tombstone."""
    old = channel.messages.pop(ts)
    slack.workspace.versions.setdefault((channel.id, ts), []).append(old)
    if old.get("reply_count"):
        kept = ("type", "ts", "thread_ts", "reply_count", "reply_users", "latest_reply")
        channel.messages[ts] = {key: old[key] for key in kept} | {
            "subtype": "tombstone",
            "text": TOMBSTONE,
            "user": "USLACKBOT",
        }
        channel.messages = dict(sorted(channel.messages.items()))
    _discount_reply(channel, old)
    slack.feed.add("message_deleted", channel=channel.id, message=old)
    slack.announce(events.deleted(slack.workspace, channel, old))


def show_ephemeral(slack: Slack, user: str, channel: Channel, source: str, **content: Any) -> Json:
    """Show something to one person only; nobody can read it back later."""
    blocks = content.pop("blocks", None)
    shown = {
        "user": user,
        "channel": channel.id,
        "ts": slack.workspace.next_ts(),
        "source": source,
        "text": content.pop("text", "") or "",
        **{key: value for key, value in content.items() if value},
    }
    shown |= {"blocks": with_ids(blocks, slack.workspace.mint)} if blocks else {}
    slack.workspace.ephemerals.append(shown)
    slack.feed.add("ephemeral", channel=channel.id, message=shown)
    return shown


def react(slack: Slack, channel: Channel, ts: str, name: str, user: str) -> None:
    """Add a reaction to a message."""
    reactions = channel.messages[ts].setdefault("reactions", [])
    for reaction in reactions:
        if reaction["name"] == name:
            if user in reaction["users"]:
                raise SlackError("already_reacted")
            reaction["users"].append(user)
            break
    else:
        reactions.append({"name": name, "users": [user]})
    _recount(channel.messages[ts])
    slack.feed.add("reaction_added", channel=channel.id, ts=ts, name=name, user=user)


def unreact(slack: Slack, channel: Channel, ts: str, name: str, user: str) -> None:
    """Take a reaction back."""
    for reaction in channel.messages[ts].get("reactions", ()):
        if reaction["name"] == name and user in reaction["users"]:
            reaction["users"].remove(user)
            _recount(channel.messages[ts])
            slack.feed.add("reaction_removed", channel=channel.id, ts=ts, name=name, user=user)
            return
    raise SlackError("no_reaction")


def _recount(message: Json) -> None:
    message["reactions"] = [item for item in message["reactions"] if item["users"]]
    for reaction in message["reactions"]:
        reaction["count"] = len(reaction["users"])
    if not message["reactions"]:
        del message["reactions"]


def _count_reply(channel: Channel, message: Json) -> None:
    root = channel.messages.get(message.get("thread_ts", ""))
    if root is None or root is message:
        return
    root["thread_ts"] = root["ts"]
    root["reply_count"] = root.get("reply_count", 0) + 1
    root["latest_reply"] = message["ts"]
    replier = message.get("user") or message.get("bot_id")
    root["reply_users"] = sorted({*root.get("reply_users", ()), str(replier)})


def _discount_reply(channel: Channel, message: Json) -> None:
    root = channel.messages.get(message.get("thread_ts", ""))
    if root is not None and root["ts"] != message["ts"]:
        root["reply_count"] -= 1
