"""Bad input gets one clear sentence, and nothing is lost."""

from datetime import timedelta
from typing import Any

import pytest

from bot.inbound import said_by
from interview.commands import Reply
from sandbox.client import mention
from tests.office import Office


def told(team: Office, text: str, name: str = "priya") -> str:
    """What the command answers to this person."""
    outcome = team.sandbox.slash(team.user(name), team.channel, text)
    assert outcome.ok, outcome
    return str(outcome.reply["text"]) if outcome.reply else ""


def test_help_explains_the_command(team: Office) -> None:
    assert "starts an interview" in told(team, "help")


def test_an_empty_command_asks_for_the_feature_in_a_form(team: Office) -> None:
    team.sandbox.slash(team.user("priya"), team.channel, "")
    view = team.sandbox.wait_for(lambda: team.sandbox.open_views(team.user("priya")))[-1]
    team.sandbox.submit(team.user("priya"), view["id"], {"feature": {"feature": "Gift cards"}})
    assert "API spec: Gift cards" in team.root()["text"]


def test_a_misspelt_subcommand_is_not_taken_for_a_feature(team: Office) -> None:
    assert "Did you mean `/apispec status`" in told(team, "statsu")
    assert team.sandbox.messages(team.channel) == []


def test_a_feature_may_begin_with_a_subcommand(team: Office) -> None:
    told(team, "status page for partners")
    assert "API spec: status page for partners" in team.root()["text"]


def test_list_and_status_link_the_interviews_of_the_channel(team: Office) -> None:
    assert "No interviews here yet" in told(team, "list")
    team.starts("Gift cards")
    assert "Gift cards" in told(team, "list", "aisha")
    assert "waiting for: Feature" in told(team, "status", "aisha")


def test_cancel_by_command_ends_the_only_one_or_asks_which(team: Office) -> None:
    assert "no running interview" in told(team, "cancel")
    team.starts("Gift cards")
    assert "no running interview" in told(team, "cancel", "aisha")
    told(team, "Vouchers")
    team.rests()
    assert "Which one?" in told(team, "cancel")
    assert "|Vouchers> is cancelled" in told(team, "cancel vouchers")
    assert "|Gift cards> is cancelled" in told(team, "cancel")


def test_a_second_command_for_the_same_feature_links_the_first(team: Office) -> None:
    team.starts("Gift cards")
    team.until(lambda i: i.permalink, "the link")
    assert team.interview.permalink in told(team, "gift CARDS", "aisha")


def test_a_channel_without_the_bot_says_how_to_invite_it(team: Office) -> None:
    team.open_channel("priya", bot_is_member=False)
    assert "/invite @apispec" in told(team, "Gift cards")
    team.open_channel("priya", bot_is_member=False, private=True)
    assert "/invite @apispec" in told(team, "Gift cards")


def test_an_archived_channel_is_named_as_such(team: Office) -> None:
    team.open_channel("priya", archived=True)
    assert "archived" in told(team, "Gift cards")


def test_a_missing_permission_is_named(team: Office) -> None:
    team.sandbox.revoke_scopes("channels:read")
    try:
        assert "channels:read" in told(team, "Gift cards")
    finally:
        team.sandbox.grant_scopes("channels:read")


def test_a_channel_archived_on_the_way_holds_the_effects_back(team: Office) -> None:
    team.starts()
    team.sandbox.archive(team.channel)
    store, interview = team.services.store, team.interview
    said = said_by(team.user("priya"), team.services.now(), team.channel, "9999999999.0001")
    reply = Reply(said, "Give back part of an order.")
    team.services.conversation.handle(team.scope, interview.id, reply)
    team.ticks()
    dm = team.sandbox.dm_channel(team.user("priya"))
    team.sandbox.wait_for(lambda: "archived" in str(team.sandbox.messages(dm)), what="a message")
    assert store.pending(team.scope, interview.id)
    team.sandbox.unarchive(team.channel)
    team.ticks(timedelta(minutes=2))
    assert store.pending(team.scope, interview.id) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [(":tada:", "cannot read emoji"), ("🎉", "cannot read emoji")],
)
def test_emoji_are_no_answer(team: Office, text: str, sentence: str) -> None:
    team.starts()
    team.says("aisha", text)
    assert team.whispered("aisha", sentence)
    assert not team.interview.answers


