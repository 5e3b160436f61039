"""Modals: opened within the three seconds of their trigger, stored before they close."""

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient

from bot.ids import FEATURE, PICKED, WRITTEN, parts_of
from bot.inbound import Payload, said_by, scope_of
from bot.listeners.actions import press_of
from bot.listeners.starting import Wish, start
from bot.posting import carry_out
from bot.services import Services
from bot.views.answer_form import View, answer_form, notice_form
from bot.views.mrkdwn import inline, mention
from bot.views.refused import sentence
from interview import commands as c
from interview.errors import EmptyReply, InterviewError, StaleButton
from interview.events import Item
from interview.model import Interview

Listener = Callable[..., None]


def open_answer_form(services: Services) -> Listener:
    """The button of an open question opens its form."""

    def listener(ack: Ack, body: Payload, action: Payload, client: WebClient) -> None:
        press = press_of(body, action, services)
        interview = services.conversation.load(press.scope, press.interview)
        view = _view(services, interview, press.parts[0] if press.parts else "")
        client.views_open(trigger_id=body["trigger_id"], view=view)
        ack()

    return listener


def _view(services: Services, interview: Interview, number: str) -> View:
    say = services.say
    item = _item(interview, number)
    if item is None:
        return notice_form(say("stale_button"), say)
    decided = [made for made in interview.decided if made.key == item.key]
    if decided:
        told = f"{inline(decided[-1].text, 500)} ({mention(decided[-1].author)})"
        return notice_form(say("modal_gone", answer=told), say)
    return answer_form(interview, item, say)


def _item(interview: Interview, number: str) -> Item | None:
    return next((item for item in interview.items if item.id == number), None)


def submit_answer(services: Services) -> Listener:
    """The form decides its open question; a mistake is shown inside the form."""

    def listener(ack: Ack, body: Payload, view: View) -> None:
        scope = scope_of(body)
        interview_id, parts = parts_of(view["private_metadata"])
        try:
            interview = services.conversation.load(scope, interview_id)
            item = _item(interview, parts[0])
            if item is None:
                raise StaleButton
            text = _answer(view["state"]["values"], item)
            said = said_by(body["user"]["id"], services.now())
            command = c.Resolve(said, item.key, text)
            services.conversation.handle(scope, interview_id, command, [f"view:{view['id']}"])
        except EmptyReply:
            ack(response_action="errors", errors={WRITTEN: services.say("modal_empty")})
            return
        except InterviewError as refused:
            told = sentence(refused, services.say)
            ack(response_action="errors", errors={WRITTEN: told})
            return
        ack()
        carry_out(services, scope, interview_id)

    return listener


def _answer(values: dict[str, Any], item: Item) -> str:
    """Own words, or the picked option, or both."""
    written = str(((values.get(WRITTEN) or {}).get(WRITTEN) or {}).get("value") or "").strip()
    picked = ((values.get(PICKED) or {}).get(PICKED) or {}).get("selected_option")
    option = item.options[int(picked["value"])] if picked else ""
    if not option and not written:
        raise EmptyReply
    return f"{option}. {written}" if option and written else option or written


def submit_feature(services: Services) -> Listener:
    """The form behind a bare `/apispec` starts the interview."""

    def listener(ack: Ack, body: Payload, view: View) -> None:
        scope = scope_of(body)
        text = str(view["state"]["values"][FEATURE][FEATURE].get("value") or "")
        channel = view["private_metadata"]
        wish = Wish(scope, body["user"]["id"], channel, text, f"view:{view['id']}")
        try:
            interview = start(services, wish)
        except InterviewError as refused:
            ack(response_action="errors", errors={FEATURE: sentence(refused, services.say)})
            return
        ack()
        carry_out(services, scope, interview.id)

    return listener
