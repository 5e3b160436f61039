"""chat.* as the Web API answers it."""

import pytest
from slack_sdk import WebClient

from sandbox.client import Sandbox
from tests.sandbox.slack_calls import actions, button, refusal, section


def test_a_message_comes_back_with_ts_and_ids(slack: Sandbox, web: WebClient, general: str) -> None:
    answer = web.chat_postMessage(channel=general, text="hi", blocks=[actions(button("go"))])
    (stored,) = slack.messages(general)
    assert answer["ts"] == stored["ts"]
    assert stored["bot_id"] == slack.bot_id
    assert stored["blocks"][0]["block_id"]


def test_ts_values_increase(web: WebClient, general: str) -> None:
    sent = [web.chat_postMessage(channel=general, text=str(n))["ts"] for n in range(20)]
    assert sent == sorted(set(sent))


def test_a_thread_counts_its_replies(slack: Sandbox, web: WebClient, general: str) -> None:
    root = web.chat_postMessage(channel=general, text="root")["ts"]
    for text in ("one", "two"):
        web.chat_postMessage(channel=general, text=text, thread_ts=root)
    parent = slack.messages(general, root)[0]
    assert (parent["reply_count"], parent["thread_ts"]) == (2, root)
    web.chat_delete(channel=general, ts=slack.messages(general, root)[1]["ts"])
    assert slack.messages(general, root)[0]["reply_count"] == 1


def test_metadata_is_kept(slack: Sandbox, web: WebClient, general: str) -> None:
    metadata = {"event_type": "effect", "event_payload": {"id": "e1"}}
    web.chat_postMessage(channel=general, text="hi", metadata=metadata)
    assert slack.messages(general)[0]["metadata"] == metadata


@pytest.mark.parametrize(
    ("metadata", "error"),
    [
        ({"event_type": "x"}, "invalid_metadata_format"),
        ("{", "invalid_metadata_format"),
        ({"event_type": "x", "event_payload": {"a": "x" * 9000}}, "metadata_too_large"),
    ],
)
def test_broken_metadata_is_refused(
    web: WebClient, general: str, metadata: object, error: str
) -> None:
    answer = refusal(web.chat_postMessage, channel=general, text="hi", metadata=metadata)
    assert answer["error"] == error


def test_a_user_id_leads_to_the_direct_message(slack: Sandbox, web: WebClient, ana: str) -> None:
    answer = web.chat_postMessage(channel=ana, text="psst")
    assert answer["channel"] == slack.dm_channel(ana)


def test_where_the_bot_may_not_post(slack: Sandbox, web: WebClient, ana: str) -> None:
    places = {
        "C0NOWHERE": "channel_not_found",
        "U0NOBODY": "channel_not_found",
        slack.add_channel("open", [ana], bot_is_member=False): "not_in_channel",
        slack.add_channel("secret", [ana], private=True, bot_is_member=False): "channel_not_found",
        slack.add_channel("old", [ana], archived=True): "is_archived",
        slack.add_user("robot", is_bot=True): "cannot_dm_bot",
        slack.add_user("gone", deleted=True): "user_disabled",
    }
    for channel, error in places.items():
        assert refusal(web.chat_postMessage, channel=channel, text="hi")["error"] == error


def test_chat_write_public_opens_public_channels(slack: Sandbox, web: WebClient, ana: str) -> None:
    channel = slack.add_channel("open", [ana], bot_is_member=False)
    slack.grant_scopes("chat:write.public")
    assert web.chat_postMessage(channel=channel, text="hi")["ok"]


def test_an_invited_bot_may_post_and_a_kicked_one_not(
    slack: Sandbox, web: WebClient, general: str
) -> None:
    slack.kick(general)
    assert refusal(web.chat_postMessage, channel=general, text="x")["error"] == "not_in_channel"
    slack.invite(general)
    assert web.chat_postMessage(channel=general, text="x")["ok"]


def test_nothing_and_too_much_are_refused(web: WebClient, general: str) -> None:
    nothing = refusal(web.api_call, api_method="chat.postMessage", params={"channel": general})
    assert nothing["error"] == "no_text"
    long = refusal(web.chat_postMessage, channel=general, text="x" * 40_001)
    assert long["error"] == "msg_too_long"


