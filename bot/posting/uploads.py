"""Uploading the files of a revision into the thread, once.

Slack gives a file its id before anything is visible: the ids are noted first, and a repeated
attempt asks `files.info` whether they have been shared already (docs.slack.dev,
files.completeUploadExternal).
"""

import json
from collections.abc import Callable, Sequence
from urllib.request import Request, urlopen

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.client import TIMEOUT
from spec.bundle import File

Note = Callable[[str], None]
Slack = Callable[[], WebClient]  # asked before each call, whether it is still ours to make


def upload(
    slack: Slack,
    render: Callable[[], Sequence[File]],
    *,
    channel: str,
    thread_ts: str,
    comment: str,
    note: Note,
    noted: str,
    afresh: bool,
) -> None:
    """Share all files as one message of the thread; `noted` is what an earlier attempt noted.

    They are rendered only if they are needed. `afresh`: what was uploaded and is still not shared
    is taken for lost.
    """
    ids = json.loads(noted) if noted else []
    if ids and _is_shared(slack, ids[0], channel, lost=afresh):
        return
    files = render()
    if afresh or not ids:
        ids = [_send(slack, file) for file in files]
        note(json.dumps(ids))
    slack().files_completeUploadExternal(
        files=[
            {"id": file_id, "title": file.title} for file_id, file in zip(ids, files, strict=True)
        ],
        channel_id=channel,
        thread_ts=thread_ts,
        initial_comment=comment,
    )


def _send(slack: Slack, file: File) -> str:
    place = slack().files_getUploadURLExternal(filename=file.name, length=len(file.content))
    request = Request(str(place["upload_url"]), data=file.content, method="POST")  # noqa: S310
    request.add_header("Content-Type", "application/octet-stream")
    client = slack()
    with urlopen(request, timeout=TIMEOUT, context=client.ssl if _is_tls(place) else None):  # noqa: S310
        return str(place["file_id"])


def _is_tls(place: object) -> bool:
    return str(place["upload_url"]).startswith("https:")  # type: ignore[index]


def _is_shared(slack: Slack, file_id: str, channel: str, *, lost: bool) -> bool:
    """Whether the file stands in the channel; one that is gone does not, where it may be lost."""
    try:
        shares = slack().files_info(file=file_id)["file"].get("shares") or {}
    except SlackApiError as refused:
        if lost and refused.response.get("error") == "file_not_found":
            return False
        raise
    return any(channel in places for places in shares.values())
