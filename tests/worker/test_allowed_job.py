"""Whoever can write to Redis still cannot make the worker run what is not ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis
from rq import Callback, Queue, SimpleWorker
from rq.serializers import JSONSerializer

from bot.queue import JOBS, QUEUE
from worker.allowed_job import AllowedJob, NotAllowed


@pytest.fixture
def connection(redis_client: Redis, redis_url: str) -> Iterator[Redis]:
    """A client as RQ wants it."""
    with Redis.from_url(redis_url) as client:
        yield client


def run(connection: Redis) -> None:
    queue = Queue(QUEUE, connection, serializer=JSONSerializer, job_class=AllowedJob)
    worker = SimpleWorker(
        [queue], connection=connection, serializer=JSONSerializer, job_class=AllowedJob
    )
    worker.work(burst=True)


@pytest.mark.parametrize("name", ["os.system", "builtins.eval", "worker.jobs.keep"])
def test_a_function_that_is_not_listed_is_not_run(
    name: str, connection: Redis, tmp_path: Path
) -> None:
    witness = tmp_path / "run"
    hostile = Queue(QUEUE, connection, serializer=JSONSerializer)
    job = hostile.enqueue(name, f"touch {witness}")
    run(connection)
    assert job.is_failed
    assert not witness.exists()


def test_the_same_job_would_run_without_the_list(connection: Redis, tmp_path: Path) -> None:
    witness = tmp_path / "run"
    queue = Queue(QUEUE, connection, serializer=JSONSerializer)
    queue.enqueue("os.system", f"touch {witness}")
    SimpleWorker([queue], connection=connection, serializer=JSONSerializer).work(burst=True)
    assert witness.exists()


@pytest.mark.parametrize("when", ["on_success", "on_failure", "on_stopped"])
def test_a_callback_that_is_not_listed_is_refused(when: str, connection: Redis) -> None:
    queue = Queue(QUEUE, connection, serializer=JSONSerializer, job_class=AllowedJob)
    job = queue.enqueue(JOBS["draft"], **{when: Callback("os.system")})
    fetched = AllowedJob.fetch(job.id, connection=connection, serializer=JSONSerializer)
    name = {"on_success": "success", "on_failure": "failure", "on_stopped": "stopped"}[when]
    with pytest.raises(NotAllowed, match=r"os\.system"):
        getattr(fetched, f"{name}_callback")


def test_a_pickle_is_not_read(connection: Redis) -> None:
    queue = Queue(QUEUE, connection)
    job = queue.enqueue("os.system", "true")
    run(connection)
    assert job.get_status(refresh=True) != "finished"
