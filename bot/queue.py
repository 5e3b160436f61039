"""The worker's jobs by their dotted names, and how they are enqueued.

The bot never imports the worker; a test proves that each name resolves.
"""

from contextlib import suppress
from typing import Any

from redis import Redis
from rq import Callback, Queue, Retry
from rq.exceptions import DuplicateJobError
from rq.serializers import JSONSerializer

from interview.scope import Scope

QUEUE = "draft"
JOBS = {
    "draft": "worker.jobs.draft",
    "failed": "worker.failures.draft_failed",
    "weigh": "worker.weighing.weigh",
}
TIMEOUT = 60  # seconds for one draft
RETRIES = 3
WEIGH_WITHIN = 600  # seconds; nobody asks by then any more
FAILURE_TTL = 60  # seconds; as long as the job's hash exists, its id cannot be enqueued again


class DraftQueue:
    """Asks the worker for work; a second request for the same thing is the same request.

    Drafts go before weighings, which nobody waits for.
    """

    def __init__(self, connection: Redis) -> None:
        self._queue = Queue(QUEUE, connection=connection, serializer=JSONSerializer)

    def request(self, scope: Scope, interview: str, revision: int) -> None:
        """Enqueue the draft of a revision, unless it is enqueued or running already."""
        self._enqueue(
            "draft",
            (scope, interview, revision),
            retry=Retry(max=RETRIES),
            on_failure=Callback(JOBS["failed"]),
            at_front=True,
        )

    def weigh(self, scope: Scope, interview: str, version: int) -> None:
        """Enqueue the weighing of what is worth asking at this version of the log."""
        self._enqueue("weigh", (scope, interview, version), ttl=WEIGH_WITHIN)

    def _enqueue(self, job: str, about: tuple[Scope, str, int], **more: Any) -> None:
        scope, interview, number = about
        with suppress(DuplicateJobError):
            self._queue.enqueue(
                JOBS[job],
                args=(scope.enterprise, scope.team, interview, number),
                job_id=f"{job}-{interview}-{number}",
                unique=True,
                description=job,
                job_timeout=TIMEOUT,
                result_ttl=0,
                failure_ttl=FAILURE_TTL,
                **more,
            )
