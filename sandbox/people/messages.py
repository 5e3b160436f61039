"""People writing, editing and deleting messages, and other bots posting."""

import uuid
from collections.abc import Sequence
from typing import Any

from sandbox import conversations, events
from sandbox.block_kit.check import with_ids
from sandbox.errors import Refused
from sandbox.people.typed import as_sent
from sandbox.slack import Slack
from sandbox.web_api.files import described, record_share
from sandbox.workspace import Channel, Json, StoredFile


def place_of(slack: Slack, user: str, channel_id: str) -> Channel:
    """The channel, if this user is in it."""
    slack.workspace.user(user)
    channel = slack.workspace.channel(channel_id)
    if user not in channel.members:
        raise Refused(f"{slack.workspace.name_of(user)} is not in #{channel.name}.")
    return channel


def say(
    slack: Slack,
    *,
    user: str,
    channel: str,
    text: str,
    thread_ts: str | None = None,
    files: Sequence[tuple[str, bytes]] = (),
    literal: bool = False,
) -> str:
    """A person writes a message; returns its ts."""
    place = place_of(slack, user, channel)
    if place.archived:
        raise Refused(f"#{place.name} is archived, nobody can write there.")
    if thread_ts is not None and thread_ts not in place.messages:
        raise Refused(f"There is no message {thread_ts} in #{place.name} to reply to.")
    message: Json = {
        "type": "message",
        "user": user,
        "client_msg_id": str(uuid.uuid4()),
        "text": as_sent(slack.workspace, text, literal=literal),
        "team": slack.workspace.team_id,
    }
    if thread_ts is not None:
        message["thread_ts"] = place.messages[thread_ts].get("thread_ts", thread_ts)
    stored = [_kept(slack, user, name, content) for name, content in files]
    if stored:
        shown = [described(slack, file) for file in stored]
        message |= {"subtype": "file_share", "upload": False, "files": shown}
    posted = conversations.post(slack, place, message)
    for file in stored:
        record_share(file, place, posted)
    return str(posted["ts"])


def _kept(slack: Slack, user: str, name: str, content: bytes) -> StoredFile:
    file = StoredFile(slack.workspace.mint("F"), name, len(content), user)
    file.content, file.title, file.completed = content, name, True
    slack.workspace.files[file.id] = file
    return file


def edit(
    slack: Slack, *, user: str, channel: str, ts: str, text: str, literal: bool = False
) -> None:
    """A person edits a message of theirs."""
    place = _own(slack, user, channel, ts)
    conversations.change(slack, place, ts, text=as_sent(slack.workspace, text, literal=literal))


def delete(slack: Slack, user: str, channel: str, ts: str) -> None:
    """A person deletes a message of theirs."""
    conversations.delete(slack, _own(slack, user, channel, ts), ts)


def _own(slack: Slack, user: str, channel: str, ts: str) -> Channel:
    place = place_of(slack, user, channel)
    if place.messages.get(ts, {}).get("user") != user:
        raise Refused(f"{slack.workspace.name_of(user)} wrote no message {ts} in #{place.name}.")
    return place


def post_as_bot(
    slack: Slack,
    *,
    channel: str,
    text: str,
    thread_ts: str | None = None,
    name: str = "buildbot",
    blocks: Any = None,
    classic: bool = True,
) -> str:
    """Another bot posts; a classic one has the subtype bot_message and no user."""
    place = slack.workspace.channel(channel)
    message: Json = {"type": "message", "bot_id": slack.workspace.mint("B"), "text": text}
    if classic:
        message |= {"subtype": "bot_message", "username": name}
    else:
        message["user"] = slack.workspace.add_user(name, is_bot=True).id
    if thread_ts:
        message["thread_ts"] = thread_ts
    if blocks:
        message["blocks"] = with_ids(blocks, slack.workspace.mint)
    return str(conversations.post(slack, place, message)["ts"])


def react(slack: Slack, user: str, channel: str, ts: str, name: str) -> None:
    """A person reacts to a message."""
    conversations.react(slack, place_of(slack, user, channel), ts, name, user)


def open_home(slack: Slack, user: str, tab: str = "home") -> None:
    """A person opens the bot's Home or Messages tab."""
    slack.workspace.user(user)
    slack.announce(events.home_opened(slack.workspace, user, tab))
