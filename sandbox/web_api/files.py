"""files.*: external upload in three steps, and looking at a file."""

import asyncio
import mimetypes
from typing import Any

from sandbox import conversations
from sandbox.block_kit.check import with_ids
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.web_api.call import Call, Method, missing
from sandbox.web_api.chat import postable_channel, thread_of
from sandbox.workspace import Channel, Json, StoredFile


def upload_url(slack: Slack, call: Call) -> Json:
    """files.getUploadURLExternal: announce a file."""
    name, length = call.required("filename"), call.number("length", 0)
    if length <= 0:
        raise missing("length")
    workspace = slack.workspace
    file = StoredFile(workspace.mint("F"), name, length, workspace.bot_user_id)
    workspace.files[file.id] = file
    return {"upload_url": f"{slack.base_url}/upload/v1/{file.id}", "file_id": file.id}


def receive(slack: Slack, file_id: str, content: bytes) -> None:
    """Take the bytes of an announced file."""
    file = slack.workspace.files.get(file_id)
    if file is None or file.completed:
        raise SlackError("file_not_found")
    if len(content) != file.length:
        raise SlackError("invalid_length")
    file.content = content


def complete(slack: Slack, call: Call) -> Json:
    """files.completeUploadExternal: share uploaded files, all in one message, a moment later."""
    wanted = call.structure("files", "invalid_arguments")
    if not isinstance(wanted, list) or not wanted:
        raise missing("files")
    channels = [each for each in call.text("channels").split(",") if each]
    channel_id = call.text("channel_id") or next(iter(channels), "")
    channel = postable_channel(slack, channel_id) if channel_id else None
    thread = thread_of(channel, call.text("thread_ts")) if channel else None
    files = [_uploaded(slack, each) for each in wanted]
    for file, each in zip(files, wanted, strict=True):
        file.completed, file.title = True, each.get("title") or file.name
    if channel is not None:
        share = _share(slack, channel, files, _comment(call) | {"thread_ts": thread})
        slack.deliverer.later(share)
    return {"files": [{"id": file.id, "title": file.title} for file in files]}


def info(slack: Slack, call: Call) -> Json:
    """files.info with where the file was shared."""
    file = slack.workspace.files.get(call.text("file"))
    if file is None or not file.completed:
        raise SlackError("file_not_found")
    return {"file": described(slack, file) | {"shares": file.shares}}


def described(slack: Slack, file: StoredFile) -> Json:
    """A file as messages and files.info show it."""
    address = f"{slack.base_url}/files/{file.id}"
    mimetype = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {
        "id": file.id,
        "created": file.created,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": mimetype,
        "filetype": file.name.rpartition(".")[2],
        "user": file.user,
        "size": file.length,
        "mode": "hosted",
        "url_private": f"{address}/{file.name}",
        "url_private_download": f"{address}/download/{file.name}",
        "permalink": address,
    }


def _comment(call: Call) -> Json:
    comment = call.text("initial_comment")
    blocks = None if comment else call.structure("blocks", "invalid_blocks_format")
    if blocks:
        conversations.check_content(comment, blocks, conversations.LONGEST_TEXT)
    return {"text": comment, "blocks": blocks}


def _uploaded(slack: Slack, wanted: Any) -> StoredFile:
    file = slack.workspace.files.get(str(wanted.get("id")) if isinstance(wanted, dict) else "")
    if file is None or file.completed or file.content is None:
        raise SlackError("file_not_found")
    return file


async def _share(slack: Slack, channel: Channel, files: list[StoredFile], comment: Json) -> None:
    await asyncio.sleep(slack.timing.sharing)
    workspace = slack.workspace
    message: Json = {
        "type": "message",
        "subtype": "file_share",
        "user": workspace.bot_user_id,
        "bot_id": workspace.bot_id,
        "app_id": workspace.app_id,
        "team": workspace.team_id,
        "upload": True,
        "text": comment["text"],
        "files": [described(slack, file) for file in files],
    }
    if comment["thread_ts"]:
        message["thread_ts"] = comment["thread_ts"]
    if comment["blocks"]:
        message["blocks"] = with_ids(comment["blocks"], workspace.mint)
    posted = conversations.post(slack, channel, message)
    for file in files:
        record_share(file, channel, posted)


def record_share(file: StoredFile, channel: Channel, message: Json) -> None:
    """Note in the file where it was shared."""
    visibility = "public" if channel.kind == "channel" else "private"
    shares = file.shares.setdefault(visibility, {}).setdefault(channel.id, [])
    share = {"ts": message["ts"], "channel_name": channel.name}
    if "thread_ts" in message:
        share["thread_ts"] = message["thread_ts"]
    shares.append(share)


METHODS = {
    "files.getUploadURLExternal": Method(upload_url, "files:write"),
    "files.completeUploadExternal": Method(complete, "files:write"),
    "files.info": Method(info, "files:read"),
}
