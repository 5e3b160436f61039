"""The clock: `python -m worker.clock` sweeps up unfinished effects, nudges, and reminds.

Any number of clocks may run: each thing is claimed in the store before it is done.
"""

import logging
import signal
import sys
import threading
from collections.abc import Callable

from bot.inbound import said_by
from bot.posting import carry_out
from bot.services import Services, build
from bot.settings import Environment, SettingsMissing, read
from interview.commands import Nudge
from interview.errors import StoreUnavailable
from interview.scope import Scope
from interview.upcasting import UnreadableLog
from worker import reminders

log = logging.getLogger(__name__)


LEASE = 60.0  # seconds in which no other clock sees to the same thing
PAUSE = 60.0  # seconds for which what could not be done is left alone
REMINDERS = 50  # of one scope at a time, so that nobody else waits for long


def tick(services: Services) -> None:
    """Do everything that is due; a failure in one thing does not keep the others from it."""
    for scope in services.store.scopes():
        now = services.now().timestamp()
        for interview in services.store.unfinished(scope, now):
            _guarded(_sweep, services, scope, interview)
        for interview in services.store.due_nudges(scope, now, LEASE):
            _guarded(_nudge, services, scope, interview)
        _remind(services, scope)


def _sweep(services: Services, scope: Scope, interview: str) -> None:
    """Carry out what is pending; what cannot be is not tried again at every tick."""
    try:
        carry_out(services, scope, interview)
    except Exception as error:
        if _is_away(error):
            raise
        services.store.postpone(scope, interview, services.now().timestamp() + PAUSE)
        raise


def _nudge(services: Services, scope: Scope, interview: str) -> None:
    services.conversation.handle(scope, interview, Nudge(said_by("", services.now())))
    carry_out(services, scope, interview)


def _remind(services: Services, scope: Scope) -> None:
    """Each person is claimed just before the message: many of them may take long."""
    for _ in range(REMINDERS):
        due = services.store.due_reminders(scope, services.now().timestamp(), LEASE)
        if not due:
            return
        _guarded(reminders.remind, services, scope, *due)


def _guarded(
    do: Callable[[Services, Scope, str], None], services: Services, scope: Scope, about: str
) -> None:
    try:
        do(services, scope, about)
    except Exception as error:
        if _is_away(error):
            raise
        log.exception("the clock could not do %s for %s", do.__name__.strip("_"), about)


def _is_away(error: Exception) -> bool:
    """Whether nothing can be done now; an unreadable log concerns one interview only."""
    return isinstance(error, StoreUnavailable) and not isinstance(error, UnreadableLog)


def run(services: Services, stopped: threading.Event) -> None:
    """Tick until stopped; while the store is away, wait for it."""
    log.info("looking around every %s seconds", services.configuration.timing.tick)
    while not stopped.wait(services.configuration.timing.tick):
        try:
            tick(services)
        except StoreUnavailable as away:
            log.warning("the store is away: %s", away.__cause__)


def main() -> None:
    """Run until SIGTERM or SIGINT."""
    try:
        environment = read(Environment)
        services = build(environment)
    except SettingsMissing as missing:
        sys.exit(str(missing))
    logging.basicConfig(level=environment.log_level, format="%(levelname)s %(name)s: %(message)s")
    stopped = threading.Event()
    for received in (signal.SIGTERM, signal.SIGINT):
        signal.signal(received, lambda *_: stopped.set())
    run(services, stopped)


if __name__ == "__main__":
    main()
