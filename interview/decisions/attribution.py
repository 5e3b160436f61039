"""What a message answers: the question or follow-up that people saw last when they wrote it."""

from collections.abc import Iterator
from datetime import datetime

from interview import commands as c
from interview import errors
from interview.decisions import permissions
from interview.follow_ups import Place
from interview.model import Interview, order
from interview.phrases import is_not_yet
from interview.questions import question

FINISHING = 10.0  # seconds in which people send what they were writing when it was settled


def asked_last(interview: Interview, command: c.Reply) -> Place | None:
    """The question or follow-up; None if the message decides an open question, or is talk.

    Raises AskedAgainSoon where it has been reopened and does not stand again yet.
    """
    said, asking = command.said, interview.stage == "asking"
    if asking and not interview.posted:
        return "feature"  # nobody has seen a question yet
    if not asking and is_not_yet(command.text):
        return None
    if again := _asked_again_soon(interview, said.author):
        if not asking:
            raise errors.AskedAgainSoon(number=str(question(interview.about(again)).number))
        return again
    seen = _seen_last(interview, said.source.ts)
    return seen if asking or (seen and _is_still_welcome(interview, said, seen)) else None


def _asked_again_soon(interview: Interview, author: str) -> Place | None:
    """What was reopened and not seen again yet, if this author may have done that."""
    put = interview.follow_up
    again: Place | None = None if interview.stands_again else interview.reopened
    if not interview.reopened and put and put.again and not put.ts:
        again = put.asked.number
    return again if again and permissions.may_change(interview, author, again) else None


def _seen_last(interview: Interview, ts: str) -> Place | None:
    """What stood last before this message; None if it was a summary."""
    before = [seen for seen in _thread(interview) if not ts or order(seen[0]) < order(ts)]
    if not before:
        return interview.previous or interview.standing
    return max(before, key=lambda seen: order(seen[0]))[1]


def _thread(interview: Interview) -> Iterator[tuple[str, Place | None]]:
    """When each question, each follow-up and each summary was posted."""
    for asked, ts in interview.posts().items():
        yield ts, asked
    for ts in interview.summaries.values():
        yield ts, None


def _is_still_welcome(interview: Interview, said: c.Said, seen: Place) -> bool:
    """Whether an answer counts although drafting has begun; others are talking meanwhile."""
    if interview.stage == "failed" or seen == interview.standing:
        return True
    if any(_answered_last(interview, asked) == said.author for asked in (seen, interview.previous)):
        return True  # somebody goes on with an answer
    answers = interview.replies(seen)
    return any(crosses(said, answer.at, answer.source.ts) for answer in answers) or crosses(
        said, interview.requested_at
    )


def _answered_last(interview: Interview, asked: Place | None) -> str | None:
    if asked is None:
        return None
    replies = interview.replies(asked)
    return replies[-1].author if replies else interview.left_by(asked) or None


def crosses(said: c.Said, settled_at: str, settled_ts: str = "") -> bool:
    """Whether somebody wrote this before they could have seen that it was settled then.

    People see what was said at its ts, and that we took it when we heard of it.
    """
    return _written(said) <= max(_seconds(settled_at), _seconds_of(settled_ts)) + FINISHING


def came_before(said: c.Said, at: str) -> bool:
    """Whether something was written before that time, whenever we hear of it."""
    return _written(said) < _seconds(at)


def _written(said: c.Said) -> float:
    return _seconds_of(said.source.ts) or _seconds(said.at)


def _seconds_of(ts: str) -> float:
    return float(ts) if ts.replace(".", "", 1).isdecimal() else 0.0


def _seconds(at: str) -> float:
    return datetime.fromisoformat(at).timestamp() if at else 0.0
