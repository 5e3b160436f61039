"""The draft job: repeatable, and honest when it fails."""

from datetime import timedelta

import pytest

from bot.posting import performers
from spec import pipeline, rendering
from spec.bundle import File
from spec.model import ApiSpec
from tests.office import Office
from worker import jobs


def drafting(team: Office) -> None:
    team.starts()
    team.answers_all(feature="Give back part of an order.")
    team.until(lambda i: i.status == "drafting", "the draft to be requested")
    team.rests()


def test_the_same_job_twice_delivers_once(team: Office) -> None:
    drafting(team)
    team.delivered()
    jobs.draft("", team.sandbox.team_id, team.interview.id, 1)
    assert sum(m["text"].startswith("*Revision 1:") for m in team.thread()) == 1
    team.files()
    assert sum(bool(m.get("files")) for m in team.thread()) == 1


def test_the_files_are_rendered_once(team: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[ApiSpec] = []

    def noting(spec: ApiSpec) -> tuple[File, ...]:
        rendered.append(spec)
        return rendering.render(spec)

    monkeypatch.setattr(pipeline, "render", noting)
    monkeypatch.setattr(performers, "render", noting)
    drafting(team)
    team.delivered()
    assert [spec.revision for spec in rendered] == [1]


def test_a_cancelled_interview_is_not_drafted(team: Office) -> None:
    drafting(team)
    team.says("priya", "cancel")
    team.until(lambda i: i.cancelled, "the end")
    team.works()
    assert team.interview.drafted == 0
    assert not any(m.get("files") for m in team.thread())


def test_a_draft_that_fails_offers_to_try_again(
    team: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafting(team)
    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "draft", _fail)
        team.works()
    root = team.sandbox.wait_for(lambda: "did not work" in (m := team.root())["text"] and m)
    assert "Planted" not in str(team.thread())
    team.presses("aisha", root, "try_again")
    team.until(lambda i: i.status == "drafting", "the second try")
    team.delivered(2)


def test_a_draft_whose_delivery_was_interrupted_has_not_failed(
    team: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafting(team)
    with monkeypatch.context() as broken:
        broken.setattr(jobs, "carry_out", _fail)
        team.works()
    assert (team.interview.drafted, team.interview.failed) == (1, 0)
    team.ticks(timedelta(seconds=1))
    team.sees("Revision 1:")


def _fail(*_: object) -> None:
    raise RuntimeError("Planted")


def test_the_log_and_the_stored_model_tell_the_same_story(team: Office) -> None:
    drafting(team)
    team.delivered()
    state = team.until(lambda i: i.status == "delivered", "delivery")
    packed = team.services.store.revision(team.scope, state.id, 1)
    assert packed
    spec = pipeline.draft(
        jobs.brief_at(state.id, team.services.store.load(team.scope, state.id), 1),
        team.services.configuration.house_style(),
    )
    assert jobs.pack(spec) == packed
