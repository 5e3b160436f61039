"""External uploads in three steps."""

import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient

from sandbox.client import Sandbox
from tests.sandbox.slack_calls import refusal


@pytest.fixture
def root(web: WebClient, general: str) -> str:
    return str(web.chat_postMessage(channel=general, text="root")["ts"])


def test_all_files_arrive_in_one_message_of_the_thread(
    slack: Sandbox, web: WebClient, general: str, root: str
) -> None:
    uploads = [
        {"filename": "spec.md", "content": "# Spec ✓", "title": "The spec"},
        {"filename": "openapi.yaml", "content": b"openapi: 3.1.0"},
    ]
    answer = web.files_upload_v2(
        channel=general, thread_ts=root, file_uploads=uploads, initial_comment="Here"
    )
    shared = slack.wait_for(lambda: slack.messages(general, root)[1:], what="the files")
    assert [file["name"] for file in shared[0]["files"]] == ["spec.md", "openapi.yaml"]
    assert (shared[0]["text"], shared[0]["subtype"]) == ("Here", "file_share")
    assert slack.file_content(answer["files"][0]["id"]) == "# Spec ✓".encode()
    assert len(shared) == 1


def test_sharing_comes_after_the_answer(
    slack: Sandbox, web: WebClient, general: str, root: str
) -> None:
    slack.set_timing(sharing=1.0)
    answer = web.files_upload_v2(channel=general, thread_ts=root, content="x", filename="a.txt")
    file = answer["file"]["id"]
    assert web.files_info(file=file)["file"]["shares"] == {}
    shares = slack.wait_for(lambda: web.files_info(file=file)["file"]["shares"], what="a share")
    assert shares["public"][general][0]["thread_ts"] == root


def _announced(web: WebClient, length: int = 3) -> tuple[str, str]:
    answer = web.files_getUploadURLExternal(filename="a.txt", length=length)
    return answer["file_id"], answer["upload_url"]


def _upload(url: str, content: bytes) -> int:
    try:
        with urllib.request.urlopen(url, data=content) as response:  # noqa: S310 - the sandbox
            return int(response.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_a_file_is_completed_once_and_only_when_uploaded(
    slack: Sandbox, web: WebClient, general: str
) -> None:
    file, url = _announced(web)
    done = {"files": [{"id": file}], "channel_id": general}
    assert refusal(web.files_completeUploadExternal, **done)["error"] == "file_not_found"
    assert _upload(url, b"too long") == 400
    assert _upload(url, b"abc") == 200
    assert web.files_completeUploadExternal(**done)["files"][0]["id"] == file
    assert refusal(web.files_completeUploadExternal, **done)["error"] == "file_not_found"


def test_uploads_are_refused_by_name(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    file, url = _announced(web)
    _upload(url, b"abc")
    closed = slack.add_channel("open", [ana], bot_is_member=False)
    elsewhere = refusal(web.files_completeUploadExternal, files=[{"id": file}], channel_id=closed)
    assert elsewhere["error"] == "not_in_channel"
    empty = refusal(web.files_getUploadURLExternal, filename="a", length=0)
    assert empty["error"] == "invalid_arguments"
    slack.revoke_scopes("files:write")
    assert refusal(web.files_getUploadURLExternal, filename="a", length=1)["error"] == (
        "missing_scope"
    )


def test_a_dropped_upload_reaches_the_caller(slack: Sandbox, web: WebClient, general: str) -> None:
    fault = slack.drop_answer("upload")
    with pytest.raises((ConnectionError, urllib.error.URLError)):
        web.files_upload_v2(channel=general, content="x", filename="a.txt")
    assert slack.hits(fault) == 1
    assert [call["outcome"] for call in slack.calls("upload")] == ["ok"]
    assert slack.messages(general) == []


def test_people_share_files_too(slack: Sandbox, web: WebClient, general: str, ana: str) -> None:
    slack.say(ana, general, "see", files=[("notes.txt", b"my notes")])
    (message,) = slack.messages(general)
    file = message["files"][0]
    request = urllib.request.Request(file["url_private"])  # noqa: S310 - the sandbox
    request.add_header("Authorization", f"Bearer {slack.bot_token}")
    with urllib.request.urlopen(request) as response:  # noqa: S310 - the sandbox
        assert response.read() == b"my notes"
    assert (message["subtype"], file["size"]) == ("file_share", 8)
