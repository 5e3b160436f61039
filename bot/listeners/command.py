"""`/apispec`: start an interview, or help, status, list, cancel."""

from collections.abc import Callable
from difflib import get_close_matches

from slack_bolt import Ack
from slack_sdk import WebClient

from bot.inbound import Payload, scope_of, words
from bot.listeners import subcommands
from bot.listeners.starting import Wish, start
from bot.posting import carry_out
from bot.services import Services
from bot.views.feature_form import feature_form
from bot.views.mrkdwn import inline
from bot.views.refused import sentence
from interview.errors import InterviewError
from spec.mrkdwn import Spoken


def apispec(services: Services) -> Callable[..., None]:
    """The listener of the slash command."""

    def listener(ack: Ack, body: Payload, client: WebClient) -> None:
        typed = words(str(body.get("text") or ""))
        try:
            if not typed.text:
                client.views_open(
                    trigger_id=body["trigger_id"],
                    view=feature_form(body["channel_id"], services.say),
                )
                ack()
            elif answer := subcommands.answer(services, body, typed.text):
                _answer(services, ack, body, answer)
            elif meant := _misspelt(typed.text):
                word = inline(typed.text)
                ack(services.say("unknown_subcommand", word=word, suggestion=meant))
            else:
                _start(services, ack, body, typed)
        except InterviewError as refused:
            ack(sentence(refused, services.say))

    return listener


def _misspelt(text: str) -> str:
    if " " in text:
        return ""
    return next(iter(get_close_matches(text.casefold(), subcommands.NAMES, cutoff=0.75)), "")


def _answer(services: Services, ack: Ack, body: Payload, answer: subcommands.Answer) -> None:
    ack(answer.text)
    if answer.interview:
        carry_out(services, scope_of(body), answer.interview)


def _start(services: Services, ack: Ack, body: Payload, typed: Spoken) -> None:
    scope, text = scope_of(body), typed.text.strip('"“”')
    channel, trigger = body["channel_id"], body["trigger_id"]
    wish = Wish(scope, body["user_id"], channel, text, trigger, typed.mentions)
    interview = start(services, wish)
    ack(services.say("started", feature=inline(interview.feature)))
    carry_out(services, scope, interview.id)
