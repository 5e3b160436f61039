"""evolve(interview, event, texts) -> interview: what each event means for the state."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from interview import events as e
from interview import evolve_follow_ups as follow_ups
from interview import follow_ups as u
from interview.model import Decided, Interview, Person
from interview.record import Record
from interview.replies import FORGOTTEN, reply_of
from interview.store import Log
from spec.brief import QuestionId

Texts = Mapping[str, str]


def fold(interview_id: str, log: Log) -> Interview:
    """The interview as the whole log tells it."""
    return evolve_all(Interview(id=interview_id), log.events, log.texts)


def evolve_all(interview: Interview, events: Iterable[e.Event], texts: Texts) -> Interview:
    """The interview after these events, in their order."""
    for event in events:
        interview = evolve(interview, event, texts)
    return interview


def evolve(interview: Interview, event: e.Event, texts: Texts) -> Interview:
    """The interview after one event."""
    changed = _EVOLVERS[type(event)](interview, event, texts)
    return replace(
        changed,
        version=interview.version + 1,
        last_activity=event.at if event.author else interview.last_activity,
        took_part=_with(changed.took_part, event.author),
        touched={
            **interview.touched,
            **dict.fromkeys(_touched(changed, event, texts), interview.version + 1),
        },
    )


def _touched(interview: Interview, event: e.Event, texts: Texts) -> list[QuestionId]:
    """The questions about which something new was said; an option says nothing else."""
    match event:
        case e.Answered() | e.Inferred() | e.Defaulted():
            return [event.question]
        case u.FollowUpAnswered():
            asked = interview.numbered(event.number).asked
            return [] if texts.get(event.text) in asked.options else [asked.about]
        case e.Reassigned():
            return [event.earlier, event.question]
        case u.ReplyMoved():
            return [interview.about(event.earlier), interview.about(event.asked)]
        case _:
            return []


def _with(people: tuple[str, ...], author: str) -> tuple[str, ...]:
    return people if not author or author in people else (*people, author)


def _started(interview: Interview, event: e.Started, _: Texts) -> Interview:
    return replace(
        interview,
        feature=event.feature,
        channel=event.channel,
        private=event.private,
        requester=event.author,
    )


def _thread_opened(interview: Interview, event: e.ThreadOpened, _: Texts) -> Interview:
    return replace(interview, thread_ts=event.thread_ts, permalink=event.permalink)


def _introduced(interview: Interview, event: e.Introduced, _: Texts) -> Interview:
    person = Person(name=event.name, tz=event.tz)
    return replace(interview, people={**interview.people, event.user: person})


def _question_posted(interview: Interview, event: e.QuestionPosted, _: Texts) -> Interview:
    return replace(
        interview,
        posted={**interview.posted, event.question: event.ts},
        stands_again=interview.stands_again or event.question == interview.reopened,
    )


def _answered(interview: Interview, event: e.Answered, texts: Texts) -> Interview:
    reply = reply_of(event, texts, confirmed=True)
    earlier = () if event.replaces else interview.answers.get(event.question, ())
    # Somebody's own words take the place of what was only read between other lines.
    kept = tuple(said for said in earlier if said.confirmed)
    return replace(
        interview,
        answers={**interview.answers, event.question: (*kept, reply)},
        reopened=None if interview.reopened == event.question else interview.reopened,
        changed_since_request=True,
    )


def _reassigned(interview: Interview, event: e.Reassigned, _: Texts) -> Interview:
    said = interview.answers.get(event.earlier, ())
    moved = tuple(reply for reply in said if reply.source.ts == event.ts)
    stays = tuple(reply for reply in said if reply.source.ts != event.ts)
    answers = _without(interview.answers, event.earlier)
    if stays:
        answers[event.earlier] = stays
    already = answers.get(event.question, ())
    return replace(interview, answers={**answers, event.question: (*already, *moved)})


def _inferred(interview: Interview, event: e.Inferred, texts: Texts) -> Interview:
    reply = reply_of(event, texts, confirmed=False)
    return replace(
        interview,
        answers={**interview.answers, event.question: (reply,)},
        changed_since_request=True,
    )


def _confirmed(interview: Interview, event: e.Confirmed, _: Texts) -> Interview:
    answers = dict(interview.answers)
    for question in event.questions:
        answers[question] = tuple(replace(r, confirmed=True) for r in answers.get(question, ()))
    return replace(interview, answers=answers, changed_since_request=True)


def _defaulted(interview: Interview, event: e.Defaulted, _: Texts) -> Interview:
    return replace(
        interview,
        answers=_without(interview.answers, event.question),
        defaulted={**interview.defaulted, event.question: event.author},
        reopened=None if interview.reopened == event.question else interview.reopened,
        changed_since_request=True,
    )


def _without(mapping: Mapping[QuestionId, Any], question: QuestionId) -> dict[QuestionId, Any]:
    return {key: value for key, value in mapping.items() if key != question}


def _reopened(interview: Interview, event: e.Reopened, _: Texts) -> Interview:
    # By nobody: it stands as it did before a revision was requested (decisions/drafting.py).
    stands = interview.stands_again and not event.author
    return replace(interview, reopened=event.question, stands_again=stands)


def _left_out(interview: Interview, event: e.LeftOut, _: Texts) -> Interview:
    return replace(interview, left_out=event.questions, left_out_for=event.style)


def _paused(interview: Interview, event: e.Paused, _: Texts) -> Interview:
    return replace(interview, paused=True, paused_at=event.at)


def _draft_requested(interview: Interview, event: e.DraftRequested, _: Texts) -> Interview:
    return replace(
        follow_ups.given_up(interview),
        requested=event.revision,
        requested_at=event.at,
        changed_since_request=False,
        reopened=None,
    )


def _drafted(interview: Interview, event: e.Drafted, _: Texts) -> Interview:
    return replace(
        interview,
        drafted=event.revision,
        items=event.items,
        numbers={**interview.numbers, **event.numbers},
    )


def _delivered(interview: Interview, event: e.Delivered, _: Texts) -> Interview:
    summaries = {**interview.summaries, event.revision: event.summary_ts}
    return replace(interview, delivered=event.revision, summaries=summaries)


def _resolved(interview: Interview, event: e.Resolved, texts: Texts) -> Interview:
    text = texts.get(event.text, FORGOTTEN)
    decided = Decided(
        key=event.key, text=text, author=event.author, source=event.source, at=event.at
    )
    return replace(interview, decided=(*interview.decided, decided), changed_since_request=True)


def _unchanged(interview: Interview, _event: Record, _: Texts) -> Interview:
    return interview


_EVOLVERS: dict[type[Record], Callable[[Interview, Any, Texts], Interview]] = {
    e.Started: _started,
    e.ThreadOpened: _thread_opened,
    e.Introduced: _introduced,
    e.QuestionPosted: _question_posted,
    e.Answered: _answered,
    e.Reassigned: _reassigned,
    e.Inferred: _inferred,
    e.Confirmed: _confirmed,
    e.Defaulted: _defaulted,
    e.Reopened: _reopened,
    e.LeftOut: _left_out,
    u.FollowUpAsked: follow_ups.asked,
    u.FollowUpPosted: follow_ups.posted,
    u.FollowUpAnswered: follow_ups.answered,
    u.FollowUpLeft: follow_ups.left,
    u.FollowUpReopened: follow_ups.reopened,
    u.ReplyMoved: follow_ups.moved,
    e.Paused: _paused,
    e.Resumed: lambda interview, _event, _texts: replace(interview, paused=False),
    e.Cancelled: lambda interview, _event, _texts: replace(interview, cancelled=True),
    e.DraftRequested: _draft_requested,
    e.Drafted: _drafted,
    e.Delivered: _delivered,
    e.DraftFailed: lambda interview, event, _texts: replace(interview, failed=event.revision),
    e.Resolved: _resolved,
    # Acting on edits and deletions comes later; they are in the log from the first day.
    e.MessageEdited: _unchanged,
    e.MessageDeleted: _unchanged,
    e.Nudged: lambda interview, _event, _texts: replace(interview, nudged=True),
}
