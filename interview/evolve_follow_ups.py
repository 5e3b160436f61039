"""What events about follow-ups mean for the state."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from interview import follow_ups as u
from interview.model import FollowUp, Interview, Reply
from interview.replies import reply_of
from spec.brief import QuestionId

Texts = Mapping[str, str]


def asked(interview: Interview, event: u.FollowUpAsked, _: Texts) -> Interview:
    """One more is put."""
    return replace(interview, follow_ups=(*interview.follow_ups, FollowUp(event.asked)))


def posted(interview: Interview, event: u.FollowUpPosted, _: Texts) -> Interview:
    """It stands in the thread."""
    return _changed(interview, event.number, ts=event.ts)


def answered(interview: Interview, event: u.FollowUpAnswered, texts: Texts) -> Interview:
    """Somebody decided it, or added to what was decided."""
    earlier = () if event.replaces else interview.replies(event.number)
    replies = (*earlier, reply_of(event, texts, confirmed=True))
    return _settled(interview, event.number, replies=replies)


def left(interview: Interview, event: u.FollowUpLeft, _: Texts) -> Interview:
    """Nobody was sure."""
    return _settled(interview, event.number, replies=(), left_by=event.author)


def reopened(interview: Interview, event: u.FollowUpReopened, _: Texts) -> Interview:
    """It is put again; by nobody: it stands as it did before a revision was requested."""
    ts = "" if event.author else interview.numbered(event.number).ts
    return _changed(interview, event.number, is_open=True, again=True, ts=ts)


def given_up(interview: Interview) -> Interview:
    """A draft was requested: what nobody decided is an open question of it."""
    closed = tuple(replace(one, is_open=False, again=False) for one in interview.follow_ups)
    return replace(interview, follow_ups=closed)


def moved(interview: Interview, event: u.ReplyMoved, _: Texts) -> Interview:
    """A message goes from what it was taken for to what it answers."""
    found = [one for one in interview.replies(event.earlier) if one.source.ts == event.ts]
    stays = [one for one in interview.replies(event.earlier) if one.source.ts != event.ts]
    without = _with_replies(interview, event.earlier, tuple(stays))
    return _with_replies(without, event.asked, (*without.replies(event.asked), *found))


def _with_replies(interview: Interview, place: u.Place, replies: tuple[Reply, ...]) -> Interview:
    if isinstance(place, int):
        return _settled(interview, place, replies=replies, left_by=interview.left_by(place))
    answers: dict[QuestionId, tuple[Reply, ...]] = {**interview.answers, place: replies}
    kept = {question: said for question, said in answers.items() if said}
    return replace(interview, answers=kept)


def _settled(interview: Interview, number: int, **changes: Any) -> Interview:
    values = {"is_open": False, "again": False, "left_by": "", **changes}
    return replace(_changed(interview, number, **values), changed_since_request=True)


def _changed(interview: Interview, number: int, **changes: Any) -> Interview:
    one = replace(interview.numbered(number), **changes)
    before, after = interview.follow_ups[: number - 1], interview.follow_ups[number:]
    return replace(interview, follow_ups=(*before, one, *after))
