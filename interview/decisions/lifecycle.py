"""Starting, pausing, resuming, cancelling, and what Slack confirms on the way."""

from interview import commands as c
from interview import errors
from interview import events as e
from interview.decisions import inferring, permissions
from interview.decisions.decision import Decision, Noted
from interview.model import Interview
from spec.plain_text import plain
from spec.reading.secrets import mask

TITLE_LENGTH = 80  # characters; a longer text is the answer to the first question


def start(interview: Interview, command: c.Start) -> Decision:
    """The interview begins; a long text is a title and already an answer."""
    text = " ".join(plain(command.text).split())
    if not text:
        raise errors.NoFeature
    said = command.said
    noted = Noted(interview)
    noted.event(
        e.Started(
            at=said.at,
            author=said.author,
            source=said.source,
            feature=title(command.text),
            channel=command.channel,
            private=command.private,
            masked=() if len(text) > TITLE_LENGTH else mask(text).found,
        )
    )
    if len(text) > TITLE_LENGTH:
        text_id, masked = noted.text(command.text)
        noted.event(
            e.Answered(
                at=said.at,
                author=said.author,
                source=said.source,
                question="feature",
                text=text_id,
                mentions=command.mentions,
                masked=masked.found,
            )
        )
        inferring.note_inferred(noted, interview, command, "feature")
    return noted.decision()


def title(typed: str) -> str:
    """The feature's name: what was typed, without secrets, and not longer than a title."""
    text = mask(" ".join(plain(typed).split())).text
    if len(text) <= TITLE_LENGTH:
        return text
    return text[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,.;:-") + "…"


def open_thread(interview: Interview, command: c.OpenThread) -> Decision:
    """The thread exists; a second confirmation changes nothing."""
    if interview.thread_ts:
        return Decision()
    opened = e.ThreadOpened(
        at=command.said.at,
        channel=command.channel,
        thread_ts=command.thread_ts,
        permalink=command.permalink,
    )
    return Decision((opened,))


def name_person(interview: Interview, command: c.NamePerson) -> Decision:
    """The person has a name, if that is news."""
    known, name = interview.people.get(command.user), mask(plain(command.name)).text
    if known and (known.name, known.tz) == (name, command.tz):
        return Decision()
    introduced = e.Introduced(at=command.said.at, user=command.user, name=name, tz=command.tz)
    return Decision((introduced,))


def pause(interview: Interview, command: c.Pause) -> Decision:
    """Nothing is taken as an answer until somebody resumes."""
    permissions.require_running(interview)
    permissions.require_requester(interview, command.said.author)
    if interview.paused:
        return Decision()
    return Decision((e.Paused(at=command.said.at, author=command.said.author),))


def resume(interview: Interview, command: c.Resume) -> Decision:
    """The interview goes on; everybody may wake it."""
    permissions.require_running(interview)
    if not interview.paused:
        return Decision()
    return Decision((e.Resumed(at=command.said.at, author=command.said.author),))


def cancel(interview: Interview, command: c.Cancel) -> Decision:
    """The interview is over."""
    permissions.require_requester(interview, command.said.author)
    if interview.cancelled:
        return Decision()
    return Decision((e.Cancelled(at=command.said.at, author=command.said.author),))
