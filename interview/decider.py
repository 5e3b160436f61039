"""decide(interview, command) -> events: every rule of the conversation, without side effects.

Raises an InterviewError where the person has to be told something instead.
"""

from collections.abc import Callable
from typing import Any

from interview import commands as c
from interview.decisions import (
    answering,
    confirming,
    drafting,
    following_up,
    lifecycle,
    noting,
    pressing,
    resolving,
    waiting,
)
from interview.decisions.decision import Decision
from interview.decisions.next_step import with_next_step
from interview.errors import NoSuchInterview
from interview.model import Interview
from interview.outlook import Outlook

_DECISIONS: dict[type, Callable[[Interview, Any], Decision]] = {
    c.Start: lifecycle.start,
    c.OpenThread: lifecycle.open_thread,
    c.NamePerson: lifecycle.name_person,
    c.NoteQuestion: confirming.note_question,
    c.NoteFollowUp: confirming.note_follow_up,
    c.Pause: lifecycle.pause,
    c.Resume: lifecycle.resume,
    c.Cancel: lifecycle.cancel,
    c.Nudge: waiting.nudge,
    c.Reply: answering.reply,
    c.Choose: pressing.choose,
    c.TakeDefault: pressing.take_default,
    c.ChooseFollowUp: following_up.choose,
    c.LeaveFollowUp: following_up.leave,
    c.ConfirmInferred: pressing.confirm_inferred,
    c.Reopen: pressing.reopen,
    c.Resolve: resolving.resolve,
    c.DraftNow: drafting.draft_now,
    c.RecordDraft: drafting.record_draft,
    c.RecordDelivery: drafting.record_delivery,
    c.RecordFailure: drafting.record_failure,
    c.NoteEdit: noting.note_edit,
    c.NoteDeletion: noting.note_deletion,
}


_NOTHING_WEIGHED = Outlook()


def decide(
    interview: Interview, command: c.Command, outlook: Outlook = _NOTHING_WEIGHED
) -> Decision:
    """What happened, if this command is carried out now, and what comes next."""
    if not interview.version and not isinstance(command, c.Start):
        raise NoSuchInterview
    decision = _DECISIONS[type(command)](interview, command)
    return with_next_step(interview, decision, command.said, outlook)
