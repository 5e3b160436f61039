"""The state of the workspace: people, channels, messages, files, and the ids they get."""

import time
from dataclasses import dataclass, field
from typing import Any

from sandbox.errors import Refused

Json = dict[str, Any]

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DEFAULT_SCOPES = (
    "app_mentions:read channels:history groups:history im:history mpim:history channels:read "
    "groups:read im:read mpim:read chat:write commands files:read files:write im:write "
    "reactions:write users:read"
)
DEFAULT_EVENTS = (
    "app_home_opened app_mention message.channels message.groups message.im message.mpim"
)


@dataclass
class User:
    """A person or bot with what users.info tells of it."""

    id: str
    name: str
    real_name: str
    tz: str
    deleted: bool = False
    is_bot: bool = False


@dataclass
class Channel:
    """A channel, private group or direct message, with its messages by ts in order."""

    id: str
    name: str
    members: list[str]
    kind: str = "channel"
    archived: bool = False
    created: int = field(default_factory=lambda: int(time.time()))
    messages: dict[str, Json] = field(default_factory=dict)


@dataclass
class StoredFile:
    """A file: announced, then uploaded, then completed and shared."""

    id: str
    name: str
    length: int
    user: str
    created: int = field(default_factory=lambda: int(time.time()))
    content: bytes | None = None
    title: str = ""
    completed: bool = False
    shares: dict[str, dict[str, list[Json]]] = field(default_factory=dict)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, len(ALPHABET))
        digits = ALPHABET[rest] + digits
    return digits or "0"


class Workspace:
    """Everything the workspace remembers; found by id, or refused."""

    def __init__(self) -> None:
        self._run = _base36(time.time_ns() // 1_000_000)[-6:]
        self._minted = 0
        self._last_ts = 0
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.files: dict[str, StoredFile] = {}
        self.ephemerals: list[Json] = []
        self.versions: dict[tuple[str, str], list[Json]] = {}
        self.states: dict[str, Json] = {}
        self.scopes = DEFAULT_SCOPES.split()
        self.subscriptions = DEFAULT_EVENTS.split()
        self.team_id = self.mint("T")
        self.app_id = self.mint("A")
        self.bot_id = self.mint("B")
        self.bot_token = f"xoxb-sandbox-{self._run}"
        self.app_token = f"xapp-sandbox-{self._run}"
        self.signing_secret = f"signing-{self._run}"
        self.verification_token = f"verification-{self._run}"
        self.bot_user_id = self.add_user("apispec", tz="Etc/UTC", is_bot=True).id

    def mint(self, prefix: str) -> str:
        """A new id; unlike those of earlier runs, so that stored state cannot mistake it."""
        self._minted += 1
        return f"{prefix}{self._run}{_base36(self._minted).rjust(4, '0')}"

    def next_ts(self) -> str:
        """A message timestamp: unique and increasing, never a float."""
        self._last_ts = max(time.time_ns() // 1000, self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def add_user(
        self,
        name: str,
        *,
        real_name: str | None = None,
        tz: str = "Europe/Berlin",
        deleted: bool = False,
        is_bot: bool = False,
    ) -> User:
        """A new member of the workspace."""
        user = User(self.mint("U"), name, real_name or name.title(), tz, deleted, is_bot)
        self.users[user.id] = user
        return user

    def add_channel(
        self, name: str, members: list[str], *, kind: str = "channel", archived: bool = False
    ) -> Channel:
        """A new conversation; `kind` is channel, group or im as in message events."""
        prefix = "D" if kind == "im" else "C"
        channel = Channel(self.mint(prefix), name, list(members), kind, archived)
        self.channels[channel.id] = channel
        return channel

    def user(self, user_id: str) -> User:
        """The user with this id, or a refusal."""
        if user_id not in self.users:
            raise Refused(f"There is no user {user_id} in the sandbox.")
        return self.users[user_id]

    def channel(self, channel_id: str) -> Channel:
        """The conversation with this id, or a refusal."""
        if channel_id not in self.channels:
            raise Refused(f"There is no channel {channel_id} in the sandbox.")
        return self.channels[channel_id]

    def dm_with(self, user_id: str) -> Channel:
        """The direct message between the bot and this user, opened when it was not."""
        for channel in self.channels.values():
            if channel.kind == "im" and user_id in channel.members:
                return channel
        return self.add_channel("directmessage", [user_id, self.bot_user_id], kind="im")

    def bot_is_in(self, channel: Channel) -> bool:
        """Whether the bot may read and post here."""
        return self.bot_user_id in channel.members

    def name_of(self, some_id: str) -> str:
        """The name people see for a user or channel id."""
        if some_id in self.users:
            return self.users[some_id].name
        return self.channels[some_id].name if some_id in self.channels else some_id
