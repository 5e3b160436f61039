"""Which interview a message is meant for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.inbound import Payload
from bot.posting.unheard import note_unheard
from bot.reminded import reminded_of
from bot.services import Services
from bot.views.listing import link
from interview.errors import InterviewError
from interview.model import Interview
from interview.scope import Scope

_NUMBER = re.compile(r"^[ \t*_`]{0,40}+(NC-\d{1,4})\b", re.IGNORECASE | re.MULTILINE)


class WhichInterview(InterviewError):
    """The author is asked in several interviews; value: links."""

    wording = "which_interview"


class NothingWaits(InterviewError):
    """Everything that a reminder was about is settled."""

    wording = "nothing_waits"


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that somebody wrote, where, and to which bot."""

    services: Services
    scope: Scope
    channel: str
    message: Payload
    bot_user: str

    @property
    def thread_ts(self) -> str:
        """The thread that it was written in, if it was."""
        return str(self.message.get("thread_ts") or "")

    @property
    def user(self) -> str:
        """Who wrote it."""
        return str(self.message.get("user") or "")

    @property
    def text(self) -> str:
        """What was written, as Slack delivers it."""
        return str(self.message.get("text") or "")

    @property
    def is_direct(self) -> bool:
        """Whether nobody but the bot reads it."""
        return self.channel.startswith("D")

    def load(self, interview: str) -> Interview:
        """An interview as it stands."""
        return self.services.conversation.load(self.scope, interview)

    def newest(self) -> Interview | None:
        """The newest interview of the place."""
        found = next(iter(self.services.store.in_channel(self.scope, self.channel)), None)
        return self.load(found) if found else None


def addressed(heard: Heard) -> str | None:
    """The interview whose thread it is; in a direct message also the one that is meant.

    Raises WhichInterview or NothingWaits.
    """
    if heard.thread_ts:
        return _in_thread(heard)
    return _in_direct_message(heard) if heard.is_direct else None


def _in_thread(heard: Heard) -> str | None:
    store, place = heard.services.store, (heard.scope, heard.channel, heard.thread_ts)
    if found := store.in_thread(*place):
        return found
    if heard.is_direct and (about := reminded_of(store, *place)):
        return _meant(heard, about)
    if heard.is_direct and not _is_opening(heard.newest()):
        return _in_direct_message(heard)
    if heard.message.get("parent_user_id", heard.bot_user) != heard.bot_user:
        return None
    note_unheard(store, *place)
    return store.in_thread(*place)  # it may have opened since we looked


def _is_opening(interview: Interview | None) -> bool:
    """Whether its thread is not known yet."""
    return interview is not None and not interview.thread_ts


def _in_direct_message(heard: Heard) -> str | None:
    newest = heard.newest()
    if newest and newest.status == "asking" and not _NUMBER.search(heard.text):
        return newest.id
    if owed := heard.services.store.owed_by(heard.scope, heard.user):
        return _meant(heard, owed)
    return newest.id if newest else None


def _meant(heard: Heard, about: Sequence[str]) -> str | None:
    """The only one that it can be."""
    if heard.text.lstrip().startswith("//"):
        return None
    numbers = {number.upper() for number in _NUMBER.findall(heard.text)}
    waiting = [i for i in map(heard.load, about) if i.open_for(heard.user) and not i.cancelled]
    knowing = [i for i in waiting if numbers <= {item.id for item in i.open_for(heard.user)}]
    if len(candidates := knowing or waiting) == 1:
        return candidates[0].id
    if candidates:
        raise WhichInterview(links=", ".join(_asked(i, heard.user) for i in candidates))
    if numbers and len(about) == 1:
        return about[0]  # somebody decides again
    raise NothingWaits


def _asked(interview: Interview, user: str) -> str:
    numbers = ", ".join(item.id for item in interview.open_for(user))
    return f"{link(interview)} ({numbers})"
