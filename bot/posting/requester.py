"""Telling whoever asked for the specification that the thread is out of reach."""

import logging

from bot.posting.refusals import refusal_of
from bot.posting.work import Work
from bot.views.listing import link
from bot.views.mrkdwn import inline
from interview import effects as f

log = logging.getLogger(__name__)

TOLD = 90 * 24 * 3600  # seconds for which somebody who was told is not told again

_WORDINGS = {
    "is_archived": "lost_channel_archived",
    "not_in_channel": "lost_channel_invite",
    "channel_not_found": "lost_channel_invite",
}


def tell_requester(work: Work, error: str) -> None:
    """Once for each effect, by direct message: posting to a user's id reaches it."""
    store, name = work.services.store, f"told:{work.pending.id}"
    if not work.interview.requester or store.recall(work.scope, name):
        return
    try:
        work.slack().chat_postMessage(
            channel=work.interview.requester,
            text=_sentence(work, error),
            unfurl_links=False,
            unfurl_media=False,
        )
    except Exception as failed:
        if refusal_of(failed) is None:
            raise
        log.error("the requester could not be told either: %s", refusal_of(failed))
    else:
        store.remember(work.scope, name, error, TOLD)


def _sentence(work: Work, error: str) -> str:
    delivery = isinstance(work.pending.effect, f.UploadFiles | f.PostSummary)
    otherwise = "lost_channel_delivery" if delivery else "lost_channel_refused"
    return work.services.say(
        _WORDINGS.get(error, otherwise),
        feature=link(work.interview),
        channel=f"<#{work.interview.channel}>",
        error=inline(error),
    )
