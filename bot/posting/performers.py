"""What each effect does in Slack; the table at the end is the whole surface."""

from collections.abc import Callable
from typing import Any

from bot.posting.unheard import take_unheard
from bot.posting.uploads import upload
from bot.posting.work import Work
from bot.standing import standings_of
from bot.views.follow_up import closed_follow_up, follow_up_message
from bot.views.inferred import inferred_message
from bot.views.message import Message
from bot.views.mrkdwn import escape, inline
from bot.views.question import closed_question, question_message
from bot.views.root import root_message
from bot.views.summary import summary_message
from interview import commands as c
from interview import effects as f
from interview.follow_ups import Place
from spec.bundle import File
from spec.rendering import render

UPLOAD_AGAIN = 4  # attempts after which files that are still not shared are taken for lost


def _post_root(work: Work, _: f.PostRoot) -> None:
    if work.interview.thread_ts:
        take_unheard(work, work.interview)
        return
    ts = work.thread.post(root_message(work.interview, work.services.say))
    channel = work.interview.channel
    link = work.slack().chat_getPermalink(channel=channel, message_ts=ts)
    opened = work.tell(c.OpenThread(work.said(), channel, ts, str(link["permalink"])))
    take_unheard(work, opened)


def _update_root(work: Work, _: f.UpdateRoot) -> None:
    known = standings_of(work.services, work.scope, work.interview)
    message = root_message(work.interview, work.services.say, known)
    work.thread.update(work.interview.thread_ts, message)


def _introduce(work: Work, effect: f.Introduce) -> None:
    user = work.slack().users_info(user=effect.user)["user"]
    profile = user.get("profile") or {}
    name = (
        profile.get("real_name")
        or user.get("real_name")
        or profile.get("display_name")
        or user.get("name")
    )
    work.tell(
        c.NamePerson(work.said(), effect.user, str(name or effect.user), str(user.get("tz") or ""))
    )


def _ask_question(work: Work, effect: f.AskQuestion) -> None:
    message = question_message(work.interview, effect.question, work.services.say)
    if ts := _asked(work, effect.question, message):
        work.tell(c.NoteQuestion(work.said(), effect.question, ts))


def _ask_follow_up(work: Work, effect: f.AskFollowUp) -> None:
    message = follow_up_message(work.interview, effect.number, work.services.say)
    if ts := _asked(work, effect.number, message):
        work.tell(c.NoteFollowUp(work.said(), effect.number, ts))


def _asked(work: Work, place: Place, message: Message) -> str | None:
    """The ts of the message, if it was not settled before it could be asked."""
    interview = work.interview
    if interview.status == "asking" and interview.standing == place:
        return work.thread.post(message)
    return work.thread.posted_before()  # or under a post that was never confirmed


def _close_question(work: Work, effect: f.CloseQuestion) -> None:
    ts = work.interview.posted.get(effect.question)
    if ts is None:
        return  # answered before it could be asked
    work.thread.update(ts, closed_question(work.interview, effect.question, work.services.say))


def _close_follow_up(work: Work, effect: f.CloseFollowUp) -> None:
    if ts := work.interview.numbered(effect.number).ts:
        message = closed_follow_up(work.interview, effect.number, work.services.say)
        work.thread.update(ts, message)


def _weigh(work: Work, _: f.Weigh) -> None:
    if not work.interview.requested:
        work.services.drafts.weigh(work.scope, work.interview.id, work.interview.version)


def _show_inferred(work: Work, effect: f.ShowInferred) -> None:
    shown = [q for q in effect.questions if q in work.interview.unconfirmed()]
    if shown and not work.interview.cancelled:
        work.thread.post(inferred_message(work.interview, shown, work.services.say))


def _close_inferred(work: Work, effect: f.CloseInferred) -> None:
    message = inferred_message(work.interview, effect.questions, work.services.say, confirmed=True)
    work.thread.update(effect.ts, message)


def _react(work: Work, effect: f.React) -> None:
    work.slack().reactions_add(channel=effect.channel, timestamp=effect.ts, name=effect.name)


def _say(work: Work, effect: f.Say) -> None:
    values = {name: escape(value) for name, value in effect.values}
    text = work.services.say(effect.wording, **values)
    if effect.only_to:
        work.thread.whisper(effect.only_to, text)
    else:
        work.thread.post(Message(text))


def _request_draft(work: Work, effect: f.RequestDraft) -> None:
    if work.interview.cancelled:
        return
    work.services.drafts.request(work.scope, work.interview.id, effect.revision)


def _upload_files(work: Work, effect: f.UploadFiles) -> None:
    store, interview, say = work.services.store, work.interview, work.services.say
    if interview.cancelled:
        return
    upload(
        work.slack,
        lambda: _rendered(work, effect.revision),
        channel=interview.channel,
        thread_ts=interview.thread_ts,
        comment=say("files_comment", revision=effect.revision, feature=inline(interview.feature)),
        note=lambda note: store.note(work.scope, interview.id, work.pending.id, note),
        noted=work.pending.note,
        afresh=work.pending.attempts >= UPLOAD_AGAIN,
    )


def _rendered(work: Work, revision: int) -> tuple[File, ...]:
    """The files; a long interview takes seconds, for which the lease starts afresh."""
    spec = work.spec(revision)
    work.lease.renew()
    files = render(spec)
    work.lease.renew()
    return files


def _post_summary(work: Work, effect: f.PostSummary) -> None:
    if work.interview.cancelled:
        return
    ts = work.thread.post(_summary(work, effect.revision))
    work.tell(c.RecordDelivery(work.said(), effect.revision, ts))


def _update_summary(work: Work, effect: f.UpdateSummary) -> None:
    ts = work.interview.summaries[effect.revision]
    work.thread.update(ts, _summary(work, effect.revision))


def _summary(work: Work, revision: int) -> Message:
    return summary_message(
        work.interview, work.spec(revision), work.changes(revision), work.services.say
    )


PERFORMERS: dict[type[f.EffectValue], Callable[[Work, Any], None]] = {
    f.PostRoot: _post_root,
    f.UpdateRoot: _update_root,
    f.Introduce: _introduce,
    f.AskQuestion: _ask_question,
    f.CloseQuestion: _close_question,
    f.AskFollowUp: _ask_follow_up,
    f.CloseFollowUp: _close_follow_up,
    f.Weigh: _weigh,
    f.ShowInferred: _show_inferred,
    f.CloseInferred: _close_inferred,
    f.React: _react,
    f.Say: _say,
    f.RequestDraft: _request_draft,
    f.UploadFiles: _upload_files,
    f.PostSummary: _post_summary,
    f.UpdateSummary: _update_summary,
}
