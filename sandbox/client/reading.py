"""What can be read back: conversations, files, views, logs, and the feed."""

import base64
from typing import Any

from sandbox.client.wire import Wire

Json = dict[str, Any]


class Reading(Wire):
    """Everything the sandbox remembers."""

    def messages(self, channel: str, thread_ts: str | None = None) -> list[Json]:
        """All messages of a channel in order, or those of one thread with its parent."""
        return list(self.ask("messages", channel=channel, thread_ts=thread_ts))

    def ephemerals(self, user: str) -> list[Json]:
        """What only this user was shown, slash replies included (`source` says which)."""
        return list(self.ask("ephemerals", user=user))

    def open_views(self, user: str) -> list[Json]:
        """The modals a user has open, the visible one last."""
        return list(self.ask("open_views", user=user))

    def home(self, user: str) -> Json | None:
        """A user's Home tab, when one was published."""
        view: Json | None = self.ask("home", user=user)
        return view

    def file_content(self, file: str) -> bytes:
        """The bytes of a file."""
        return base64.b64decode(self.ask("file_content", file=file))

    def calls(self, method: str | None = None) -> list[Json]:
        """The Web API calls so far: method, arguments, at, outcome, fault, answer."""
        return list(self.ask("calls", method=method))

    def deliveries(self) -> list[Json]:
        """The deliveries so far: kind, type, event_id, payload, attempts, acknowledged."""
        return list(self.ask("deliveries"))

    def state(self) -> Json:
        """How the sandbox stands: connections, connected_times, transport, scopes."""
        state: Json = self.ask("state")
        return state

    def names(self) -> dict[str, str]:
        """The names people see, by user and channel id."""
        return dict(self.ask("names"))

    def feed(self, since: int = 0, wait: float = 0.0) -> tuple[list[Json], int]:
        """What people saw happen after number `since`, and the number to ask from next.

        Waits up to `wait` seconds when there is nothing new. Kinds: message, message_changed,
        message_deleted, reaction_added, reaction_removed, ephemeral, slash, slash_failed, click,
        modal_opened, modal_updated, modal_submitted, modal_closed, home_published.
        """
        items = list(self.ask("feed", since=since, wait=wait))
        return items, items[-1]["n"] if items else since
