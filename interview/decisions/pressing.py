"""What a pressed button says: an option, the default, a confirmation, a question once more."""

from interview import commands as c
from interview import errors
from interview import events as e
from interview import follow_ups as u
from interview.decisions import permissions
from interview.decisions.decision import Decision, Noted
from interview.follow_ups import Place
from interview.model import Interview
from interview.questions import question
from spec.brief import QuestionId


def note_answer(
    noted: Noted,
    interview: Interview,
    command: c.Reply | c.Choose,
    asked: QuestionId,
    words: str,
) -> None:
    """Note these words as an answer to a question, secrets masked."""
    text_id, masked = noted.text(words)
    noted.event(
        e.Answered(
            at=command.said.at,
            author=command.said.author,
            source=command.said.source,
            question=asked,
            text=text_id,
            mentions=command.mentions if isinstance(command, c.Reply) else (),
            replaces=interview.reopened == asked,
            masked=masked.found,
        )
    )


def choose(interview: Interview, command: c.Choose) -> Decision:
    """An option was pressed: its words are the answer."""
    require_open(interview, command.question)
    option = question(command.question).option(command.option)
    if option is None:
        raise errors.StaleButton
    noted = Noted(interview)
    note_answer(noted, interview, command, command.question, option.answer)
    return noted.decision()


def take_default(interview: Interview, command: c.TakeDefault) -> Decision:
    """On "you choose" the recommended default becomes an assumption."""
    require_open(interview, command.question)
    said = command.said
    taken = e.Defaulted(
        at=said.at, author=said.author, source=said.source, question=command.question
    )
    return Decision((taken,))


def require_open(interview: Interview, asked: QuestionId) -> None:
    """Raises AlreadyAnswered if somebody was faster, InterviewPaused while nothing is taken."""
    permissions.require_running(interview)
    if interview.paused:
        raise errors.InterviewPaused
    if interview.reopened == asked:
        return
    if interview.is_settled(asked):
        raise errors.AlreadyAnswered(by=settled_by(interview, asked))


def settled_by(interview: Interview, asked: Place) -> str:
    """Who had the last word there."""
    replies = interview.replies(asked)
    return replies[-1].author if replies else interview.left_by(asked)


def confirm_inferred(interview: Interview, command: c.ConfirmInferred) -> Decision:
    """What was read between the lines is right."""
    permissions.require_running(interview)
    questions = interview.unconfirmed()
    if not questions:
        raise errors.StaleButton
    said = command.said
    confirmed = e.Confirmed(
        at=said.at,
        author=said.author,
        source=said.source,
        questions=questions,
        shown_ts=command.shown_ts,
    )
    return Decision((confirmed,))


def reopen(interview: Interview, command: c.Reopen) -> Decision:
    """Something is asked again: by the requester, or by somebody who answered it."""
    permissions.require_running(interview)
    asked = command.asked or interview.previous
    if asked is None:
        raise errors.NothingToChange
    if isinstance(asked, int) and asked > len(interview.follow_ups):
        raise errors.StaleButton
    if not permissions.may_change(interview, command.said.author, asked):
        raise errors.OnlyRequester(requester=interview.requester)
    at, author = command.said.at, command.said.author
    if isinstance(asked, int):
        return Decision((u.FollowUpReopened(at=at, author=author, number=asked),))
    return Decision((e.Reopened(at=at, author=author, question=asked),))
