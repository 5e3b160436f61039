"""People answer a root message before its confirmation has reached us: nothing is lost."""

from datetime import timedelta

from bot.listeners.addressing import Heard, addressed
from sandbox.client import mention
from tests.office import Office


def opens_without_confirmation(team: Office) -> None:
    """The root message stands, and we do not know it yet."""
    fault = team.sandbox.drop_answer("chat.postMessage")
    team.sandbox.slash(team.user("priya"), team.channel, "Gift cards")
    team.sandbox.wait_for(lambda: team.sandbox.hits(fault), what="the fault")
    team.thread_ts = team.root()["ts"]


def was_heard(team: Office, ts: str) -> None:
    """Wait until a message of the thread was noted although nobody knows the thread."""
    name = f"unheard:{team.channel}:{ts}"
    team.sandbox.wait_for(lambda: team.services.store.recall(team.scope, name), what="a note")


def test_a_reply_under_an_unconfirmed_root_message_is_taken_when_it_opens(team: Office) -> None:
    opens_without_confirmation(team)
    bot = mention(team.sandbox.bot_user_id)
    ts = team.says("aisha", f"{bot} sell cards that pay for orders.")
    was_heard(team, team.thread_ts)
    team.ticks(timedelta(seconds=1))
    team.asked(2)
    (reply,) = team.interview.answers["feature"]
    assert (reply.text, reply.source.ts) == ("sell cards that pay for orders.", ts)
    assert (reply.author, reply.mentions) == (team.user("aisha"), ())


def test_early_replies_are_taken_once_although_slack_is_busy(team: Office) -> None:
    opens_without_confirmation(team)
    team.says("aisha", "Sell cards that pay for orders.")
    team.says("marek", "\N{PARTY POPPER}")
    was_heard(team, team.thread_ts)
    fault = team.sandbox.rate_limit("conversations.replies", retry_after=30)
    team.ticks(timedelta(seconds=1))
    assert team.sandbox.hits(fault) == 1
    team.ticks(timedelta(seconds=31))
    team.asked(2)
    team.ticks(timedelta(seconds=31))
    assert [reply.author for reply in team.interview.answers["feature"]] == [team.user("aisha")]
    assert team.whispered("marek", "cannot read emoji")
    assert len(team.sandbox.ephemerals(team.user("marek"))) == 1


def test_a_thread_of_somebody_else_is_not_noted(team: Office) -> None:
    bot = team.sandbox.bot_user_id
    message = {"user": team.user("aisha"), "thread_ts": "1.2", "text": "At noon."}
    for parent, noted in ((team.user("priya"), None), (bot, "unheard")):
        message["parent_user_id"] = parent
        addressed(Heard(team.services, team.scope, team.channel, message, bot))
        assert team.services.store.recall(team.scope, f"unheard:{team.channel}:1.2") == noted
