"""What every store promises about logs and lookups."""

from collections.abc import Callable
from threading import Thread

import pytest

from interview.effects import PostRoot
from interview.events import Nudged, Paused, Resumed
from interview.outlook import Weighing
from interview.scope import Scope
from interview.store import AlreadyHandled, Commit, FeatureTaken, Log, Lookups, StaleVersion, Store
from tests.interview.every_event import EVERY_EVENT

PAUSED, RESUMED = Paused(at="2026-01-01T00:00:00Z"), Resumed(at="2026-01-02T00:00:00Z")
WRITERS, APPENDS = 8, 25


def listed(store: Store, scope: Scope, interview: str, lookups: Lookups) -> None:
    version = store.load(scope, interview).version
    store.append(scope, interview, Commit(version, [PAUSED], lookups=lookups))


def test_every_event_comes_back_as_it_was(store: Store, scope: Scope) -> None:
    assert store.append(scope, "i1", Commit(0, EVERY_EVENT)) == len(EVERY_EVENT)
    assert store.load(scope, "i1").events == EVERY_EVENT


def test_events_and_texts_add_up(store: Store, scope: Scope) -> None:
    store.append(scope, "i1", Commit(0, [PAUSED], texts={"a": "", "b": 'ä\n🙂 {["\\u0000'}))
    assert store.append(scope, "i1", Commit(1, [RESUMED, PAUSED], texts={"c": "x\0y"})) == 3
    texts = {"a": "", "b": 'ä\n🙂 {["\\u0000', "c": "x\0y"}
    assert store.load(scope, "i1") == Log((PAUSED, RESUMED, PAUSED), texts)


def test_a_long_text_is_kept_whole(store: Store, scope: Scope) -> None:
    store.append(scope, "i1", Commit(0, [PAUSED], texts={"a": "ö" * 40_000}))
    assert store.load(scope, "i1").texts["a"] == "ö" * 40_000


def test_an_unknown_interview_has_an_empty_log(store: Store, scope: Scope) -> None:
    assert store.load(scope, "i1") == Log()


@pytest.mark.parametrize("expected", [0, 2])
def test_a_stale_append_writes_nothing(store: Store, scope: Scope, expected: int) -> None:
    store.append(scope, "i1", Commit(0, [PAUSED]))
    lookups = Lookups("C1", "refunds", thread=("C1", "1.2"), nudge_at=1, owing=frozenset({"U1"}))
    commit = Commit(expected, [RESUMED], [PostRoot()], {"a": "b"}, ["k1"], lookups)
    with pytest.raises(StaleVersion):
        store.append(scope, "i1", commit)
    assert_untouched(store, scope)
    store.append(scope, "i1", Commit(1, [RESUMED], dedupe=["k1"]))


def test_a_second_delivery_is_already_handled(store: Store, scope: Scope) -> None:
    store.append(scope, "i1", Commit(0, [PAUSED], dedupe=["C1:1.2:", "Ev1"]))
    lookups = Lookups("C1", "refunds", thread=("C1", "1.2"), nudge_at=1, owing=frozenset({"U1"}))
    commit = Commit(1, [RESUMED], [PostRoot()], {"a": "b"}, ["new", "Ev1"], lookups)
    with pytest.raises(AlreadyHandled):
        store.append(scope, "i1", commit)
    assert_untouched(store, scope)
    store.append(scope, "i1", Commit(1, [RESUMED], dedupe=["new"]))


def test_a_second_delivery_is_known_though_the_version_moved(store: Store, scope: Scope) -> None:
    store.append(scope, "i1", Commit(0, [PAUSED], dedupe=["Ev1"]))
    store.append(scope, "i1", Commit(1, [RESUMED]))
    with pytest.raises(AlreadyHandled):
        store.append(scope, "i1", Commit(0, [PAUSED], dedupe=["Ev1"]))


def test_a_delivery_counts_once_for_all_interviews(store: Store, scope: Scope) -> None:
    store.append(scope, "i1", Commit(0, [PAUSED], dedupe=["Ev1"]))
    with pytest.raises(AlreadyHandled):
        store.append(scope, "i2", Commit(0, [PAUSED], dedupe=["Ev1"]))


