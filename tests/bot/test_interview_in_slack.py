"""The interview as people see it in Slack, through the real bot, Redis and worker."""

from sandbox.client import mention
from tests.office import Office

STORY = "As a support agent I want to list the refunds of an order.\nRefund part of an order."


def test_the_command_opens_a_thread_with_the_opening_and_the_pro_tip(team: Office) -> None:
    team.starts("Partial refunds")
    first = team.asked(1)
    assert "Before I draft your API spec" in str(first["blocks"])
    assert "if you are not sure, just describe the feature's goal" in str(first["blocks"])
    assert "API spec: Partial refunds" in team.root()["text"]


def test_a_reply_is_taken_marked_and_followed_by_the_next_question(team: Office) -> None:
    team.starts()
    ts = team.says("aisha", "Give back part of what an order cost.")
    team.asked(2)
    team.rests()
    said = next(m for m in team.thread() if m["ts"] == ts)
    assert [reaction["name"] for reaction in said["reactions"]] == ["white_check_mark"]
    closed = team.sees("*Question 1:*")
    assert "Give back part of what an order cost." in closed["text"]
    assert "take_default" not in str(closed["blocks"])


def test_the_root_message_is_updated_in_place(team: Office) -> None:
    team.starts()
    team.says("aisha", "Give back part of what an order cost.")
    team.asked(2)
    shown = team.sandbox.wait_for(
        lambda: "1 of 9" in (text := team.root()["text"]) and text, what="progress"
    )
    assert mention(team.user("aisha")) in shown
    assert len(team.roots()) == 1


def test_buttons_answer_and_show_who_pressed_them(team: Office) -> None:
    team.starts()
    team.says("aisha", "Give back part of what an order cost.")
    team.presses("marek", team.asked(2), "choose_option.partner")
    team.rests()
    closed = team.sees("*Question 2:*")
    assert "External: selected partners call it." in closed["text"]
    assert mention(team.user("marek")) in closed["text"]
    assert "choose_option" not in str(closed["blocks"])


