"""The worker's jobs by their dotted names, and how they are enqueued.

The bot never imports the worker; a test proves that each name resolves.
"""

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
        try:
            self._queue.enqueue(
                JOBS["draft"],
                args=(scope.enterprise, scope.team, interview, revision),
                job_id=f"draft-{interview}-{revision}",
                unique=True,
                description="draft",
                job_timeout=TIMEOUT,
                result_ttl=0,
                failure_ttl=FAILURE_TTL,
                retry=Retry(max=RETRIES),
                on_failure=Callback(JOBS["failed"]),
                at_front=True,
            )
        except DuplicateJobError:
            return

    def weigh(self, scope: Scope, interview: str, version: int) -> None:
        """Enqueue the weighing of what is worth asking at this version of the log."""
        try:
            self._queue.enqueue(
                JOBS["weigh"],
                args=(scope.enterprise, scope.team, interview, version),
                job_id=f"weigh-{interview}-{version}",
                unique=True,
                description="weigh",
                job_timeout=TIMEOUT,
                result_ttl=0,
                failure_ttl=FAILURE_TTL,
                ttl=WEIGH_WITHIN,
            )
        except DuplicateJobError:
            return