def test_any_text_may_be_a_dedupe_key(store: Store, scope: Scope) -> None:
    odd = ("{-.T2}:log:i1", "a b\n", "é" * 500, "")
    store.append(scope, "i1", Commit(0, [PAUSED], dedupe=odd))
    for key in odd:
        with pytest.raises(AlreadyHandled):
            store.append(scope, "i1", Commit(1, [PAUSED], dedupe=[key]))


def test_crossing_writers_lose_nothing(store: Store, scope: Scope) -> None:
    assert_every_version_is_its_writers(store, scope)


def test_an_interview_is_found_by_its_thread(store: Store, scope: Scope) -> None:
    listed(store, scope, "i1", Lookups(thread=("C1", "1.000200")))
    assert store.in_thread(scope, "C1", "1.000200") == "i1"
    assert store.in_thread(scope, "C2", "1.000200") is None
    assert store.in_thread(scope, "C1", "1.0002") is None


def test_a_channel_lists_its_interviews_newest_first(store: Store, scope: Scope) -> None:
    for interview in ("i2", "i1", "i3", "i2"):
        listed(store, scope, interview, Lookups(channel="C1"))
    assert store.in_channel(scope, "C1") == ("i3", "i1", "i2")
    assert store.in_channel(scope, "C2") == ()


def test_a_feature_has_its_running_interview(store: Store, scope: Scope) -> None:
    listed(store, scope, "i1", Lookups("C1", feature="refunds: {all}"))
    assert store.about(scope, "C1", "refunds: {all}") == "i1"
    assert store.about(scope, "C2", "refunds: {all}") is None
    listed(store, scope, "i1", Lookups("C1", finished="refunds: {all}"))
    assert store.about(scope, "C1", "refunds: {all}") is None


def test_a_feature_is_taken_by_the_first_and_free_when_it_has_finished(
    store: Store, scope: Scope
) -> None:
    listed(store, scope, "i1", Lookups("C1", feature="refunds"))
    with pytest.raises(FeatureTaken):
        listed(store, scope, "i2", Lookups("C1", feature="refunds"))
    assert store.load(scope, "i2") == Log()
    store.append(scope, "i1", Commit(1, [RESUMED], lookups=Lookups("C1", finished="refunds")))
    listed(store, scope, "i2", Lookups("C1", feature="refunds"))
    assert store.about(scope, "C1", "refunds") == "i2"


def test_an_interview_that_goes_on_leaves_its_successor_alone(store: Store, scope: Scope) -> None:
    listed(store, scope, "i1", Lookups("C1"))
    listed(store, scope, "i2", Lookups("C1", feature="refunds"))
    store.append(scope, "i1", Commit(1, [RESUMED], lookups=Lookups("C1", feature="refunds")))
    store.append(scope, "i1", Commit(2, [PAUSED], lookups=Lookups("C1", finished="refunds")))
    assert store.about(scope, "C1", "refunds") == "i2"


def test_two_scopes_never_see_each_other(store: Store) -> None:
    ours, theirs = Scope("T1"), Scope("T1", enterprise="E1")
    lookups = Lookups("C1", "refunds", thread=("C1", "1.2"), nudge_at=1, owing=frozenset({"U1"}))
    store.append(theirs, "i1", Commit(0, [PAUSED], [PostRoot()], {"a": "b"}, ["k"], lookups))
    store.keep_revision(theirs, "i1", 1, b"model")
    store.remember(theirs, "tz", "UTC", 60)
    assert store.load(ours, "i1") == Log()
    assert_untouched(store, ours)
    assert store.pending(ours, "i1") == ()
    assert store.revision(ours, "i1", 1) is None
    assert store.recall(ours, "tz") is None
    assert store.lease(theirs, "i1", 0, 60)
    assert store.lease(ours, "i1", 0, 60)
    store.append(ours, "i1", Commit(0, [PAUSED], dedupe=["k"]))


def test_scopes_are_those_that_appended(store: Store) -> None:
    scopes = (Scope("T1"), Scope("T2"), Scope("T1", enterprise="E1"))
    store.load(Scope("T3"), "i1")
    for scope in (*scopes, Scope("T1")):
        store.append(scope, "i1", Commit(store.load(scope, "i1").version, [PAUSED]))
    assert store.scopes() == scopes


