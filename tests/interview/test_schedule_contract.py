"""What every store promises about nudges and reminders."""

from interview.events import Paused
from interview.scope import Scope
from interview.store import Commit, Lookups, Store

PAUSED = Paused(at="2026-01-01T00:00:00Z")


def change(store: Store, scope: Scope, interview: str, lookups: Lookups) -> None:
    version = store.load(scope, interview).version
    store.append(scope, interview, Commit(version, [PAUSED], lookups=lookups))


def owe(store: Store, scope: Scope, interview: str, *users: str, at: float) -> None:
    change(store, scope, interview, Lookups(owing=frozenset(users), remind_at=at))


def settle(store: Store, scope: Scope, interview: str, *users: str) -> None:
    change(store, scope, interview, Lookups(settled=frozenset(users)))


def test_a_nudge_is_due_at_its_time(store: Store, scope: Scope) -> None:
    change(store, scope, "i1", Lookups(nudge_at=1700000000.25))
    assert store.due_nudges(scope, 1700000000.2) == ()
    assert store.due_nudges(scope, 1700000000.25) == ("i1",)


def test_a_nudge_moves_with_every_append_that_says_so(store: Store, scope: Scope) -> None:
    change(store, scope, "i1", Lookups(nudge_at=100))
    change(store, scope, "i1", Lookups(nudge_at=200))
    change(store, scope, "i1", Lookups())
    assert store.due_nudges(scope, 199) == ()
    assert store.due_nudges(scope, 200) == ("i1",)
    change(store, scope, "i1", Lookups(nudge_at=0))
    assert store.due_nudges(scope, 1e12) == ()


def test_a_reminder_is_claimed_by_one_caller_only(store: Store, scope: Scope) -> None:
    owe(store, scope, "i1", "U2", "U1", at=100)
    assert store.due_reminders(scope, 99, lease=60) == ()
    assert store.due_reminders(scope, 100, lease=60) == ("U1",)
    assert store.due_reminders(scope, 110, lease=60) == ("U2",)
    assert store.due_reminders(scope, 110, lease=60) == ()
    assert store.due_reminders(scope, 160, lease=60) == ("U1",)
    assert store.due_reminders(scope, 160, lease=60) == ()


def test_a_claimed_nudge_comes_again_unless_it_was_settled(store: Store, scope: Scope) -> None:
    for interview in ("i1", "i2"):
        change(store, scope, interview, Lookups(nudge_at=100))
    assert store.due_nudges(scope, 100, lease=60) == ("i1", "i2")
    assert store.due_nudges(scope, 159, lease=60) == ()
    change(store, scope, "i2", Lookups(nudge_at=0))
    assert store.due_nudges(scope, 160, lease=60) == ("i1",)


def test_a_second_debt_keeps_the_first_reminder(store: Store, scope: Scope) -> None:
    owe(store, scope, "i2", "U1", at=100)
    owe(store, scope, "i1", "U1", at=50)
    assert store.owed_by(scope, "U1") == ("i1", "i2")
    assert store.due_reminders(scope, 99, lease=60) == ()
    assert store.due_reminders(scope, 100, lease=60) == ("U1",)


def test_the_reminder_goes_with_the_last_debt(store: Store, scope: Scope) -> None:
    owe(store, scope, "i1", "U1", at=100)
    owe(store, scope, "i2", "U1", at=100)
    settle(store, scope, "i1", "U1")
    assert store.owed_by(scope, "U1") == ("i2",)
    assert store.due_reminders(scope, 100, lease=0) == ("U1",)
    settle(store, scope, "i2", "U1", "U9")
    assert store.owed_by(scope, "U1") == ()
    assert store.due_reminders(scope, 1e12, lease=0) == ()


def test_the_next_reminder_can_be_set(store: Store, scope: Scope) -> None:
    owe(store, scope, "i1", "U1", at=100)
    store.due_reminders(scope, 100, lease=60)
    store.remind_again(scope, "U1", at=500)
    assert store.due_reminders(scope, 499, lease=60) == ()
    assert store.due_reminders(scope, 500, lease=60) == ("U1",)


def test_nobody_is_reminded_of_nothing(store: Store, scope: Scope) -> None:
    owe(store, scope, "i1", "U1", at=100)
    settle(store, scope, "i1", "U1")
    store.remind_again(scope, "U1", at=500)
    assert store.due_reminders(scope, 1e12, lease=0) == ()


def test_a_debt_that_came_meanwhile_is_not_forgotten(store: Store, scope: Scope) -> None:
    owe(store, scope, "i1", "U1", at=100)
    store.remind_again(scope, "U1", at=None)
    assert store.due_reminders(scope, 100, lease=60) == ("U1",)
