"""conversations.*, reactions.* and users.info as the Web API answers them."""

import pytest
from slack_sdk import WebClient

from sandbox.client import Sandbox
from tests.sandbox.slack_calls import refusal


def _texts(answer: object) -> list[str]:
    return [message["text"] for message in answer["messages"]]  # type: ignore[index]


@pytest.fixture
def posted(web: WebClient, general: str) -> list[str]:
    metadata = {"event_type": "n", "event_payload": {}}
    return [
        web.chat_postMessage(channel=general, text=str(n), metadata=metadata)["ts"]
        for n in range(5)
    ]


def test_history_is_newest_first_by_pages(web: WebClient, general: str, posted: list[str]) -> None:
    first = web.conversations_history(channel=general, limit=3)
    cursor = first["response_metadata"]["next_cursor"]
    rest = web.conversations_history(channel=general, limit=3, cursor=cursor)
    assert (_texts(first), first["has_more"]) == (["4", "3", "2"], True)
    assert (_texts(rest), rest["has_more"]) == (["1", "0"], False)


def test_oldest_and_latest_bound_history(web: WebClient, general: str, posted: list[str]) -> None:
    bounds = {"oldest": posted[1], "latest": posted[3]}
    assert _texts(web.conversations_history(channel=general, **bounds)) == ["2"]
    inclusive = web.conversations_history(channel=general, inclusive=True, **bounds)
    assert _texts(inclusive) == ["3", "2", "1"]


def test_metadata_is_shown_only_on_request(web: WebClient, general: str, posted: list[str]) -> None:
    hidden = web.conversations_history(channel=general)["messages"]
    shown = web.conversations_history(channel=general, include_all_metadata=True)["messages"]
    assert not any("metadata" in message for message in hidden)
    assert all("metadata" in message for message in shown)


def test_replies_hold_the_parent_and_stay_out_of_history(
    web: WebClient, general: str, posted: list[str]
) -> None:
    for text in ("a", "b", "c"):
        last = web.chat_postMessage(channel=general, text=text, thread_ts=posted[0])["ts"]
    page = web.conversations_replies(channel=general, ts=posted[0], limit=2)
    cursor = page["response_metadata"]["next_cursor"]
    rest = web.conversations_replies(channel=general, ts=posted[0], cursor=cursor)
    assert _texts(page) + _texts(rest) == ["0", "a", "b", "c"]
    assert len(_texts(web.conversations_history(channel=general))) == 5
    late = web.conversations_replies(channel=general, ts=posted[0], oldest=last, inclusive=True)
    assert _texts(late) == ["0", "c"]


def test_reading_is_refused_by_name(slack: Sandbox, web: WebClient, ana: str, general: str) -> None:
    missing = refusal(web.conversations_replies, channel=general, ts="1.000001")
    assert missing["error"] == "thread_not_found"
    closed = slack.add_channel("open", [ana], bot_is_member=False)
    assert refusal(web.conversations_history, channel=closed)["error"] == "not_in_channel"
    assert refusal(web.conversations_info, channel="C0NOWHERE")["error"] == "channel_not_found"
    assert refusal(web.conversations_history, channel=general, cursor="?")["error"] == (
        "invalid_cursor"
    )
    slack.revoke_scopes("channels:history")
    answer = refusal(web.conversations_history, channel=general)
    assert (answer["error"], answer["needed"]) == ("missing_scope", "channels:history")


def test_info_tells_kind_membership_and_archive(slack: Sandbox, web: WebClient, ana: str) -> None:
    old = slack.add_channel("old", [ana], private=True)
    slack.archive(old)
    about = web.conversations_info(channel=old)["channel"]
    assert (about["is_private"], about["is_archived"], about["is_member"]) == (True, True, True)
    slack.unarchive(old)
    assert not web.conversations_info(channel=old)["channel"]["is_archived"]
    direct = web.conversations_info(channel=slack.dm_channel(ana))["channel"]
    assert (direct["is_im"], direct["user"]) == (True, ana)


def test_members_include_the_bot(slack: Sandbox, web: WebClient, general: str, ana: str) -> None:
    assert web.conversations_members(channel=general)["members"] == [ana, slack.bot_user_id]


def test_a_direct_message_is_opened_once(slack: Sandbox, web: WebClient, ana: str) -> None:
    first = web.conversations_open(users=ana)["channel"]["id"]
    assert web.conversations_open(users=[ana])["channel"]["id"] == first
    assert first.startswith("D")


def test_direct_messages_are_refused_by_name(slack: Sandbox, web: WebClient) -> None:
    people = {
        "U0NOBODY": "user_not_found",
        slack.add_user("robot", is_bot=True): "cannot_dm_bot",
        slack.add_user("gone", deleted=True): "user_disabled",
    }
    for user, error in people.items():
        assert refusal(web.conversations_open, users=user)["error"] == error


def test_reactions_are_counted_once_each(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    ts = slack.say(ana, general, "hi")
    mark = {"channel": general, "timestamp": ts, "name": "eyes"}
    web.reactions_add(**mark)
    slack.react(ana, general, ts, "eyes")
    assert slack.messages(general)[0]["reactions"][0]["count"] == 2
    assert refusal(web.reactions_add, **mark)["error"] == "already_reacted"
    web.reactions_remove(**mark)
    assert refusal(web.reactions_remove, **mark)["error"] == "no_reaction"
    gone = refusal(web.reactions_add, channel=general, timestamp="1.000001", name="eyes")
    assert gone["error"] == "message_not_found"
    assert refusal(web.reactions_add, **{**mark, "name": "no such"})["error"] == "invalid_name"


def test_users_have_names_and_time_zones(slack: Sandbox, web: WebClient, ana: str) -> None:
    user = web.users_info(user=ana)["user"]
    assert (user["tz"], user["tz_offset"]) == ("America/Sao_Paulo", -3 * 3600)
    assert user["profile"]["display_name"] == "ana"
    assert user["profile"]["real_name"] == "Ana Silva"
    slack.set_user(ana, deleted=True)
    assert web.users_info(user=ana)["user"]["deleted"]
    assert refusal(web.users_info, user="U0NOBODY")["error"] == "user_not_found"
