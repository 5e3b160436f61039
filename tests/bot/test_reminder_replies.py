"""What people write under a reminder, or to the bot directly, reaches the interview they mean."""

from datetime import timedelta

from sandbox.client import mention
from tests.office import Json, Office

ANSWER = "OAuth2 client credentials."


def asked_of_marek(team: Office, feature: str) -> str:
    """A delivered specification with one open question for Marek: its id."""
    team.starts(feature)
    who = mention(team.user("marek"))
    team.answers_all(feature="Give back part of an order.", auth=f"Not sure, ask {who}.")
    team.delivered()
    team.until(lambda i: i.status == "delivered", "delivery")
    for item in team.interview.open_for(team.user("marek"))[1:]:
        team.says("marek", f"{item.id}: as proposed")
    return team.until(lambda i: len(i.open_for(team.user("marek"))) == 1, "one left").id


def asked_twice(team: Office) -> tuple[str, str]:
    first = asked_of_marek(team, "Partial refunds")
    team.open_channel("priya", "marek")
    return first, asked_of_marek(team, "Gift cards")


def reminded(team: Office) -> Json:
    """The reminder that Marek gets at the next opportunity."""
    dm = team.sandbox.dm_channel(team.user("marek"))
    for _ in range(5 * 24):
        team.ticks(timedelta(hours=1))
        if found := team.sandbox.messages(dm):
            return dict(found[-1], channel=dm)
    raise AssertionError("no reminder")


def writes(team: Office, reminder: Json, text: str, *, beside: bool = False) -> None:
    thread = None if beside else reminder["ts"]
    team.sandbox.say(team.user("marek"), reminder["channel"], text, thread)


def told(team: Office, reminder: Json, text: str) -> str:
    """What the bot says to Marek, under the reminder or beside it."""
    place = reminder["channel"]
    return str(
        team.sandbox.wait_for(
            lambda: next(
                (
                    m["text"]
                    for thread in (None, reminder["ts"])
                    for m in team.sandbox.messages(place, thread)
                    if text in m["text"]
                ),
                None,
            ),
            what=f"{text!r} in the direct message",
        )
    )


def decides(team: Office, interview: str) -> None:
    def texts() -> list[str]:
        state = team.services.conversation.load(team.scope, interview)
        return [made.text for made in state.decided]

    team.sandbox.wait_for(lambda: ANSWER in texts(), what="the decision")


def test_a_reply_under_a_reminder_decides_the_only_question(team: Office) -> None:
    interview = asked_of_marek(team, "Partial refunds")
    reminder = reminded(team)
    assert f"<{team.interview.permalink}|Partial refunds>" in reminder["text"]
    writes(team, reminder, ANSWER)
    decides(team, interview)
    writes(team, reminder, "And rotate them yearly.")
    told(team, reminder, "Nothing waits for you there any more")


def test_an_ambiguous_reply_is_told_which_threads_there_are(team: Office) -> None:
    first, second = asked_twice(team)
    reminder = reminded(team)
    assert "which the heading links" in reminder["text"]
    state = team.services.conversation.load(team.scope, first)
    number = state.open_for(team.user("marek"))[0].id
    writes(team, reminder, f"{number}: {ANSWER}")
    sentence = told(team, reminder, "You are asked in several specifications")
    for interview in (first, second):
        link = team.services.conversation.load(team.scope, interview).permalink
        assert f"<{link}|" in sentence
    assert not any(m for m in state.decided if m.text == ANSWER)


def test_a_number_that_only_one_of_them_has_is_enough(team: Office) -> None:
    first, second = asked_twice(team)
    reminder = reminded(team)
    team.says("marek", f"{team.interview.open_for(team.user('marek'))[0].id}: as proposed")
    team.until(lambda i: not i.open_for(team.user("marek")), "nothing left")
    assert team.interview.id == second
    state = team.services.conversation.load(team.scope, first)
    number = state.open_for(team.user("marek"))[0].id
    writes(team, reminder, f"*{number}*: {ANSWER}", beside=True)
    decides(team, first)


def test_a_change_to_what_was_written_directly_reaches_the_same_log(team: Office) -> None:
    interview = asked_of_marek(team, "Partial refunds")
    reminder = reminded(team)
    user, dm = team.user("marek"), reminder["channel"]
    ts = team.sandbox.say(user, dm, ANSWER)
    decides(team, interview)
    team.sandbox.edit(user, dm, ts, "OAuth2, rotated yearly.")
    log = team.services.store.load
    assert team.sandbox.wait_for(
        lambda: "OAuth2, rotated yearly." in log(team.scope, interview).texts.values(),
        what="the edit",
    )
