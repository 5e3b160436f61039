"""What every store promises about effects that are not done yet."""

from interview.effects import AskQuestion, Effect, PostRoot, UpdateRoot
from interview.events import Paused
from interview.scope import Scope
from interview.store import Commit, Pending, Store

PAUSED = Paused(at="2026-01-01T00:00:00Z")
ROOT, UPDATE, ASK = PostRoot(), UpdateRoot(), AskQuestion(question="auth")
GRACE = 10


def wish(store: Store, scope: Scope, interview: str, now: float, *effects: Effect) -> None:
    """Append one event with these effects."""
    version = store.load(scope, interview).version
    store.append(scope, interview, Commit(version, [PAUSED], effects, now=now))


def test_effects_wait_in_the_order_of_their_events(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 0, ROOT, ASK)
    for _ in range(10):
        wish(store, scope, "i1", 0, UPDATE)
    waiting = store.pending(scope, "i1")
    assert waiting[:3] == (
        Pending("i1-1-0", ROOT),
        Pending("i1-1-1", ASK),
        Pending("i1-2-0", UPDATE),
    )
    assert [each.id for each in waiting[-2:]] == ["i1-10-0", "i1-11-0"]


def test_attempts_and_notes_are_kept(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 0, ROOT, ASK)
    assert [store.begin(scope, "i1", "i1-1-1") for _ in range(2)] == [1, 2]
    store.note(scope, "i1", "i1-1-1", "F1 F2")
    assert store.pending(scope, "i1") == (
        Pending("i1-1-0", ROOT),
        Pending("i1-1-1", ASK, attempts=2, note="F1 F2"),
    )


def test_what_is_done_is_never_seen_again(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 0, ROOT, ASK)
    store.begin(scope, "i1", "i1-1-0")
    store.note(scope, "i1", "i1-1-0", "sent")
    for _ in range(2):
        store.done(scope, "i1", "i1-1-0")
    assert store.begin(scope, "i1", "i1-1-0") == 0
    store.note(scope, "i1", "i1-1-0", "late")
    assert store.pending(scope, "i1") == (Pending("i1-1-1", ASK),)


def test_an_outbox_is_swept_only_after_its_grace(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 1000, ROOT)
    assert store.unfinished(scope, 1000 + GRACE - 0.001) == ()
    assert store.unfinished(scope, 1000 + GRACE) == ("i1",)


def test_a_later_append_does_not_put_the_sweep_off(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 1000, ROOT)
    wish(store, scope, "i1", 1009, UPDATE)
    assert store.unfinished(scope, 1000 + GRACE) == ("i1",)


def test_a_later_append_does_not_override_a_postponement(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 1000, ROOT)
    store.postpone(scope, "i1", 1300)
    wish(store, scope, "i1", 1100, UPDATE)
    assert store.unfinished(scope, 1299) == ()
    assert store.unfinished(scope, 1300) == ("i1",)


def test_nobody_gets_the_lease_of_a_postponed_outbox(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 1000, ROOT)
    token = store.lease(scope, "i1", now=1000, seconds=60)
    store.postpone(scope, "i1", 1300)
    store.release(scope, "i1", str(token))
    assert store.lease(scope, "i1", now=1299, seconds=60) is None
    assert store.lease(scope, "i1", now=1300, seconds=60)


def test_the_longest_waiting_comes_first(store: Store, scope: Scope) -> None:
    for now, interview in ((1020, "i1"), (1000, "i2"), (1010, "i3")):
        wish(store, scope, interview, now, ROOT)
    assert store.unfinished(scope, 1025) == ("i2", "i3")
    store.postpone(scope, "i2", 1035)
    assert store.unfinished(scope, 1040) == ("i3", "i1", "i2")


def test_an_empty_outbox_is_not_swept(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 1000, ROOT, ASK)
    store.done(scope, "i1", "i1-1-1")
    assert store.unfinished(scope, 2000) == ("i1",)
    store.done(scope, "i1", "i1-1-0")
    assert store.unfinished(scope, 2000) == ()
    store.postpone(scope, "i1", 1500)
    assert store.unfinished(scope, 2000) == ()
    wish(store, scope, "i1", 3000, UPDATE)
    assert store.unfinished(scope, 3000) == ()
    assert store.unfinished(scope, 3000 + GRACE) == ("i1",)


def test_an_append_without_effects_is_not_swept(store: Store, scope: Scope) -> None:
    wish(store, scope, "i1", 1000)
    assert store.unfinished(scope, 2000) == ()


def test_only_one_holds_the_lease(store: Store, scope: Scope) -> None:
    token = store.lease(scope, "i1", now=100, seconds=60)
    assert token
    assert store.lease(scope, "i1", now=159, seconds=60) is None
    assert store.lease(scope, "i2", now=159, seconds=60)
    store.release(scope, "i1", token)
    assert store.lease(scope, "i1", now=159, seconds=60)


def test_an_expired_lease_is_taken_over(store: Store, scope: Scope) -> None:
    first = store.lease(scope, "i1", now=100, seconds=60)
    second = store.lease(scope, "i1", now=160, seconds=60)
    assert first
    assert second
    assert first != second
    assert not store.renew(scope, "i1", first, now=161, seconds=600)
    store.release(scope, "i1", first)
    assert store.lease(scope, "i1", now=219, seconds=60) is None


def test_a_renewed_lease_lasts_longer(store: Store, scope: Scope) -> None:
    token = store.lease(scope, "i1", now=100, seconds=60)
    assert token
    assert store.renew(scope, "i1", token, now=150, seconds=60)
    assert store.lease(scope, "i1", now=209, seconds=60) is None
    assert store.lease(scope, "i1", now=210, seconds=60)


def test_a_released_lease_cannot_be_renewed(store: Store, scope: Scope) -> None:
    token = store.lease(scope, "i1", now=100, seconds=60)
    assert token
    store.release(scope, "i1", token)
    assert not store.renew(scope, "i1", token, now=101, seconds=60)
