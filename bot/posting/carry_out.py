"""Carry out the pending effects of an interview, in order, by one process at a time."""

import logging

from bot.posting.lease import Lease, LeaseLost, take
from bot.posting.outcomes import is_over
from bot.posting.performers import PERFORMERS
from bot.posting.refusals import Refusal, refusal_of
from bot.posting.work import Work
from bot.services import Services
from interview.effects import UpdateRoot, Weigh
from interview.errors import StoreUnavailable
from interview.scope import Scope
from interview.store import Pending

log = logging.getLogger(__name__)


def carry_out(services: Services, scope: Scope, interview: str) -> None:
    """Do what is pending, unless another process is doing it.

    Whoever holds the lease looks once more after giving it back, so that effects which were
    appended meanwhile do not have to wait for the clock.
    """
    while lease := take(services, scope, interview):
        try:
            finished = _work_off(lease)
        except LeaseLost:
            log.warning("another process has taken over %s", interview)
            return
        finally:
            lease.release()
        if not finished or not services.store.pending(scope, interview):
            return


def _work_off(lease: Lease) -> bool:
    """Whether everything that was pending is done."""
    store = lease.services.store
    while waiting := store.pending(lease.scope, lease.interview):
        lease.renew()
        if not _is_superseded(waiting) and not _attempt(lease, waiting[0]):
            return False
        store.done(lease.scope, lease.interview, waiting[0].id)
    return True


def _is_superseded(waiting: tuple[Pending, ...]) -> bool:
    """A later update of the root message, or a later weighing, makes an earlier one needless."""
    first, *rest = (pending.effect for pending in waiting)
    return isinstance(first, UpdateRoot | Weigh) and first in rest


def _attempt(lease: Lease, pending: Pending) -> bool:
    """Whether the effect is done with; if not, it has been postponed."""
    state = lease.services.conversation.load(lease.scope, lease.interview)
    work = Work(lease, state, pending)
    lease.services.store.begin(lease.scope, lease.interview, pending.id)
    try:
        PERFORMERS[type(pending.effect)](work, pending.effect)
    except (StoreUnavailable, LeaseLost):
        raise
    except Exception as error:  # noqa: BLE001 - the edge: one effect must not stop the others
        return is_over(work, refusal_of(error) or _mistake(error))
    return True


def _mistake(error: Exception) -> Refusal:
    log.exception("an effect failed")
    return Refusal("mistake", type(error).__name__)
