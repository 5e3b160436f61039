"""What happens when a draft is given up: the log knows, and the thread offers to try again."""

import logging
from types import TracebackType
from typing import Any

from rq.job import Job

from bot.inbound import said_by
from bot.posting import carry_out
from interview.commands import RecordFailure
from interview.scope import Scope
from worker import context

log = logging.getLogger(__name__)


def draft_failed(
    job: Job,
    _connection: Any,
    kind: type[BaseException],
    error: BaseException,
    _traceback: TracebackType | None,
) -> None:
    """Called by RQ after every failed run; only the last one is reported to people."""
    if job.should_retry:
        return
    enterprise, team, interview, revision = job.args
    services, scope = context.services(), Scope(team, enterprise)
    if services.conversation.load(scope, interview).drafted >= revision:
        return  # only its delivery was interrupted, which the clock goes on with
    log.error("revision %s of %s was given up", revision, interview, exc_info=error)
    command = RecordFailure(said_by("", services.now()), revision, kind.__name__)
    services.conversation.handle(scope, interview, command)
    carry_out(services, scope, interview)
