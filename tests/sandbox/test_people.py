"""What people type and how it reaches the app: escaping, mentions, events of each kind."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient

from sandbox.client import Refused, Sandbox, mention
from tests.sandbox.acknowledging import Listener


@pytest.fixture
def listener(socket: SocketModeClient) -> Listener:
    return Listener(socket)


def _events(slack: Sandbox, listener: Listener, count: int) -> list[dict[str, Any]]:
    slack.wait_for(lambda: len(listener.heard) >= count, what=f"{count} events")
    sent = [delivery["event_id"] for delivery in slack.deliveries()]
    heard = sorted(listener.heard, key=lambda request: sent.index(request.payload["event_id"]))
    return [dict(request.payload["event"]) for request in heard]


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<!channel> <@U0NOBODY>", "&lt;!channel&gt; &lt;@U0NOBODY&gt;"),
        ("see https://x.org/a?b=1&c=2.", "see <https://x.org/a?b=1&amp;c=2>."),
        ("ask bo@x.org", "ask <mailto:bo@x.org|bo@x.org>"),
    ],
)
def test_what_was_typed_is_escaped(
    slack: Sandbox, general: str, ana: str, typed: str, sent: str
) -> None:
    slack.say(ana, general, typed)
    assert slack.messages(general)[0]["text"] == sent


def test_a_mention_is_one_unless_typed_literally(slack: Sandbox, general: str, ana: str) -> None:
    slack.say(ana, general, f"{mention(ana)} in <#{general}>")
    slack.say(ana, general, mention(ana), literal=True)
    first, second = (message["text"] for message in slack.messages(general))
    assert first == f"<@{ana}> in <#{general}|general>"
    assert second == f"&lt;@{ana}&gt;"


def test_a_message_event_has_slacks_fields(
    slack: Sandbox, listener: Listener, general: str, ana: str
) -> None:
    root = slack.say(ana, general, "root")
    ts = slack.say(ana, general, "reply", root)
    event = _events(slack, listener, 2)[1]
    assert event["client_msg_id"]
    assert "subtype" not in event
    wanted = {"type": "message", "user": ana, "text": "reply", "ts": ts, "thread_ts": root}
    place = {"channel": general, "channel_type": "channel", "team": slack.team_id, "event_ts": ts}
    assert event.items() >= {**wanted, **place}.items()


def test_each_kind_of_channel_is_named(slack: Sandbox, listener: Listener, ana: str) -> None:
    slack.say(ana, slack.add_channel("secret", [ana], private=True), "psst")
    slack.say(ana, slack.dm_channel(ana), "hello bot")
    kinds = [event["channel_type"] for event in _events(slack, listener, 2)]
    assert sorted(kinds) == ["group", "im"]


def test_a_mention_of_the_bot_arrives_twice(
    slack: Sandbox, listener: Listener, general: str, ana: str
) -> None:
    slack.say(ana, general, f"{mention(slack.bot_user_id)} hi")
    first, second = _events(slack, listener, 2)
    assert sorted(listener.types) == ["app_mention", "message"]
    assert first["ts"] == second["ts"]
    assert len({request.payload["event_id"] for request in listener.heard}) == 2


def test_edits_and_deletions_show_the_old_message(
    slack: Sandbox, listener: Listener, general: str, ana: str
) -> None:
    ts = slack.say(ana, general, "befor")
    slack.edit(ana, general, ts, "before")
    slack.delete(ana, general, ts)
    _, edit, deletion = _events(slack, listener, 3)
    assert (edit["subtype"], deletion["subtype"]) == ("message_changed", "message_deleted")
    assert (edit["previous_message"]["text"], edit["message"]["text"]) == ("befor", "before")
    assert edit["message"]["edited"]["user"] == ana
    assert (deletion["deleted_ts"], deletion["previous_message"]["text"]) == (ts, "before")


def test_bots_are_recognisable(
    slack: Sandbox, listener: Listener, web: WebClient, general: str
) -> None:
    slack.post_as_bot(general, "build failed")
    slack.post_as_bot(general, "modern", classic=False)
    web.chat_postMessage(channel=general, text="mine", metadata=None)
    classic, modern, own = _events(slack, listener, 3)
    assert (classic["subtype"], "user" in classic) == ("bot_message", False)
    assert modern["bot_id"]
    assert "subtype" not in modern
    assert (own["bot_id"], own["user"]) == (slack.bot_id, slack.bot_user_id)


def test_a_shared_file_is_an_event(
    slack: Sandbox, listener: Listener, general: str, ana: str
) -> None:
    slack.say(ana, general, "", files=[("a.pdf", b"%PDF")])
    (event,) = _events(slack, listener, 1)
    assert (event["subtype"], event["files"][0]["mimetype"]) == ("file_share", "application/pdf")


def test_home_tabs_open(slack: Sandbox, listener: Listener, ana: str) -> None:
    slack.open_home(ana)
    slack.open_home(ana, "messages")
    tabs = [event["tab"] for event in _events(slack, listener, 2)]
    assert tabs == ["home", "messages"]


def test_metadata_stays_out_of_events(
    slack: Sandbox, listener: Listener, web: WebClient, general: str
) -> None:
    metadata = {"event_type": "effect", "event_payload": {"id": "e1"}}
    web.chat_postMessage(channel=general, text="x", metadata=metadata)
    assert "metadata" not in _events(slack, listener, 1)[0]


def test_an_absent_bot_hears_nothing(
    slack: Sandbox, listener: Listener, general: str, ana: str
) -> None:
    slack.say(ana, slack.add_channel("open", [ana], bot_is_member=False), "unheard")
    slack.revoke_scopes("channels:history")
    slack.say(ana, general, "unheard too")
    slack.grant_scopes("channels:history")
    slack.say(ana, general, "heard")
    assert [event["text"] for event in _events(slack, listener, 1)] == ["heard"]
    assert len(slack.deliveries()) == 1


def test_people_can_do_only_what_slack_lets_them(slack: Sandbox, general: str, ana: str) -> None:
    stranger = slack.add_user("stranger")
    ts = slack.say(ana, general, "mine")
    with pytest.raises(Refused, match="stranger is not in #general"):
        slack.say(stranger, general, "hi")
    slack.invite(general, stranger)
    with pytest.raises(Refused, match="wrote no message"):
        slack.edit(stranger, general, ts, "yours")
    slack.archive(general)
    with pytest.raises(Refused, match="archived"):
        slack.say(ana, general, "hi")
