"""What only Redis can do to us: keys, full memory, lost answers, a crash."""

import socket
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest
import redis

from interview import keys
from interview.effects import PostRoot
from interview.errors import StoreUnavailable
from interview.events import Paused, Resumed
from interview.outlook import Weighing
from interview.redis_connection import connect
from interview.redis_store import RedisStore
from interview.scope import Scope
from interview.store import AlreadyHandled, Commit, Lookups, StaleVersion
from sandbox.redis_server import NoRedisServer, RedisServer, running

PAUSED, RESUMED = Paused(at="2026-01-01T00:00:00Z"), Resumed(at="2026-01-02T00:00:00Z")
FULL = Commit(
    0,
    [PAUSED],
    [PostRoot()],
    {"a": "b"},
    ["C1:1.2:"],
    Lookups("C1", "refunds", thread=("C1", "1.2"), nudge_at=1, owing=frozenset({"U1"})),
)


@pytest.fixture
def own_server() -> Iterator[RedisServer]:
    """A server that a test may kill or fill."""
    try:
        with running() as server:
            yield server
    except NoRedisServer as reason:
        pytest.skip(str(reason))


class CuttingProxy(socketserver.ThreadingTCPServer):
    """Passes requests to Redis; when armed, swallows one answer and cuts the connection."""

    daemon_threads = True

    def __init__(self, upstream: tuple[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), _PassOn)
        self.upstream = upstream
        self.armed = Event()


class _PassOn(socketserver.BaseRequestHandler):
    server: CuttingProxy

    def handle(self) -> None:
        with socket.create_connection(self.server.upstream) as upstream:
            while request := self.request.recv(65536):
                upstream.sendall(request)
                answer = upstream.recv(65536)
                if self.server.armed.is_set():
                    self.server.armed.clear()
                    return
                self.request.sendall(answer)


@contextmanager
def cutting_proxy(url: str) -> Iterator[tuple[CuttingProxy, str]]:
    parts = urlsplit(url)
    with CuttingProxy((parts.hostname or "localhost", parts.port or 6379)) as proxy:
        Thread(target=proxy.serve_forever, args=(0.01,), daemon=True).start()
        yield proxy, f"redis://127.0.0.1:{proxy.server_address[1]}{parts.path}"
        proxy.shutdown()


def careless_client(url: str) -> redis.Redis:
    """A client with all defaults of redis-py 8."""
    parts = urlsplit(url)
    return redis.Redis(host=parts.hostname or "", port=parts.port or 0, db=int(parts.path[1:]))


@pytest.fixture
def store(redis_client: redis.Redis) -> RedisStore:
    return RedisStore(redis_client)


def test_every_key_stands_under_its_scope(store: RedisStore, redis_client: redis.Redis) -> None:
    for scope in (Scope("T1"), Scope("T1", enterprise="E1")):
        use_everything(store, scope)
    prefixes = ("apispec:{-.T1}:", "apispec:{E1.T1}:")
    names = set(redis_client.scan_iter()) - {"apispec:scopes"}
    assert {name.partition("}:")[0] + "}:" for name in names} == set(prefixes)
    for prefix in prefixes:
        kinds = {name[len(prefix) :].split(":")[0] for name in names if name.startswith(prefix)}
        assert kinds == key_kinds()


def test_a_delivery_is_remembered_for_26_hours(
    store: RedisStore, redis_client: redis.Redis, scope: Scope
) -> None:
    store.append(scope, "i1", FULL)
    assert redis_client.ttl(keys.seen(scope, "C1:1.2:")) in range(26 * 3600 - 5, 26 * 3600 + 1)
    assert redis_client.ttl(keys.log(scope, "i1")) == -1


def test_a_cached_value_and_a_claim_have_their_time(
    store: RedisStore, redis_client: redis.Redis, scope: Scope
) -> None:
    store.remember(scope, "tz:U1", "UTC", 60)
    store.claim(scope, "refused:1.2", 60)
    assert redis_client.ttl(keys.cached(scope, "tz:U1")) in range(50, 61)
    assert redis_client.ttl(keys.claimed(scope, "refused:1.2")) in range(50, 61)


def test_a_weighing_expires(store: RedisStore, redis_client: redis.Redis, scope: Scope) -> None:
    store.keep_weighing(scope, "i1", Weighing(version=1), 60)
    assert redis_client.ttl(keys.weighing(scope, "i1")) in range(50, 61)


def test_a_weighing_in_the_words_of_another_release_is_none(
    store: RedisStore, redis_client: redis.Redis, scope: Scope
) -> None:
    redis_client.hset(keys.weighing(scope, "i1"), "weighing", '{"version": "many"}')
    assert store.weighing(scope, "i1") is None


def test_a_script_that_redis_forgot_is_loaded_again(
    store: RedisStore, redis_client: redis.Redis, scope: Scope
) -> None:
    store.append(scope, "i1", FULL)
    redis_client.script_flush()
    assert store.append(scope, "i1", Commit(1, [RESUMED])) == 2


