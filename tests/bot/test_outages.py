"""Slack away or refusing for longer: what matters is never given up, the rest never in its way."""

from datetime import timedelta
from threading import Thread

import pytest

from bot.inbound import said_by
from bot.posting import performers, work
from bot.posting.lease import LeaseLost, take
from interview.commands import Reply
from interview.effects import UploadFiles
from interview.scope import Scope
from spec.bundle import File
from spec.model import ApiSpec
from spec.rendering import render
from spec.revision import unpack
from tests.office import Office

REPLY = "Give back part of an order."


def wait_out(team: Office) -> None:
    """Let the clock try again and again, for some hours."""
    for _ in range(15):
        team.ticks(timedelta(minutes=10))


def count(team: Office, text: str) -> int:
    return sum(text in m["text"] for m in team.thread())


def hit(team: Office, fault: str) -> None:
    team.sandbox.wait_for(lambda: team.sandbox.hits(fault), what="the fault")


@pytest.mark.parametrize("error", ["internal_error", "never_heard_of_it", "thread_not_found"])
def test_the_root_message_appears_once_after_a_long_outage(team: Office, error: str) -> None:
    fault = team.sandbox.fail("chat.postMessage", error, times=20)
    team.sandbox.slash(team.user("priya"), team.channel, "Gift cards")
    hit(team, fault)
    wait_out(team)
    wait_out(team)
    team.thread_ts = team.root()["ts"]
    team.asked(1)
    assert (len(team.roots()), count(team, "Question 1 of 9")) == (1, 1)


def test_a_question_appears_once_after_a_long_outage(team: Office) -> None:
    team.starts()
    fault = team.sandbox.drop_answer("chat.postMessage", applied=False, times=10)
    team.says("priya", REPLY)
    hit(team, fault)
    wait_out(team)
    team.asked(2)
    assert team.sandbox.hits(fault) == 10
    assert count(team, "Question 2 of 9") == 1


def test_pauses_grow_up_to_ten_minutes(team: Office) -> None:
    team.starts()
    fault = team.sandbox.fail("chat.postMessage", times=None)
    team.says("priya", REPLY)
    hit(team, fault)
    wait_out(team)
    calls = team.sandbox.hits(fault)
    team.ticks(timedelta(minutes=9))
    assert team.sandbox.hits(fault) == calls
    team.ticks(timedelta(minutes=2))
    assert team.sandbox.hits(fault) == calls + 1


def test_files_whose_sharing_is_never_confirmed_are_shared_once(team: Office) -> None:
    team.starts()
    team.answers_all(feature=REPLY)
    fault = team.sandbox.drop_answer("files.completeUploadExternal", times=10)
    team.works()
    team.files()
    wait_out(team)
    team.sees("Revision 1:")
    assert team.sandbox.hits(fault) == 1
    assert sum(bool(m.get("files")) for m in team.thread()) == 1


def test_files_that_were_lost_are_uploaded_afresh(team: Office) -> None:
    team.starts()
    team.answers_all(feature=REPLY)
    team.sandbox.fail("files.completeUploadExternal", "file_not_found", times=5)
    team.works()
    wait_out(team)
    team.sees("Revision 1:")
    team.files()
    assert sum(bool(m.get("files")) for m in team.thread()) == 1


@pytest.mark.parametrize(
    ("method", "error"),
    [
        ("users.info", "user_not_visible"),
        ("reactions.add", "never_heard_of_it"),
        ("chat.update", "edit_window_closed"),
    ],
)
def test_a_refused_ornament_stops_nothing(team: Office, method: str, error: str) -> None:
    team.starts()
    fault = team.sandbox.fail(method, error, times=None)
    team.says("aisha", REPLY)
    team.asked(2)
    hit(team, fault)


def test_a_removed_bot_waits_and_says_where_it_is_missed(team: Office) -> None:
    team.starts()
    team.until(lambda i: i.permalink, "the link")
    team.asked(1)
    team.sandbox.kick(team.channel)
    team.services.conversation.handle(*_answer(team))
    team.ticks()
    dm = team.sandbox.dm_channel(team.user("priya"))
    (told,) = team.sandbox.wait_for(lambda: team.sandbox.messages(dm), what="a message")
    for named in (f"<#{team.channel}>", team.interview.permalink, "/invite @apispec", "is kept"):
        assert named in told["text"]
    team.ticks(timedelta(minutes=10))
    assert len(team.sandbox.messages(dm)) == 1
    team.sandbox.invite(team.channel)
    team.ticks(timedelta(minutes=10))
    team.asked(2)


def test_refused_files_fail_the_revision_and_can_be_tried_again(team: Office) -> None:
    team.starts()
    team.answers_all(feature=REPLY)
    team.until(lambda i: i.status == "drafting", "the draft to be requested")
    fault = team.sandbox.fail("files.getUploadURLExternal", "file_uploads_disabled", times=None)
    team.works()
    root = team.sandbox.wait_for(lambda: "did not work" in (m := team.root())["text"] and m)
    assert count(team, "Revision 1:") == 0
    dm = team.sandbox.messages(team.sandbox.dm_channel(team.user("priya")))
    assert "file_uploads_disabled" in dm[-1]["text"]
    assert team.services.store.pending(team.scope, team.interview.id) == ()
    team.sandbox.remove_fault(fault)
    team.presses("aisha", root, "try_again")
    team.until(lambda i: i.status == "drafting", "the second try")
    team.delivered(2)
    assert count(team, "Revision 1:") == 0