def test_replies_need_a_parent(web: WebClient, general: str) -> None:
    root = web.chat_postMessage(channel=general, text="root")["ts"]
    reply = web.chat_postMessage(channel=general, text="reply", thread_ts=root)["ts"]
    orphan = refusal(web.chat_postMessage, channel=general, text="x", thread_ts="1.000001")
    nested = refusal(web.chat_postMessage, channel=general, text="x", thread_ts=reply)
    assert orphan["error"] == "thread_not_found"
    assert nested["error"] == "cannot_reply_to_message"


def test_an_update_keeps_blocks_it_does_not_name(
    slack: Sandbox, web: WebClient, general: str
) -> None:
    ts = web.chat_postMessage(channel=general, text="a", blocks=[section("a")])["ts"]
    web.chat_update(channel=general, ts=ts, text="b")
    assert slack.messages(general)[0]["blocks"]
    web.chat_update(channel=general, ts=ts, text="c", blocks=[])
    updated = slack.messages(general)[0]
    assert (updated["text"], updated.get("blocks")) == ("c", None)
    assert updated["edited"]


def test_only_own_messages_can_be_changed(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    ts = slack.say(ana, general, "mine")
    update = refusal(web.chat_update, channel=general, ts=ts, text="x")
    delete = refusal(web.chat_delete, channel=general, ts=ts)
    gone = refusal(web.chat_update, channel=general, ts="1.000001", text="x")
    errors = [answer["error"] for answer in (update, delete, gone)]
    assert errors == ["cant_update_message", "cant_delete_message", "message_not_found"]


def test_an_update_is_shorter_than_a_post(web: WebClient, general: str) -> None:
    ts = web.chat_postMessage(channel=general, text="x" * 5000)["ts"]
    assert refusal(web.chat_update, channel=general, ts=ts, text="x" * 5000)["error"] == (
        "msg_too_long"
    )


def test_a_deleted_root_leaves_a_tombstone(slack: Sandbox, web: WebClient, general: str) -> None:
    root = web.chat_postMessage(channel=general, text="root")["ts"]
    web.chat_postMessage(channel=general, text="reply", thread_ts=root)
    web.chat_delete(channel=general, ts=root)
    assert slack.messages(general)[0]["subtype"] == "tombstone"


def test_ephemerals_are_for_one_member(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    web.chat_postEphemeral(channel=general, user=ana, text="only you")
    assert [each["text"] for each in slack.ephemerals(ana)] == ["only you"]
    assert slack.messages(general) == []
    stranger = slack.add_user("stranger")
    answer = refusal(web.chat_postEphemeral, channel=general, user=stranger, text="x")
    assert answer["error"] == "user_not_in_channel"


def test_permalinks_name_channel_and_thread(web: WebClient, general: str) -> None:
    root = web.chat_postMessage(channel=general, text="root")["ts"]
    reply = web.chat_postMessage(channel=general, text="reply", thread_ts=root)["ts"]
    link = web.chat_getPermalink(channel=general, message_ts=reply)["permalink"]
    assert f"/archives/{general}/p{reply.replace('.', '')}?thread_ts={root}" in link
    missing = refusal(web.chat_getPermalink, channel=general, message_ts="1.0")
    assert missing["error"] == "message_not_found"


def test_tokens_scopes_and_names_are_checked(slack: Sandbox, web: WebClient, general: str) -> None:
    bare = WebClient(base_url=slack.api_url, retry_handlers=[])
    wrong = WebClient("xoxb-wrong", base_url=slack.api_url, retry_handlers=[])
    assert refusal(bare.auth_test)["error"] == "not_authed"
    assert refusal(wrong.auth_test)["error"] == "invalid_auth"
    assert refusal(web.api_call, api_method="chat.sing")["error"] == "unknown_method"
    assert refusal(web.apps_connections_open, app_token=slack.bot_token)["error"] == (
        "not_allowed_token_type"
    )
    slack.revoke_scopes("chat:write")
    answer = refusal(web.chat_postMessage, channel=general, text="hi")
    assert (answer["error"], answer["needed"]) == ("missing_scope", "chat:write")
    assert "chat:write" not in answer["provided"].split(",")
    assert web.auth_test()["user_id"] == slack.bot_user_id
