"""Showing in the root message what is known by now, where no event says so."""

import logging

from bot.posting.carry_out import carry_out
from bot.posting.lease import LeaseLost, take
from bot.posting.refusals import refusal_of
from bot.services import Services
from bot.standing import standings_of
from bot.views.root import root_message
from interview.scope import Scope

log = logging.getLogger(__name__)


def refresh_root(services: Services, scope: Scope, interview: str) -> None:
    """Bring the root message up to date, unless another process is posting for the interview.

    It is an ornament: what is refused is not tried again.
    """
    lease = take(services, scope, interview)
    if lease is None:
        return
    try:
        state = services.conversation.load(scope, interview)
        if state.thread_ts:
            message = root_message(state, services.say, standings_of(services, scope, state))
            fitting = message.fitting()
            lease.slack().chat_update(
                channel=state.channel, ts=state.thread_ts, text=fitting.text, blocks=fitting.blocks
            )
    except LeaseLost:
        return
    except Exception as error:
        if refusal_of(error) is None:
            raise
        log.warning("the root message was not refreshed: %s", refusal_of(error))
    finally:
        lease.release()
    if services.store.pending(scope, interview):
        carry_out(services, scope, interview)
