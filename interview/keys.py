"""Every Redis key, each under its scope.

The scope is the cluster hash tag: all keys of a workspace live in one slot, so that one script may
touch several of them, and no key of one workspace can be built from another's ids.
"""

import hashlib
import re

from interview.scope import Scope

SCOPES = "apispec:scopes"  # the only key outside a scope: the set of all scopes

_IDENTIFIER = re.compile(r"[A-Za-z0-9_.=-]{1,128}\Z")
_PLAIN = re.compile(r"[A-Za-z0-9_.:|=+-]{1,200}\Z")


def identifier(text: str) -> str:
    """The id itself, if it may be a part of a key; ValueError otherwise."""
    if not _IDENTIFIER.match(text):
        raise ValueError(f"not an id: {text[:140]!r}")
    return text


def prefix(scope: Scope) -> str:
    """What every key of this scope begins with."""
    return f"apispec:{{{scope}}}:"


def log(scope: Scope, interview: str) -> str:
    """List of an interview's events as JSON, oldest first."""
    return f"{prefix(scope)}log:{identifier(interview)}"


def texts(scope: Scope, interview: str) -> str:
    """Hash of what people wrote, by text id."""
    return f"{prefix(scope)}texts:{identifier(interview)}"


def outbox(scope: Scope, interview: str) -> str:
    """List of the ids of effects that are not done, oldest first."""
    return f"{prefix(scope)}outbox:{identifier(interview)}"


def effects(scope: Scope, interview: str) -> str:
    """Hash of the effects in the outbox as JSON, by id."""
    return f"{prefix(scope)}effects:{identifier(interview)}"


def attempts(scope: Scope, interview: str) -> str:
    """Hash of how often an effect in the outbox was begun, by id."""
    return f"{prefix(scope)}attempts:{identifier(interview)}"


def notes(scope: Scope, interview: str) -> str:
    """Hash of what was noted about an effect in the outbox, by id."""
    return f"{prefix(scope)}notes:{identifier(interview)}"


def lease(scope: Scope, interview: str) -> str:
    """Hash of who carries out the interview's effects (`token`) and until when (`ends`)."""
    return f"{prefix(scope)}lease:{identifier(interview)}"


def leases(scope: Scope) -> str:
    """How many leases were given."""
    return f"{prefix(scope)}leases"


def models(scope: Scope, interview: str) -> str:
    """Hash of the packed model of each revision."""
    return f"{prefix(scope)}models:{identifier(interview)}"


def weighing(scope: Scope, interview: str) -> str:
    """Hash of what was weighed last about an interview (`weighing`), for which `version`."""
    return f"{prefix(scope)}weighing:{identifier(interview)}"


def channel(scope: Scope, channel_id: str) -> str:
    """List of a channel's interviews, newest first."""
    return f"{prefix(scope)}channel:{identifier(channel_id)}"


def features(scope: Scope, channel_id: str) -> str:
    """Hash of a channel's running interviews, by feature."""
    return f"{prefix(scope)}features:{identifier(channel_id)}"


def threads(scope: Scope, channel_id: str) -> str:
    """Hash of a channel's interviews, by the ts of their thread."""
    return f"{prefix(scope)}threads:{identifier(channel_id)}"


def waiting(scope: Scope) -> str:
    """Sorted set of interviews with effects that are not done, by when they are due."""
    return f"{prefix(scope)}waiting"


def nudges(scope: Scope) -> str:
    """Sorted set of interviews, by when to nudge."""
    return f"{prefix(scope)}nudges"


def reminders(scope: Scope) -> str:
    """Sorted set of users who owe an answer, by when to remind them."""
    return f"{prefix(scope)}reminders"


def owed(scope: Scope, user: str) -> str:
    """Set of the interviews in which a user owes an answer."""
    return f"{prefix(scope)}owed:{identifier(user)}"


def seen(scope: Scope, dedupe: str) -> str:
    """Present while a second delivery of the same thing has to be expected."""
    return f"{prefix(scope)}seen:{_ending(dedupe)}"


def cached(scope: Scope, name: str) -> str:
    """A small value that may vanish."""
    return f"{prefix(scope)}cached:{_ending(name)}"


def claimed(scope: Scope, name: str) -> str:
    """Present while something that may be done once has been done."""
    return f"{prefix(scope)}claimed:{_ending(name)}"


def _ending(text: str) -> str:
    """The text where it is short and plain, else its hash: any text may end a key."""
    if _PLAIN.match(text):
        return text
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"
