"""The root message: what is specified, how far it is, who takes part, and the buttons."""

from bot.ids import Action, value_of
from bot.views.blocks import Block, actions, button, confirm, context, header, section, select
from bot.views.message import Message
from bot.views.mrkdwn import inline, mention
from interview.model import Interview
from interview.questions import catalogue
from interview.wording import Wording


def root_message(interview: Interview, say: Wording) -> Message:
    """The root message of the interview as it stands."""
    title = say("root_title", feature=interview.feature)
    state = _state(interview, say)
    people = say(
        "root_people",
        people=" ".join(mention(user) for user in interview.took_part),
        requester=mention(interview.requester),
    )
    blocks = [header(title), section(state), context(people)]
    if elements := _elements(interview, say):
        blocks.append(actions(elements))
    feature = say("root_title", feature=inline(interview.feature))
    return Message(f"{feature}\n{state}\n{people}", blocks)


def _state(interview: Interview, say: Wording) -> str:
    settled, total = interview.progress()
    status = interview.status
    if status == "delivered" and not interview.open_items:
        status_id = "root_delivered_clear"
    else:
        status_id = f"root_{status}"
    current = interview.current
    return say(
        status_id,
        settled=settled,
        total=total,
        question=say(f"name_{current}") if current else "",
        revision=interview.delivered if status == "delivered" else interview.requested,
        open=say.count("open_questions", len(interview.open_items)),
    )


def _elements(interview: Interview, say: Wording) -> list[Block]:
    value = value_of(interview.id)
    buttons = {
        "draft": button(say("button_draft"), Action.DRAFT, value),
        "retry": button(say("button_retry"), Action.RETRY, value, style="primary"),
        "back": button(say("button_back"), Action.BACK, value),
        "pause": button(say("button_pause"), Action.PAUSE, value),
        "resume": button(say("button_resume"), Action.RESUME, value, style="primary"),
        "cancel": _cancel(value, say),
    }
    shown = {
        "asking": ["draft", "back", "change", "pause", "cancel"]
        if interview.progress()[0]
        else ["draft", "pause", "cancel"],
        "paused": ["resume", "cancel"],
        "drafting": [],
        "delivered": ["change"],
        "failed": ["retry", "change", "cancel"],
        "cancelled": [],
    }[interview.status]
    if settled := _settled(interview, say):
        buttons["change"] = select(say("button_change"), Action.CHANGE, settled)
    return [buttons[name] for name in shown if name in buttons]


def _cancel(value: str, say: Wording) -> Block:
    asked = confirm(
        say("confirm_cancel_title"),
        say("confirm_cancel_text"),
        say("confirm_cancel_yes"),
        say("confirm_cancel_no"),
    )
    return button(say("button_cancel"), Action.CANCEL, value, style="danger", confirm=asked)


def _settled(interview: Interview, say: Wording) -> list[tuple[str, str]]:
    """Every question that can be changed; after delivery also those that were never answered."""
    return [
        (f"{question.number}. {say(f'name_{question.id}')}", value_of(interview.id, question.id))
        for question in catalogue()
        if interview.is_settled(question.id) or interview.delivered
    ]
