"""Who may do what, and when it is too late for it."""

from interview import errors
from interview.follow_ups import Place
from interview.model import Interview


def require_running(interview: Interview) -> None:
    """Raises Cancelled for an interview that is over."""
    if interview.cancelled:
        raise errors.InterviewCancelled(feature=interview.feature)


def require_requester(interview: Interview, user: str) -> None:
    """Raises OnlyRequester unless this person started the interview."""
    if user != interview.requester:
        raise errors.OnlyRequester(requester=interview.requester)


def may_change(interview: Interview, user: str, asked: Place) -> bool:
    """Whether this person started the interview or gave an answer there."""
    authors = {reply.author for reply in interview.replies(asked)}
    return user in authors | {interview.requester}
