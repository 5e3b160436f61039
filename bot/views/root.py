"""The root message: what is specified, how far it is, who takes part, and the buttons."""

from collections.abc import Sequence

from bot.ids import Action, value_of
from bot.views.blocks import Block, actions, button, confirm, context, header, section, select
from bot.views.coverage import coverage_lines
from bot.views.message import Message
from bot.views.mrkdwn import inline, mention
from interview.model import Interview
from interview.questions import catalogue, question
from interview.wording import Wording
from spec.sections import Standing


def root_message(interview: Interview, say: Wording, standings: Sequence[Standing] = ()) -> Message:
    """The root message of the interview as it stands, with what is known of each section."""
    title = say("root_title", feature=interview.feature)
    state = _state(interview, say)
    people = say(
        "root_people",
        people=" ".join(mention(user) for user in interview.took_part),
        requester=mention(interview.requester),
    )
    coverage = "" if interview.cancelled else coverage_lines(standings, say)
    blocks = [header(title), section(state)]
    blocks += [context(coverage)] if coverage else []
    blocks.append(context(people))
    if elements := _elements(interview, say):
        blocks.append(actions(elements))
    feature = say("root_title", feature=inline(interview.feature))
    return Message("\n".join(filter(None, [feature, state, coverage, people])), blocks)


def _state(interview: Interview, say: Wording) -> str:
    settled, total = interview.progress()
    status = interview.status
    if status == "delivered" and not interview.open_items:
        status_id = "root_delivered_clear"
    else:
        status_id = f"root_{status}"
    return say(
        status_id,
        settled=settled,
        total=total,
        question=waits_for(interview, say),
        revision=interview.delivered if status == "delivered" else interview.requested,
        open=say.count("open_questions", len(interview.open_items)),
    )


def waits_for(interview: Interview, say: Wording) -> str:
    """What stands open: the name of a question, or of what a follow-up is about."""
    standing = interview.standing
    if isinstance(standing, int):
        about = question(interview.about(standing))
        return say("follow_up_named", number=about.number, name=say(f"name_{about.id}"))
    return say(f"name_{standing}") if standing else ""


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
    """What can be changed; after delivery also the questions that were never answered."""
    questions = [
        (f"{one.number}. {say(f'name_{one.id}')}", value_of(interview.id, one.id))
        for one in catalogue()
        if interview.is_settled(one.id) or interview.delivered
    ]
    followed = [one.asked for one in interview.follow_ups if one.is_settled]
    return [
        *questions,
        *(
            (
                f"{question(one.about).number}. {one.question}",
                value_of(interview.id, str(one.number)),
            )
            for one in followed
        ),
    ]
