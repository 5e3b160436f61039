"""The contract catches a store that breaks it."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest

from interview.memory_store import MemoryStore
from interview.outlook import Weighing
from interview.scope import Scope
from interview.store import Commit, Log, Pending, StaleVersion, Store
from tests.interview import test_outbox_contract as outbox
from tests.interview import test_schedule_contract as schedule
from tests.interview import test_store_contract as logs


class ForgetsDeliveries(MemoryStore):
    def append(self, scope: Scope, interview: str, commit: Commit) -> int:
        return super().append(scope, interview, replace(commit, dedupe=()))


class ChecksTheVersionFirst(MemoryStore):
    def append(self, scope: Scope, interview: str, commit: Commit) -> int:
        if self.load(scope, interview).version != commit.expected_version:
            raise StaleVersion(interview)
        return super().append(scope, interview, commit)


class ChecksBeforeItWrites(ChecksTheVersionFirst):
    """Check and write are two steps: somebody else may come between."""

    def append(self, scope: Scope, interview: str, commit: Commit) -> int:
        if self.load(scope, interview).version != commit.expected_version:
            raise StaleVersion(interview)
        Event().wait(0.001)
        with self._lock:
            found = self.load(scope, interview).version
            super().append(scope, interview, replace(commit, expected_version=found))
        return commit.expected_version + 1


class SharesAllScopes(MemoryStore):
    def load(self, scope: Scope, interview: str) -> Log:  # noqa: ARG002
        return super().load(Scope("T1", enterprise="E1"), interview)


class SweepsAtOnce(MemoryStore):
    def __init__(self) -> None:
        super().__init__(grace=0)


class ForgetsTheOrder(MemoryStore):
    def pending(self, scope: Scope, interview: str) -> tuple[Pending, ...]:
        return tuple(sorted(super().pending(scope, interview), key=lambda each: each.id))


class LeasesTwice(MemoryStore):
    last = ""

    def lease(self, scope: Scope, interview: str, now: float, seconds: float) -> str | None:
        self.release(scope, interview, self.last)
        self.last = super().lease(scope, interview, now, seconds) or ""
        return self.last


class ClaimsNothing(MemoryStore):
    def due_reminders(
        self,
        scope: Scope,
        now: float,
        lease: float,  # noqa: ARG002
    ) -> tuple[str, ...]:
        return super().due_reminders(scope, now, 0)


class KeepsWhatIsWeighedLast(MemoryStore):
    def keep_weighing(
        self,
        scope: Scope,
        interview: str,
        weighing: Weighing,
        seconds: int,  # noqa: ARG002
    ) -> None:
        with self._inside(scope) as kept:
            kept.interview(interview).weighing = weighing


Check = Callable[[Store, Scope], None]
FAULTS: list[tuple[type[MemoryStore], Check]] = [
    (ForgetsDeliveries, logs.test_a_second_delivery_is_already_handled),
    (ChecksTheVersionFirst, logs.test_a_second_delivery_is_known_though_the_version_moved),
    (ChecksBeforeItWrites, logs.test_crossing_writers_lose_nothing),
    (SharesAllScopes, lambda store, _: logs.test_two_scopes_never_see_each_other(store)),
    (SweepsAtOnce, outbox.test_an_outbox_is_swept_only_after_its_grace),
    (ForgetsTheOrder, outbox.test_effects_wait_in_the_order_of_their_events),
    (LeasesTwice, outbox.test_only_one_holds_the_lease),
    (KeepsWhatIsWeighedLast, logs.test_the_latest_version_that_was_weighed_is_kept),
    (ClaimsNothing, schedule.test_a_reminder_is_claimed_by_one_caller_only),
]


@pytest.mark.parametrize(("fault", "check"), FAULTS)
def test_the_contract_catches_the_fault(
    fault: type[MemoryStore], check: Check, scope: Scope
) -> None:
    check(MemoryStore(), scope)
    with pytest.raises((AssertionError, StaleVersion, pytest.fail.Exception)):
        check(fault(), scope)