@pytest.mark.parametrize("bad", ["", "a:b", "{T2}", "a}b", "a\n", "a b", "*", "x" * 129])
def test_an_id_cannot_leave_its_place_in_a_key(store: Store, scope: Scope, bad: str) -> None:
    calls: tuple[Callable[[], object], ...] = (
        lambda: store.append(scope, bad, Commit(0, [PAUSED])),
        lambda: store.load(scope, bad),
        lambda: store.in_thread(scope, bad, "1.2"),
        lambda: store.append(scope, "i1", Commit(0, [], lookups=Lookups(thread=(bad, "1.2")))),
        lambda: store.append(scope, "i1", Commit(0, [], lookups=Lookups(owing=frozenset({bad})))),
        lambda: store.owed_by(scope, bad),
        lambda: store.postpone(scope, bad, 1),
    )
    for call in calls:
        with pytest.raises(ValueError, match="not an id"):
            call()


def test_effects_and_features_need_their_home() -> None:
    with pytest.raises(ValueError, match="event"):
        Commit(0, [], [PostRoot()])
    with pytest.raises(ValueError, match="channel"):
        Lookups(feature="refunds")


def test_half_a_character_is_refused_before_any_store() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        Commit(0, [PAUSED], texts={"a": "\ud83d"})


def test_revisions_are_kept_apart(store: Store, scope: Scope) -> None:
    store.keep_revision(scope, "i1", 1, b"\x00\xff old")
    store.keep_revision(scope, "i1", 2, b"new")
    store.keep_revision(scope, "i1", 2, b"newer")
    assert store.revision(scope, "i1", 1) == b"\x00\xff old"
    assert store.revision(scope, "i1", 2) == b"newer"
    assert store.revision(scope, "i1", 3) is None


def test_a_small_value_is_remembered(store: Store, scope: Scope) -> None:
    store.remember(scope, "tz:U1", "Europe/Berlin", 3600)
    assert store.recall(scope, "tz:U1") == "Europe/Berlin"
    assert store.recall(scope, "tz:U2") is None


def test_a_name_is_claimed_once(store: Store, scope: Scope) -> None:
    assert store.claim(scope, "refused:1.2", 60)
    assert not store.claim(scope, "refused:1.2", 60)
    assert store.claim(scope, "refused:1.3", 60)
    assert store.claim(Scope("T2"), "refused:1.2", 60)


def assert_untouched(store: Store, scope: Scope) -> None:
    """Nothing of a refused commit is found: no text, effect, lookup, nudge or debt."""
    assert store.load(scope, "i1").version <= 1
    assert store.load(scope, "i1").texts == {}
    assert store.pending(scope, "i1") == ()
    assert store.unfinished(scope, 1e12) == ()
    assert store.in_thread(scope, "C1", "1.2") is None
    assert store.in_channel(scope, "C1") == ()
    assert store.about(scope, "C1", "refunds") is None
    assert store.due_nudges(scope, 1e12) == ()
    assert store.due_reminders(scope, 1e12, 1) == ()
    assert store.owed_by(scope, "U1") == ()


def assert_every_version_is_its_writers(store: Store, scope: Scope) -> None:
    """Each append stands exactly where the store said, and its effect has an id of its own."""
    written: dict[int, list[str]] = {}

    def write(writer: int) -> None:
        for number in range(APPENDS):
            name = f"{writer}-{number}"
            written.setdefault(insist(store, scope, name), []).append(name)

    threads = [Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    log = store.load(scope, "i1")
    assert log.version == WRITERS * APPENDS
    assert written == {at: [event.author] for at, event in enumerate(log.events, 1)}
    assert len({each.id for each in store.pending(scope, "i1")}) == WRITERS * APPENDS


def insist(store: Store, scope: Scope, name: str) -> int:
    """Append until nobody crosses us; the version that it got."""
    while True:
        commit = Commit(store.load(scope, "i1").version, [Nudged(at="", author=name)], [PostRoot()])
        try:
            return store.append(scope, "i1", commit)
        except StaleVersion:
            continue


def test_the_latest_version_that_was_weighed_is_kept(store: Store, scope: Scope) -> None:
    assert store.weighing(scope, "i1") is None
    for version in (3, 5, 4):  # the worker that weighed 4 was slow
        store.keep_weighing(scope, "i1", Weighing(version=version), 60)
    assert store.weighing(scope, "i1") == Weighing(version=5)
    assert store.weighing(scope, "i2") is None
    assert store.weighing(Scope("T2"), "i1") is None
