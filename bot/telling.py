"""Telling one person what could not be done: translated here, and only here."""

import logging

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.context.respond import Respond

from bot.posting.refusals import refusal_of
from bot.services import Services
from bot.views.refused import sentence
from interview.errors import InterviewError, StoreUnavailable

log = logging.getLogger(__name__)


def whisper(
    services: Services, channel: str, user: str, thread_ts: str, refused: InterviewError
) -> None:
    """Say it to one person in the thread; in a direct message they are alone anyway."""
    text = sentence(refused, services.say)
    try:
        if channel.startswith("D"):
            services.client.chat_postMessage(
                channel=channel, text=text, thread_ts=thread_ts or None
            )
        else:
            services.client.chat_postEphemeral(
                channel=channel, user=user, text=text, thread_ts=thread_ts or None
            )
    except Exception as error:
        if refusal_of(error) is None:
            raise
        log.warning("could not tell somebody %s: %s", refused.wording, refusal_of(error))


def register(app: App, services: Services) -> None:
    """The one place where unexpected errors end: logged in full, told in one sentence."""

    def on_error(error: Exception, request: BoltRequest, respond: Respond) -> BoltResponse:
        away = isinstance(error, StoreUnavailable)
        if away:
            log.error("the store is away: %s", error.__cause__)
        else:
            log.error("unexpected", exc_info=error)
        if request.body.get("response_url"):
            text = services.say("store_unavailable" if away else "unexpected")
            respond(text=text, replace_original=False)
        # Not acknowledged: Slack delivers an event again.
        return BoltResponse(status=503)

    app.error(on_error)
