"""Edits and deletions of messages: logged from the first day."""

from interview import commands as c
from interview import events as e
from interview.decisions.decision import Decision, Noted
from interview.model import Interview


def note_edit(interview: Interview, command: c.NoteEdit) -> Decision:
    """What a message of the thread says now, secrets masked."""
    noted = Noted(interview)
    text_id, masked = noted.text(command.text)
    said = command.said
    noted.event(
        e.MessageEdited(
            at=said.at,
            author=said.author,
            source=said.source,
            ts=command.ts,
            text=text_id,
            masked=masked.found,
        )
    )
    return noted.decision()


def note_deletion(_interview: Interview, command: c.NoteDeletion) -> Decision:
    """A message of the thread is gone."""
    said = command.said
    return Decision(
        (e.MessageDeleted(at=said.at, author=said.author, source=said.source, ts=command.ts),)
    )
