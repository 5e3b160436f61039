"""The worker: `python -m worker` runs RQ on one queue, JSON only, allowed functions only."""

import logging
import sys

from redis import Redis
from rq import Queue, Worker
from rq.job import Job
from rq.serializers import JSONSerializer

from bot.queue import QUEUE
from bot.settings import Environment, SettingsMissing, configuration, read
from worker import failures, jobs, weighing  # noqa: F401 - before the fork: each job starts warm
from worker.allowed_job import AllowedJob

# Defaults would find a job whose worker was killed only after some thirteen minutes (measured).
WORKER_TTL = 20  # seconds; RQ lets an idle worker look around fifteen seconds before they are over
MAINTENANCE = 2  # seconds
MONITORING = 2  # seconds between two heartbeats of a running job
HEARTBEAT = 6  # seconds without one after which a job is drafted again; twice is harmless


class DraftWorker(Worker):
    """A worker whose jobs are taken up again soon after it was killed; RQ waits a minute more."""

    def get_heartbeat_ttl(self, job: Job, working_time: float = 0.0) -> int:  # noqa: ARG002
        """Seconds until a running job counts as abandoned."""
        return HEARTBEAT


def main() -> None:
    """Work until SIGTERM; a running draft is finished first."""
    try:
        environment = read(Environment)
        configuration(environment.apispec_file)
    except SettingsMissing as missing:
        sys.exit(str(missing))
    logging.basicConfig(level=environment.log_level, format="%(levelname)s %(name)s: %(message)s")
    connection = Redis.from_url(environment.redis_url)
    # One queue: with two, a worker killed between pop and start would lose the job.
    queue = Queue(QUEUE, connection=connection, serializer=JSONSerializer, job_class=AllowedJob)
    worker = DraftWorker(
        [queue],
        connection=connection,
        serializer=JSONSerializer,
        job_class=AllowedJob,
        worker_ttl=WORKER_TTL,
        maintenance_interval=MAINTENANCE,
        job_monitoring_interval=MONITORING,
        log_job_description=False,
    )
    worker.work(logging_level=environment.log_level)


if __name__ == "__main__":
    main()
