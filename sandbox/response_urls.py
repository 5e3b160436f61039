"""Posts to response URLs: ephemeral or in the channel, replacing or removing the original."""

from sandbox import conversations
from sandbox.block_kit.check import with_ids
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.triggers import ResponseUrl
from sandbox.workspace import Channel, Json

GONE = ("expired_url", "used_url")


def status_of(answer: Json) -> int:
    """The HTTP status that goes with an answer."""
    if answer["ok"]:
        return 200
    return 404 if answer["error"] in GONE else 400


def respond(slack: Slack, key: str, body: Json) -> Json:
    """Carry out one post to a response URL."""
    try:
        url = slack.permissions.use_url(key)
        _carry_out(slack, url, slack.workspace.channels[url.channel], body)
    except SlackError as refusal:
        return {"ok": False, "error": refusal.error, **refusal.answer}
    return {"ok": True}


def _carry_out(slack: Slack, url: ResponseUrl, channel: Channel, body: Json) -> None:
    if body.get("delete_original"):
        _remove_original(slack, url, channel)
        return
    text, blocks = body.get("text") or "", body.get("blocks")
    conversations.check_content(text, blocks, conversations.LONGEST_TEXT)
    if body.get("replace_original") and _replace_original(slack, url, channel, text, blocks):
        return
    thread = body.get("thread_ts")
    if body.get("response_type") == "in_channel":
        message = conversations.by_bot(slack, text, blocks, thread_ts=thread)
        conversations.post(slack, channel, message)
        return
    thread = thread or url.thread_ts
    conversations.show_ephemeral(
        slack, url.user, channel, "response_url", text=text, blocks=blocks, thread_ts=thread
    )


def _original_ephemeral(slack: Slack, url: ResponseUrl) -> Json | None:
    shown = slack.workspace.ephemerals
    return next((each for each in shown if each["ts"] == url.message_ts), None)


def _replace_original(
    slack: Slack, url: ResponseUrl, channel: Channel, text: str, blocks: list[Json] | None
) -> bool:
    stored = with_ids(blocks or [], slack.workspace.mint)
    ephemeral = _original_ephemeral(slack, url)
    if ephemeral is not None:
        ephemeral |= {"text": text, "blocks": stored}
        slack.feed.add("ephemeral", channel=channel.id, message=ephemeral)
        return True
    if url.message_ts in channel.messages:
        conversations.change(slack, channel, str(url.message_ts), text=text, blocks=stored)
        return True
    return False


def _remove_original(slack: Slack, url: ResponseUrl, channel: Channel) -> None:
    ephemeral = _original_ephemeral(slack, url)
    if ephemeral is not None:
        slack.workspace.ephemerals.remove(ephemeral)
    elif url.message_ts in channel.messages:
        conversations.delete(slack, channel, str(url.message_ts))
