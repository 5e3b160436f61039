"""What becomes of an effect that was refused: over, tried again later, or a failed delivery."""

import logging

from bot.posting.refusals import Refusal
from bot.posting.requester import tell_requester
from bot.posting.work import Work
from interview import effects as f
from interview.commands import RecordFailure

log = logging.getLogger(__name__)

BLOCKED_PAUSE = 60.0  # seconds until it is tried again whether somebody has acted
LONGEST_PAUSE = 600.0  # seconds between two attempts at what must not be lost
ATTEMPTS = 8  # after the first one, at what nobody would miss or what we make mistakes in
_DOUBLINGS = 20  # far beyond the longest pause

# Nobody's answer waits for these; everything else is never given up.
COSMETIC = (
    f.React,
    f.Introduce,
    f.UpdateRoot,
    f.CloseQuestion,
    f.CloseFollowUp,
    f.CloseInferred,
    f.UpdateSummary,
    f.Weigh,
    f.Say,
)
DELIVERY = (f.UploadFiles, f.PostSummary)


def is_over(work: Work, refusal: Refusal) -> bool:
    """Whether the effect is done with although it was refused; else it waits for its time."""
    log.warning("slack refused %s: %s (%s)", work.pending.effect.type, refusal.error, refusal.kind)
    if refusal.kind == "later":
        return _postpone(work, refusal.seconds)
    if refusal.blocks_everything:
        tell_requester(work, refusal.error)
        return _postpone(work, _growing(work, BLOCKED_PAUSE))
    if refusal.kind in ("unknown", "mistake"):
        return _uncertain(work, refusal)
    return _refused_for_good(work, refusal)


def _uncertain(work: Work, refusal: Refusal) -> bool:
    """Slack may have done it, or we made a mistake: what must not be lost is tried for ever."""
    effect, settle = work.pending.effect, work.services.configuration.timing.settle
    exhausted = work.pending.attempts >= ATTEMPTS
    if isinstance(effect, COSMETIC):
        return _given_up(work) if exhausted else _postpone(work, settle)
    if isinstance(effect, DELIVERY) and refusal.kind == "mistake" and exhausted:
        return _failed(work, effect, refusal)
    return _postpone(work, _growing(work, settle))


def _refused_for_good(work: Work, refusal: Refusal) -> bool:
    """This wish, not its place, is refused: without it the rest goes on where it can."""
    effect = work.pending.effect
    if isinstance(effect, COSMETIC):
        return True
    tell_requester(work, refusal.error)
    if isinstance(effect, DELIVERY):
        return _failed(work, effect, refusal)
    return _postpone(work, _growing(work, BLOCKED_PAUSE))


def _failed(work: Work, effect: f.UploadFiles | f.PostSummary, refusal: Refusal) -> bool:
    """The log says so, the root message offers to try again, no summary claims files."""
    log.error("revision %d could not be delivered: %s", effect.revision, refusal.error)
    work.tell(RecordFailure(work.said(), effect.revision, refusal.error))
    store, interview = work.services.store, work.interview.id
    for pending in store.pending(work.scope, interview):
        if pending.effect == f.PostSummary(revision=effect.revision):
            store.done(work.scope, interview, pending.id)
    return True


def _given_up(work: Work) -> bool:
    log.error("given up after %d attempts: %s", ATTEMPTS + 1, work.pending.effect.type)
    return True


def _growing(work: Work, first: float) -> float:
    """Each pause twice as long as the one before."""
    doublings: int = min(work.pending.attempts, _DOUBLINGS)
    return min(first * (1 << doublings), LONGEST_PAUSE)


def _postpone(work: Work, seconds: float) -> bool:
    until = work.services.now().timestamp() + seconds
    work.services.store.postpone(work.scope, work.interview.id, until)
    return False