def test_a_refused_summary_fails_the_revision(team: Office) -> None:
    team.starts()
    team.answers_all(feature=REPLY)
    team.until(lambda i: i.status == "drafting", "the draft to be requested")
    team.sandbox.wait_for(lambda: "Drafting" in team.root()["text"], what="the root message")
    team.sandbox.fail("chat.postMessage", "restricted_action", times=2)
    team.works()
    team.sandbox.wait_for(lambda: "did not work" in team.root()["text"], what="the failure")


def test_a_cancelled_interview_delivers_nothing_any_more(team: Office) -> None:
    team.starts()
    team.answers_all(feature=REPLY)
    team.until(lambda i: i.status == "drafting", "the draft to be requested")
    team.sandbox.rate_limit("files.getUploadURLExternal", retry_after=30)
    before = len(team.sandbox.calls("files.completeUploadExternal"))
    team.works()
    waiting = [p.effect for p in team.services.store.pending(team.scope, team.interview.id)]
    assert UploadFiles(revision=1) in waiting
    team.says("priya", "cancel")
    team.until(lambda i: i.cancelled, "the end")
    team.ticks(timedelta(minutes=1))
    assert team.services.store.pending(team.scope, team.interview.id) == ()
    assert count(team, "Revision 1:") == 0
    assert len(team.sandbox.calls("files.completeUploadExternal")) == before


def test_a_lease_lasts_from_the_latest_call(team: Office) -> None:
    lease = take(team.services, team.scope, "i1")
    assert lease
    for _ in range(3):
        team.ahead += timedelta(seconds=4)
        lease.slack()
        assert take(team.services, team.scope, "i1") is None
    team.ahead += timedelta(seconds=6)
    assert take(team.services, team.scope, "i1")
    with pytest.raises(LeaseLost):
        lease.slack()


def test_rendering_has_the_lease_for_its_whole_time(
    team: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []

    def slowly(spec: ApiSpec) -> tuple[File, ...]:
        team.ahead += timedelta(seconds=4)
        taken.append(take(team.services, team.scope, team.interview.id))
        return render(spec)

    def slowly_read(packed: bytes) -> ApiSpec:
        team.ahead += timedelta(seconds=4)
        return unpack(packed)

    monkeypatch.setattr(work, "unpack", slowly_read)
    monkeypatch.setattr(performers, "render", slowly)
    team.starts()
    team.answers_all(feature=REPLY)
    team.delivered()
    assert taken == [None]


def test_an_upload_that_was_overtaken_stops_before_its_next_call(team: Office) -> None:
    team.starts()
    team.answers_all(feature=REPLY)
    team.sandbox.rate_limit("files.getUploadURLExternal", retry_after=1)
    team.works()
    before = len(team.sandbox.calls("files.completeUploadExternal"))
    fault = team.sandbox.delay_answer("files.getUploadURLExternal", 1.0)
    slow = Thread(target=team.ticks, args=[timedelta(seconds=2)])
    slow.start()
    hit(team, fault)
    team.ticks(timedelta(seconds=6))
    slow.join()
    team.sees("Revision 1:")
    assert len(team.sandbox.calls("files.completeUploadExternal")) == before + 1
    assert count(team, "Revision 1:") == 1


def test_a_look_for_an_earlier_post_that_was_overtaken_posts_nothing(team: Office) -> None:
    team.starts()
    lost = team.sandbox.drop_answer("chat.postMessage", applied=False)
    team.says("priya", REPLY)
    hit(team, lost)
    team.until(lambda i: i.current == "audience", "the answer")
    fault = team.sandbox.delay_answer("conversations.replies", 1.0)
    slow = Thread(target=team.ticks, args=[timedelta(seconds=1)])
    slow.start()
    hit(team, fault)
    team.ticks(timedelta(seconds=6))
    slow.join()
    assert count(team, "Question 2 of 9") == 1


def test_only_what_is_younger_than_the_interview_is_looked_through(team: Office) -> None:
    fault = team.sandbox.drop_answer("chat.postMessage")
    team.sandbox.slash(team.user("priya"), team.channel, "Gift cards")
    hit(team, fault)
    root = team.root()
    team.ticks(timedelta(seconds=1))
    looked = team.sandbox.calls("conversations.history")[-1]
    age = float(root["ts"]) - float(looked["arguments"]["oldest"])
    assert 0 < age < 600


def _answer(team: Office) -> tuple[Scope, str, Reply]:
    said = said_by(team.user("priya"), team.services.now(), team.channel, "9999999999.0001")
    return team.scope, team.interview.id, Reply(said, REPLY)