def test_a_refusal_is_told_once_however_often_slack_delivers(team: Office) -> None:
    team.starts()
    fault = team.sandbox.duplicate_events("message", extra=3)
    team.says("aisha", ":tada:")
    team.sandbox.wait_for(lambda: team.sandbox.hits(fault), what="the fault")
    team.whispered("aisha", "cannot read emoji")
    team.says("aisha", "Give back part of an order.")
    team.asked(2)
    team.rests()
    assert len(team.sandbox.ephemerals(team.user("aisha"))) == 1


def test_an_emoji_after_the_name_of_the_bot_is_no_answer(team: Office) -> None:
    team.starts()
    team.says("aisha", f"{mention(team.sandbox.bot_user_id)} :tada:")
    assert team.whispered("aisha", "cannot read emoji")


def test_a_file_where_text_was_expected(team: Office) -> None:
    team.starts()
    team.says("aisha", "", files=[("requirements.pdf", b"%PDF")])
    assert team.whispered("aisha", "I read text, not files")


def test_a_reply_of_40000_characters_is_kept_whole(team: Office) -> None:
    team.starts()
    text = ("We refund single items of an order. " * 1200)[:40_000].strip()
    team.says("aisha", text)
    state = team.until(lambda i: "feature" in i.answers, "the answer")
    assert state.answers["feature"][0].text == text
    team.asked(2)


def test_a_reply_by_a_bot_is_ignored(team: Office) -> None:
    team.starts()
    before = team.interview.version
    team.sandbox.post_as_bot(team.channel, "Deploy finished", thread_ts=team.thread_ts)
    team.says("aisha", "Give back part of an order.")
    team.asked(2)
    assert [reply.author for reply in team.interview.answers["feature"]] == [team.user("aisha")]
    assert team.interview.version > before


def test_a_stale_button_says_who_was_faster(team: Office) -> None:
    team.starts()
    team.says("priya", "Give back part of an order.")
    asked = team.asked(2)
    team.presses("aisha", asked, "choose_option.partner")
    team.asked(3)
    team.presses("marek", asked, "choose_option.public", force=True)
    assert team.whispered("marek", "has answered that already")
    assert team.interview.answers["audience"][0].author == team.user("aisha")


def test_only_the_requester_may_cancel(team: Office) -> None:
    team.starts()
    team.presses("marek", team.root(), "cancel_interview")
    assert team.whispered("marek", "who asked for this specification")
    assert not team.interview.cancelled


def test_two_people_who_answer_at_once_are_both_kept(team: Office) -> None:
    team.starts()
    team.says("aisha", "Give back part of an order.")
    team.says("marek", "Shipping costs as well.")
    state = team.until(
        lambda i: sum(len(replies) for replies in i.answers.values()) == 2, "both answers"
    )
    texts = {reply.text for replies in state.answers.values() for reply in replies}
    assert texts == {"Give back part of an order.", "Shipping costs as well."}


def test_a_secret_is_removed_before_it_is_stored_and_never_echoed(team: Office) -> None:
    secret = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
    team.starts()
    ts = team.says("aisha", f"Give back items; the token is {secret}")
    assert team.whispered("aisha", "rotate the secret")
    team.asked(2)
    ours = [m for m in team.thread() if m["ts"] != ts]
    assert secret not in str(ours)
    assert secret not in str(team.services.store.load(team.scope, team.interview.id))


def markup(message: dict[str, Any]) -> list[str]:
    """Every text of a message in which Slack would obey mentions."""
    found = [message["text"]]
    waiting = list(message.get("blocks") or [])
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            found += [part["text"]] if part.get("type") == "mrkdwn" else []
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return found


@pytest.mark.parametrize(
    "feature",
    ["<!channel> wake up", "{{7*7}} {total}", "../../etc/passwd", "!!python/object:os.system x"],
)
def test_a_feature_is_only_ever_text(team: Office, feature: str) -> None:
    team.starts(feature)
    team.answers_all(feature="Give <!channel> and <@UNOBODY1> {{7*7}} back. =cmd|' /C calc'!A0")
    team.delivered()
    ours = str([markup(m) for m in team.thread() if m.get("bot_id")])
    assert "<!channel>" not in ours
    assert "<@UNOBODY1>" not in ours
    names = {f["name"] for m in team.thread() for f in m.get("files", ())}
    assert all("/" not in name and ".." not in name for name in names)
