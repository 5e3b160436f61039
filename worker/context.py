"""The services of a worker's process, from its environment."""

from functools import cache

from bot.services import Services, build
from bot.settings import Environment, read


@cache
def services() -> Services:
    """Built at the first job, so that no connection is shared with a parent process."""
    return build(read(Environment))
