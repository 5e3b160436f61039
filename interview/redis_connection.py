"""A Redis client that fails fast and never sends a command twice."""

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

MAX_CONNECTIONS = 50


def connect(url: str, *, timeout: float = 0.5) -> redis.Redis:
    """A client for many threads; nothing it does takes much longer than `timeout` seconds.

    redis-py 8 would repeat a command up to ten times after its answer was lost, so that an append
    could be made twice, and would use up Slack's three seconds while Redis is away.
    """
    pool = redis.BlockingConnectionPool.from_url(
        url,
        max_connections=MAX_CONNECTIONS,
        timeout=timeout,
        socket_timeout=timeout,
        socket_connect_timeout=timeout,
        retry=Retry(NoBackoff(), 0),
        health_check_interval=30,
        decode_responses=True,
    )
    return redis.Redis.from_pool(pool)
