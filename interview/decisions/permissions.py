"""Who may do what, and when it is too late for it."""

from interview import errors
from interview.model import Interview
from spec.brief import QuestionId


def require_running(interview: Interview) -> None:
    """Raises Cancelled for an interview that is over."""
    if interview.cancelled:
        raise errors.InterviewCancelled(feature=interview.feature)


def require_requester(interview: Interview, user: str) -> None:
    """Raises OnlyRequester unless this person started the interview."""
    if user != interview.requester:
        raise errors.OnlyRequester(requester=interview.requester)


def may_change(interview: Interview, user: str, asked: QuestionId) -> bool:
    """Whether this person started the interview or gave an answer to the question."""
    authors = {reply.author for reply in interview.answers.get(asked, ())}
    return user in authors | {interview.requester}
