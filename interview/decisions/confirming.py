"""What Slack confirms to stand in the thread, and what was written under it before we knew.

Slack may show a post long before its confirmation reaches us, so the order of the messages decides,
not the order in which we heard of them.
"""

from interview import commands as c
from interview import events as e
from interview import follow_ups as u
from interview.decisions.decision import Decision
from interview.follow_ups import Place
from interview.model import Interview, Reply, order


def note_question(interview: Interview, command: c.NoteQuestion) -> Decision:
    """The question stands in the thread; what was written under it meanwhile answers it."""
    at, asked = command.said.at, command.question
    posted = e.QuestionPosted(at=at, question=asked, ts=command.ts)
    return Decision((posted, *_moves(interview, command, asked)))


def note_follow_up(interview: Interview, command: c.NoteFollowUp) -> Decision:
    """The same for a follow-up."""
    at, number = command.said.at, command.number
    posted = u.FollowUpPosted(at=at, number=number, ts=command.ts)
    return Decision((posted, *_moves(interview, command, number)))


def _moves(
    interview: Interview, command: c.NoteQuestion | c.NoteFollowUp, asked: Place
) -> list[e.Event]:
    """What was taken for an addition to what stood before, and answers this."""
    earlier = interview.previous
    if earlier is None or earlier == asked or interview.standing != asked:
        return []
    return [
        _move(command.said.at, reply.source.ts, earlier, asked)
        for reply in _additions(interview, earlier)
        if reply.source.ts and order(reply.source.ts) > order(command.ts)
    ]


def _move(at: str, ts: str, earlier: Place, asked: Place) -> e.Event:
    if isinstance(earlier, int) or isinstance(asked, int):
        return u.ReplyMoved(at=at, ts=ts, earlier=earlier, asked=asked)
    return e.Reassigned(at=at, ts=ts, earlier=earlier, question=asked)


def _additions(interview: Interview, asked: Place) -> tuple[Reply, ...]:
    """What came after it was settled, so that it may belong to what was asked next."""
    replies = interview.replies(asked)
    return replies if interview.left_by(asked) else replies[1:]
