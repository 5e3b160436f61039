"""A process killed in the middle of something: another one goes on, and nothing stands twice."""

import time

import pytest
import redis
from rq.job import Job, JobStatus
from rq.serializers import JSONSerializer

from interview.redis_store import RedisStore
from interview.scope import Scope
from sandbox.client import Sandbox
from sandbox.processes import Name, Processes
from sandbox.stakeholders import Stakeholders

pytestmark = pytest.mark.processes

HANGS = 4.0  # seconds; less than the lease of a killed process has left
THINGS = "invoice parcel voucher courier locker receipt pallet depot tariff coupon ledger contract"
DEEDS = ("create a", "list the", "cancel a", "update a", "delete a", "search the", "approve a")
KINDS = "returned damaged express annual draft foreign"
# What takes seconds to draft, in one message of Slack.
MANY = [
    f"As a clerk I want to {deed} {kind} {thing}"
    for kind in KINDS.split()
    for thing in THINGS.split()
    for deed in DEEDS
]


def count(people: Stakeholders, text: str) -> int:
    """How many messages of the thread hold this text."""
    thread = people.sandbox.messages(people.channel, people.thread_ts)
    return sum(text in m["text"] for m in thread)


def front(slack: Sandbox) -> Name:
    return "bot" if slack.state()["transport"] == "socket" else "web"


def asks_for_the_first_answer(people: Stakeholders) -> None:
    people.ask_for_specification()
    people.sandbox.wait_for(lambda: count(people, "Question 1 of 9"), what="the first question")


def answer(people: Stakeholders) -> None:
    text = "Give back part of an order."
    people.sandbox.say(people.users[0], people.channel, text, people.thread_ts)


def found(people: Stakeholders, store: RedisStore) -> tuple[Scope, str]:
    scope = Scope(people.sandbox.team_id)
    interview = store.in_thread(scope, people.channel, people.thread_ts)
    assert interview
    return scope, interview


def is_started(job: str, connection: redis.Redis) -> bool:
    if not Job.exists(job, connection):
        return False
    return Job.fetch(job, connection, JSONSerializer).get_status() is JobStatus.STARTED


def strike(
    fault: str, victim: Name, processes: Processes, people: Stakeholders, client: redis.Redis
) -> None:
    """Kill a process while its call hangs and it holds the lease; only then comes a clock."""
    people.sandbox.wait_for(lambda: people.sandbox.hits(fault), what="the fault")
    processes.kill(victim)
    store = RedisStore(client)
    assert store.lease(*found(people, store), time.time(), 0) is None
    struck = [call for call in people.sandbox.calls() if call["fault"] == "delay"]
    assert [call["outcome"] for call in struck] == ["under way"]
    processes.start("clock")


def test_a_bot_killed_before_its_post_is_swept_up_after(
    processes: Processes, people: Stakeholders, slack: Sandbox
) -> None:
    asks_for_the_first_answer(people)
    fault = slack.rate_limit("chat.postMessage", retry_after=1)
    answer(people)
    slack.wait_for(lambda: slack.hits(fault), what="the fault")
    victim = front(slack)
    processes.kill(victim)
    slack.wait_for(lambda: count(people, "Question 2 of 9"), what="the clock's post")
    processes.start(victim)
    people.answer_everything()
    people.wait_for_revision(1)
    assert count(people, "Question 2") == 1


def test_a_bot_killed_while_its_post_hangs_posts_it_once(
    processes: Processes, people: Stakeholders, slack: Sandbox, redis_client: redis.Redis
) -> None:
    asks_for_the_first_answer(people)
    processes.stop("clock")
    fault = slack.delay_answer("chat.postMessage", HANGS)
    answer(people)
    victim = front(slack)
    strike(fault, victim, processes, people, redis_client)
    slack.wait_for(lambda: slack.calls("conversations.replies"), what="the clock's look")
    processes.start(victim)
    people.answer_everything()
    people.wait_for_revision(1)
    assert count(people, "Question 2") == 1


@pytest.mark.parametrize("processes", ["bot"], indirect=True)
@pytest.mark.parametrize("method", ["files.completeUploadExternal", "chat.postMessage"])
def test_a_worker_killed_while_its_delivery_hangs_is_swept_up_after(
    method: str,
    processes: Processes,
    people: Stakeholders,
    slack: Sandbox,
    redis_client: redis.Redis,
) -> None:
    processes.stop("worker")
    people.ask_for_specification()
    people.answer_everything()
    processes.stop("clock")
    fault = slack.delay_answer(method, HANGS)
    processes.start("worker")
    strike(fault, "worker", processes, people, redis_client)
    people.wait_for_revision(1)
    assert set(people.files()) >= {"spec.md", "manifest.json"}
    assert count(people, "Revision 1:") == 1
    assert sum(bool(m.get("files")) for m in slack.messages(people.channel, people.thread_ts)) == 1


@pytest.mark.parametrize("processes", ["bot"], indirect=True)
def test_a_worker_killed_in_the_middle_of_a_draft_is_followed_by_another(
    processes: Processes,
    people: Stakeholders,
    slack: Sandbox,
    redis_url: str,
    redis_client: redis.Redis,
) -> None:
    people.interview = {**people.interview, "use_cases": MANY}
    slack.wait_for(lambda: "Listening" in processes.log("worker"), what="the worker")
    people.ask_for_specification()
    people.answer_everything()
    store = RedisStore(redis_client)
    scope, interview = found(people, store)
    with redis.Redis.from_url(redis_url) as connection:
        # Its status, not RQ's registry: that knows of a job before anything of it runs.
        slack.wait_for(lambda: is_started(f"draft-{interview}-1", connection), what="the draft")
    processes.kill("worker")
    events = [event.type for event in store.load(scope, interview).events]
    assert "draft_requested" in events
    assert "drafted" not in events
    processes.start("worker")
    people.wait_for_revision(1)
    assert count(people, "Revision 1:") == 1


def test_processes_end_when_they_are_asked_to(processes: Processes, slack: Sandbox) -> None:
    slack.wait_for(lambda: "Listening" in processes.log("worker"), what="the worker")
    slack.wait_for(lambda: "looking around" in processes.log("clock"), what="the clock")
    assert processes.stop("worker") == 0
    assert processes.stop("clock") == 0