def test_nine_answers_become_files_and_a_summary_in_the_thread(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", use_cases=STORY, style="REST")
    summary = team.delivered()
    files = team.files()
    assert files == {"spec.md", "openapi.yaml", "postman_collection.json", "manifest.json"}
    assert "REST" in summary["text"]
    assert team.until(lambda i: i.status == "delivered", "delivery")
    assert "Revision 1 is in the thread" in team.sandbox.wait_for(
        lambda: "Revision 1" in (text := team.root()["text"]) and text, what="the root message"
    )


def test_the_thread_is_not_spammed(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", use_cases=STORY)
    team.delivered()
    team.until(lambda i: i.status == "delivered", "delivery")
    team.files()
    ours = [m for m in team.thread() if m.get("bot_id")]
    # The root, nine questions, the files, the summary.
    assert len(ours) == 12


def test_the_owner_named_in_an_answer_is_mentioned_in_the_summary(team: Office) -> None:
    team.starts()
    team.answers_all(
        feature="Give back part of an order.",
        use_cases=STORY,
        auth=f"Not sure, ask {mention(team.user('marek'))}.",
    )
    assert mention(team.user("marek")) in team.delivered()["text"]


def test_an_open_question_is_answered_in_its_form_and_drafted_again(team: Office) -> None:
    team.starts()
    team.answers_all(
        feature="Give back part of an order.",
        use_cases=STORY,
        auth=f"Not sure, ask {mention(team.user('marek'))}.",
    )
    summary = team.delivered()
    state = team.until(lambda i: i.status == "delivered", "delivery")
    auth = next(item for item in state.items if item.user == team.user("marek"))
    value = f"{state.id}:{auth.id}"
    team.presses("marek", summary, "answer_open_question", value=value)
    view = team.sandbox.wait_for(lambda: team.sandbox.open_views(team.user("marek")))[-1]
    filled = {"written": {"written": "OAuth2 client credentials"}}
    assert team.sandbox.submit(team.user("marek"), view["id"], filled) is None
    again = team.delivered(2)
    assert "What changed since revision 1" in again["text"]
    after = team.until(lambda i: i.delivered == 2, "revision 2")
    assert auth.key not in {item.key for item in after.open_items}
    old = next(m for m in team.thread() if m["ts"] == summary["ts"])
    assert "Superseded by revision 2" in str(old["blocks"])


def test_an_open_question_is_answered_by_its_number(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", auth="not sure, ask Marek")
    team.delivered()
    state = team.until(lambda i: i.status == "delivered", "delivery")
    number = state.open_items[0].id
    team.says("marek", f"{number}: Client credentials for services.")
    team.delivered(2)
    assert number not in {item.id for item in team.interview.open_items}


def test_an_empty_form_says_what_is_missing(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", auth="not sure, ask Marek")
    summary = team.delivered()
    team.until(lambda i: i.status == "delivered", "delivery")
    team.presses("priya", summary, "answer_open_question")
    view = team.sandbox.wait_for(lambda: team.sandbox.open_views(team.user("priya")))[-1]
    errors = team.sandbox.submit(team.user("priya"), view["id"], {"written": {"written": ""}})
    assert errors == {"written": "Pick an option or write a sentence."}


def test_a_paragraph_is_shown_for_confirmation_and_not_asked_again(team: Office) -> None:
    team.starts()
    team.says("priya", "Give back part of an order over a REST API. Callers use OAuth2.")
    shown = team.sees("also answers these")
    team.presses("priya", shown, "confirm_inferred")
    state = team.until(lambda i: not i.unconfirmed(), "confirmation")
    assert state.current == "audience"
    assert {"style", "auth"} <= set(state.answers)


def test_an_answer_can_be_changed_from_the_menu(team: Office) -> None:
    team.starts()
    team.says("priya", "Give back part of an order.")
    team.asked(2)
    state = team.interview
    root = team.sandbox.wait_for(
        lambda: "change_answer" in str((m := team.root())["blocks"]) and m, what="the menu"
    )
    user = team.user("priya")
    team.sandbox.select(user, team.channel, root["ts"], "change_answer", f"{state.id}:feature")
    team.sandbox.wait_for(lambda: team.interview.reopened == "feature" or None)
    team.sees("Your next message replaces the earlier answer")
    team.says("priya", "Give back whole orders.")
    state = team.until(lambda i: i.reopened is None, "the new answer")
    assert [reply.text for reply in state.answers["feature"]] == ["Give back whole orders."]


def test_pause_resume_and_cancel_work_by_button(team: Office) -> None:
    team.starts()
    team.presses("priya", team.root(), "pause_interview")
    paused = team.sandbox.wait_for(lambda: "Paused" in (m := team.root())["text"] and m)
    team.presses("aisha", paused, "resume_interview")
    team.until(lambda i: i.status == "asking", "the interview to go on")
    root = team.sandbox.wait_for(
        lambda: "cancel_interview" in str((m := team.root())["blocks"]) and m
    )
    team.presses("priya", root, "cancel_interview")
    assert team.until(lambda i: i.cancelled, "the end")
    team.sandbox.wait_for(lambda: "Cancelled" in team.root()["text"])


def test_a_direct_message_is_a_private_interview(team: Office) -> None:
    priya = team.user("priya")
    team.channel = team.sandbox.dm_channel(priya)
    team.starts("Salary export")
    assert team.interview.private
    team.thread_ts = team.root()["ts"]
    team.sandbox.say(priya, team.channel, "Export what people earn.")  # outside the thread
    team.until(lambda i: "feature" in i.answers, "the answer")


def test_people_are_known_by_name_and_time_zone(team: Office) -> None:
    team.user("aisha")
    team.sandbox.set_user(team.user("aisha"), tz="Asia/Karachi")
    team.starts()
    team.says("aisha", "Give back part of an order.")
    state = team.until(lambda i: team.user("aisha") in i.people, "the introduction")
    assert (state.people[team.user("aisha")].name, state.people[team.user("aisha")].tz) == (
        "Aisha",
        "Asia/Karachi",
    )


def test_edits_and_deletions_reach_the_log(team: Office) -> None:
    team.starts()
    ts = team.says("aisha", "Give back part of an order.")
    team.asked(2)
    team.sandbox.edit(team.user("aisha"), team.channel, ts, "Give back all of it.")
    team.until(lambda i: i.version and "message_edited" in kinds(team), "the edit")
    team.sandbox.delete(team.user("aisha"), team.channel, ts)
    team.until(lambda i: i.version and "message_deleted" in kinds(team), "the deletion")
    assert (
        "Give back all of it."
        in team.services.store.load(team.scope, team.interview.id).texts.values()
    )


def kinds(team: Office) -> list[str]:
    """The types of the interview's events."""
    return [event.type for event in team.services.store.load(team.scope, team.interview.id).events]


def test_a_form_of_a_settled_question_says_who_settled_it(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", auth="not sure, ask Marek")
    summary = team.delivered()
    state = team.until(lambda i: i.status == "delivered", "delivery")
    item = state.open_items[0]
    team.says("marek", f"{item.id}: Client credentials.")
    team.until(lambda i: i.decided, "the decision")
    pressed = {"value": f"{state.id}:{item.id}", "force": True}
    team.presses("priya", summary, "answer_open_question", **pressed)
    view = team.sandbox.wait_for(lambda: team.sandbox.open_views(team.user("priya")))[-1]
    assert "Client credentials." in str(view["blocks"])
    assert mention(team.user("marek")) in str(view["blocks"])


def test_an_option_and_own_words_are_both_kept(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", auth="not sure, ask Marek")
    summary = team.delivered()
    state = team.until(lambda i: i.status == "delivered", "delivery")
    item = next(item for item in state.open_items if item.options)
    user = team.user("marek")
    value = f"{state.id}:{item.id}"
    team.presses("marek", summary, "answer_open_question", value=value)
    view = team.sandbox.wait_for(lambda: team.sandbox.open_views(user))[-1]
    filled = {"picked": {"picked": "0"}, "written": {"written": "Tokens live 15 minutes."}}
    assert team.sandbox.submit(user, view["id"], filled) is None
    after = team.until(lambda i: i.decided, "the decision")
    assert after.decided[0].text == f"{item.options[0]}. Tokens live 15 minutes."


def test_a_cancelled_interview_refuses_an_open_form(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.", auth="not sure, ask Marek")
    summary = team.delivered()
    team.until(lambda i: i.status == "delivered", "delivery")
    team.presses("marek", summary, "answer_open_question")
    view = team.sandbox.wait_for(lambda: team.sandbox.open_views(team.user("marek")))[-1]
    team.says("priya", "cancel")
    team.until(lambda i: i.cancelled, "the end")
    filled = {"written": {"written": "Client credentials"}}
    errors = team.sandbox.submit(team.user("marek"), view["id"], filled)
    assert errors
    assert "was cancelled" in errors["written"]
