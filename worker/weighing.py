"""What RQ calls after an answer: weigh what is worth asking next, for whoever answers next."""

from bot.posting.refresh import refresh_root
from interview.briefing import brief_of
from interview.evolve import evolve_all, fold
from interview.model import Interview
from interview.outlook import Weighing
from interview.scope import Scope
from spec.drafting import sketch
from spec.plain_text import plain_value
from spec.sections import standings
from spec.worth import weigh as weighed
from worker import context

KEPT = 7 * 24 * 3600  # seconds; the next answer is weighed anew in any case
_LONG = 8_000  # characters whose weighing would keep a draft waiting for a minute


def weigh(enterprise: str, team: str, interview: str, version: int) -> None:
    """Keep what was weighed for a version of the log, and show how well it is founded.

    Nothing waits for it: a version that was overtaken by further answers is left to the next job.
    """
    services, scope = context.services(), Scope(team, enterprise)
    log = services.store.load(scope, interview)
    now = fold(interview, log)
    if now.requested or now.cancelled or max(now.touched.values(), default=0) > version:
        return
    then = evolve_all(Interview(id=interview), log.events[:version], log.texts)
    brief, house = plain_value(brief_of(then, 1)), services.configuration.house_style()
    long = sum(len(answer.text) for answer in brief.answers) > _LONG
    may_ask = not long and len(now.follow_ups) < services.conversation.follow_ups
    weighing = Weighing(
        version=version,
        follow_ups=weighed(brief, house) if may_ask else (),
        standings=standings(sketch(brief, house)),
    )
    services.store.keep_weighing(scope, interview, weighing, KEPT)
    refresh_root(services, scope, interview)