def test_an_append_whose_answer_was_lost_stands_once(redis_url: str, scope: Scope) -> None:
    with cutting_proxy(redis_url) as (proxy, url), connect(url, timeout=5) as client:
        client.flushdb()
        store = RedisStore(client)
        store.append(scope, "i1", FULL)
        again = Commit(1, [RESUMED], dedupe=["Ev1"])
        proxy.armed.set()
        with pytest.raises(StoreUnavailable):
            store.append(scope, "i1", again)
        with pytest.raises(AlreadyHandled):
            store.append(scope, "i1", again)
        with pytest.raises(StaleVersion):
            store.append(scope, "i1", Commit(1, [RESUMED]))
        assert store.load(scope, "i1").events == (PAUSED, RESUMED)


def test_a_command_whose_answer_was_lost_is_not_sent_again(
    redis_url: str, redis_client: redis.Redis
) -> None:
    with cutting_proxy(redis_url) as (proxy, url), connect(url, timeout=5) as client:
        client.ping()
        proxy.armed.set()
        with pytest.raises(redis.ConnectionError):
            client.rpush("list", "x")
    assert redis_client.lrange("list", 0, -1) == ["x"]


def test_the_proxy_exposes_a_client_that_sends_twice(
    redis_url: str, redis_client: redis.Redis
) -> None:
    with cutting_proxy(redis_url) as (proxy, url), careless_client(url) as careless:
        careless.ping()
        proxy.armed.set()
        careless.rpush("list", "x")
    assert redis_client.lrange("list", 0, -1) == ["x", "x"]


def test_a_full_redis_refuses_the_whole_append(own_server: RedisServer, scope: Scope) -> None:
    with connect(own_server.url, timeout=5) as client:
        store = RedisStore(client)
        store.append(scope, "i1", FULL)
        before = set(client.scan_iter())
        client.config_set("maxmemory", 1)
        with pytest.raises(StoreUnavailable, match="maxmemory"):
            store.append(scope, "i1", Commit(1, [RESUMED], [PostRoot()], {"c": "d"}, ["Ev2"]))
        with pytest.raises(StoreUnavailable, match="maxmemory"):
            store.append(scope, "i2", FULL)
        with pytest.raises(StoreUnavailable, match="maxmemory"):
            store.postpone(scope, "i1", 1)
        assert set(client.scan_iter()) == before
        assert store.load(scope, "i1").events == (PAUSED,)
        store.done(scope, "i1", "i1-1-0")
        client.config_set("maxmemory", 0)
        assert store.append(scope, "i1", Commit(1, [RESUMED], dedupe=["Ev2"])) == 2
        assert store.pending(scope, "i1") == ()


def test_a_killed_redis_keeps_what_it_acknowledged(own_server: RedisServer, scope: Scope) -> None:
    with connect(own_server.url, timeout=5) as client:
        store = RedisStore(client)
        for version in range(50):
            store.append(scope, "i1", Commit(version, [PAUSED], [PostRoot()], {str(version): "t"}))
        own_server.kill()
        with pytest.raises(StoreUnavailable):
            store.append(scope, "i1", Commit(50, [RESUMED]))
        own_server.restart()
        log = store.load(scope, "i1")
        assert log.events == (PAUSED,) * 50
        assert set(log.texts) == {str(version) for version in range(50)}
        assert len(store.pending(scope, "i1")) == 50
        assert store.append(scope, "i1", Commit(50, [RESUMED])) == 51


def test_a_silent_redis_costs_no_more_than_the_timeout(scope: Scope) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"redis://127.0.0.1:{silent.getsockname()[1]}/0"
        with connect(url, timeout=0.05) as client, pytest.raises(StoreUnavailable) as raised:
            RedisStore(client).load(scope, "i1")
    assert raised.value.wording == "store_unavailable"
    assert raised.value.values == {}


def test_our_own_mistakes_are_not_called_an_outage(
    store: RedisStore, redis_client: redis.Redis, scope: Scope
) -> None:
    redis_client.set(keys.log(scope, "i1"), "not a list")
    with pytest.raises(redis.ResponseError, match="WRONGTYPE"):
        store.load(scope, "i1")


def use_everything(store: RedisStore, scope: Scope) -> None:
    """Leave something under every kind of key."""
    store.append(scope, "i1", FULL)
    store.lease(scope, "i1", 0, 60)
    store.begin(scope, "i1", "i1-1-0")
    store.note(scope, "i1", "i1-1-0", "sent")
    store.keep_revision(scope, "i1", 1, b"model")
    store.keep_weighing(scope, "i1", Weighing(version=1), 60)
    store.remember(scope, "tz:U1", "UTC", 60)
    store.claim(scope, "refused:1.2", 60)


def key_kinds() -> set[str]:
    """The names of all functions of `keys` that make a key."""
    made = {name for name, it in vars(keys).items() if callable(it) and not name.startswith("_")}
    return made - {"Scope", "identifier", "prefix"}
