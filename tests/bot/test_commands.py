"""`/apispec` and what follows it: subcommands, features that begin like one, whose they are."""

from bot.inbound import said_by
from interview.commands import Reopen
from sandbox.client import mention
from tests.conftest import PATIENCE
from tests.office import Office

SECRET = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"


def told(team: Office, text: str, name: str = "priya") -> str:
    """What the command answers to this person."""
    outcome = team.sandbox.slash(team.user(name), team.channel, text)
    assert outcome.ok, outcome
    return str(outcome.reply["text"]) if outcome.reply else ""


def opened(team: Office, feature: str) -> None:
    team.sandbox.wait_for(
        lambda: any(f"API spec: {feature}" in m["text"] for m in team.roots()), what=feature
    )


def deliver(team: Office, feature: str) -> str:
    team.starts(feature)
    team.answers_all(feature="Give back part of an order.")
    team.delivered()
    return team.until(lambda i: i.status == "delivered", "delivery").id


def test_cancel_leaves_a_delivered_specification_alone(team: Office) -> None:
    deliver(team, "Gift cards")
    assert "no running interview" in told(team, "cancel")
    assert "No interview about *gift cards* is running" in told(team, "cancel gift cards")
    assert not team.interview.cancelled


def test_of_two_with_one_title_the_newest_running_one_is_cancelled(team: Office) -> None:
    first = deliver(team, "Gift cards")
    told(team, "Gift cards")
    opened(team, "Gift cards")
    newest = team.services.store.in_channel(team.scope, team.channel)[0]
    load = team.services.conversation.load
    team.sandbox.wait_for(lambda: load(team.scope, newest).permalink, what="the second thread")
    said = said_by(team.user("priya"), team.services.now())
    team.services.conversation.handle(team.scope, first, Reopen(said, "audience"))
    assert load(team.scope, newest).permalink in told(team, "cancel")
    assert load(team.scope, newest).cancelled
    assert not load(team.scope, first).cancelled


def test_cancelling_what_somebody_else_asked_for_says_who(team: Office) -> None:
    team.starts("Gift cards")
    assert mention(team.user("priya")) in told(team, "cancel gift cards", "aisha")
    assert not team.interview.cancelled


def test_a_long_feature_is_cancelled_by_what_was_typed(team: Office) -> None:
    text = "Give customers back the money for single items of an order that arrived broken or late"
    told(team, text)
    opened(team, "Give customers back")
    assert "is cancelled" in told(team, f"cancel {text}")


def test_a_feature_that_begins_with_cancel_is_started_in_quotes(team: Office) -> None:
    assert '`/apispec "Cancel subscription"`' in told(team, "Cancel subscription").replace(
        "cancel", "Cancel"
    )
    told(team, '"Cancel subscription"')
    opened(team, "Cancel subscription")


def test_status_list_and_help_of_a_feature_are_about_it(team: Office) -> None:
    team.starts("Gift cards")
    told(team, "Vouchers")
    opened(team, "Vouchers")
    for name in ("status", "list"):
        answer = told(team, f"{name} gift cards")
        assert "Gift cards" in answer
        assert "Vouchers" not in answer
    assert "starts an interview" in told(team, "help vouchers")
    told(team, "list of orders")
    opened(team, "list of orders")


def test_a_secret_is_not_echoed_where_the_bot_is_missing(team: Office) -> None:
    team.open_channel("priya", bot_is_member=False)
    answer = told(team, f"Refunds password=hunter2hunter2 {SECRET}")
    assert "/invite @apispec" in answer
    assert SECRET not in answer
    assert "hunter2" not in answer


def test_whom_a_long_text_mentions_is_known(team: Office) -> None:
    marek = team.user("marek")
    told(team, f"Give back part of an order. {mention(marek)} knows how. " + "It is safe. " * 8)
    (interview,) = team.services.store.in_channel(team.scope, team.channel)
    state = team.services.conversation.load(team.scope, interview)
    assert state.answers["feature"][0].mentions == (marek,)


def test_cancel_is_answered_before_it_is_carried_out(team: Office) -> None:
    team.starts("Gift cards")
    team.rests()
    fault = team.sandbox.delay_answer("chat.update", seconds=2.5)
    team.sandbox.set_timing(acknowledge=2)
    assert "is cancelled" in told(team, "cancel")
    team.sandbox.set_timing(acknowledge=PATIENCE)
    team.sandbox.wait_for(lambda: team.sandbox.hits(fault), what="the update")
