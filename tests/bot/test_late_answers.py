"""Two people answer the last question at once: both answers reach the specification."""

from sandbox.client import mention
from tests.office import Office

LEDGER = "It replaces the ticket form and depends on the Ledger service."


def asked_last(team: Office) -> None:
    """Everything but the last question is left to the bot."""
    team.starts()
    team.says("priya", "Give back part of an order.")
    for number in range(2, 9):
        team.presses("priya", team.asked(number), "take_default")
    team.asked(9)


def test_the_second_answer_to_the_last_question_makes_the_next_revision(team: Office) -> None:
    asked_last(team)
    team.says("priya", "Part of the monolith exit.")
    ts = team.says("marek", LEDGER)
    state = team.until(lambda i: len(i.answers.get("context", ())) == 2, "both answers")
    assert {reply.author for reply in state.answers["context"]} == {
        team.user("priya"),
        team.user("marek"),
    }
    team.sandbox.wait_for(
        lambda: next(m for m in team.thread() if m["ts"] == ts).get("reactions"), what="a reaction"
    )
    team.works()
    team.sees("Revision 2:")


def test_a_number_without_words_is_asked_about(team: Office) -> None:
    team.starts()
    who = mention(team.user("marek"))
    team.answers_all(feature="Give back part of an order.", auth=f"Not sure, ask {who}.")
    team.delivered()
    state = team.until(lambda i: i.status == "delivered", "delivery")
    number = state.open_items[0].id
    team.says("marek", f"{number}:")
    assert team.whispered("marek", f"What about {number}?")


def test_the_slower_owner_is_told_who_decided(team: Office) -> None:
    team.starts()
    who = mention(team.user("marek"))
    team.answers_all(feature="Give back part of an order.", auth=f"Not sure, ask {who}.")
    team.delivered()
    team.until(lambda i: i.status == "delivered", "delivery")
    first, *others = team.interview.open_for(team.user("marek"))
    for item in (*others, first):
        team.says("priya", f"{item.id}: as proposed")
    team.until(lambda i: not i.open_for(team.user("marek")), "nothing left")
    team.says("marek", "Client credentials, rotated every year.")
    assert "has decided" in team.whispered("marek", "already")["text"]
