"""What people in the workspace do."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.client.wire import Wire

Json = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What the person saw of a command, click or choice; `error` as Slack names it."""

    ok: bool
    error: str | None
    reply: Json | None
    seconds: float


class Acting(Wire):
    """People typing, clicking, choosing and filling in."""

    def slash(self, user: str, channel: str, text: str, command: str = "/apispec") -> Outcome:
        """A person types a slash command."""
        about = {"user": user, "channel": channel, "text": text, "command": command}
        return Outcome(**self.ask("slash", **about))

    def say(
        self,
        user: str,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        files: Sequence[tuple[str, bytes]] = (),
        *,
        literal: bool = False,
    ) -> str:
        """A person writes a message; returns its ts.

        `text` is what was typed; `mention(user_id)` inside it is a mention, unless `literal`.
        """
        about: Json = {"user": user, "channel": channel, "text": text, "thread_ts": thread_ts}
        contents = [
            {"name": name, "content": base64.b64encode(content).decode()} for name, content in files
        ]
        return str(self.ask("say", files=contents, literal=literal, **about))

    def edit(self, user: str, channel: str, ts: str, text: str, *, literal: bool = False) -> None:
        """A person edits a message of theirs."""
        self.ask("edit", user=user, channel=channel, ts=ts, text=text, literal=literal)

    def delete(self, user: str, channel: str, ts: str) -> None:
        """A person deletes a message of theirs."""
        self.ask("delete", user=user, channel=channel, ts=ts)

    def react(self, user: str, channel: str, ts: str, name: str) -> None:
        """A person reacts to a message."""
        self.ask("react", user=user, channel=channel, ts=ts, name=name)

    def click(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str,
        *,
        value: str | None = None,
        force: bool = False,
    ) -> Outcome:
        """A person clicks a button of a message or ephemeral.

        `force` clicks a stale one: the payload is made from an older copy of the message.
        """
        about: Json = {"user": user, "channel": channel, "ts": ts, "action_id": action_id}
        return Outcome(**self.ask("click", value=value, force=force, **about))

    def select(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str,
        value: Any,
        *,
        force: bool = False,
    ) -> Outcome:
        """A person chooses from a select, overflow or radio group of a message."""
        about: Json = {"user": user, "channel": channel, "ts": ts, "action_id": action_id}
        return Outcome(**self.ask("select", value=value, force=force, **about))

    def use_in_view(self, user: str, view_id: str, action_id: str, value: Any = None) -> Outcome:
        """A person clicks or chooses in a modal or Home tab."""
        about: Json = {"user": user, "view_id": view_id, "action_id": action_id}
        return Outcome(**self.ask("use_in_view", value=value, **about))

    def submit(self, user: str, view_id: str, values: Json) -> dict[str, str] | None:
        """A person fills in and submits the visible modal; returns the errors it shows, if any.

        `values` is `{block_id: {action_id: value}}` or flat `{action_id: value}`.
        """
        errors: dict[str, str] | None = self.ask(
            "submit", user=user, view_id=view_id, values=values
        )
        return errors

    def close_view(self, user: str, view_id: str) -> None:
        """A person closes the visible modal."""
        self.ask("close_view", user=user, view_id=view_id)

    def open_home(self, user: str, tab: str = "home") -> None:
        """A person opens the bot's Home or Messages tab."""
        self.ask("open_home", user=user, tab=tab)

    def post_as_bot(
        self, channel: str, text: str, thread_ts: str | None = None, *, classic: bool = True
    ) -> str:
        """Another bot posts, with subtype bot_message when `classic`; returns the ts."""
        about: Json = {"channel": channel, "text": text, "thread_ts": thread_ts}
        return str(self.ask("post_as_bot", classic=classic, **about))
