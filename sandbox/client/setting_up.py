"""Setting the workspace up: people, channels, scopes, timing, transport."""

from collections.abc import Sequence
from typing import Any

from sandbox.client.wire import Wire

Json = dict[str, Any]


class SettingUp(Wire):
    """What an administrator does."""

    def add_user(
        self,
        name: str,
        *,
        real_name: str | None = None,
        tz: str = "Europe/Berlin",
        deleted: bool = False,
        is_bot: bool = False,
    ) -> str:
        """A new member of the workspace; returns the user id."""
        about: Json = {"real_name": real_name, "tz": tz, "deleted": deleted, "is_bot": is_bot}
        return str(self.ask("add_user", name=name, **about))

    def set_user(self, user: str, **changes: Any) -> None:
        """Change what is known of a user: name, real_name, tz, deleted."""
        self.ask("set_user", user=user, **changes)

    def add_channel(
        self,
        name: str,
        members: Sequence[str],
        *,
        private: bool = False,
        archived: bool = False,
        bot_is_member: bool = True,
    ) -> str:
        """A new channel; returns its id."""
        about: Json = {"private": private, "archived": archived, "bot_is_member": bot_is_member}
        return str(self.ask("add_channel", name=name, members=list(members), **about))

    def dm_channel(self, user: str) -> str:
        """The id of the direct message between a user and the bot."""
        return str(self.ask("dm_channel", user=user))

    def archive(self, channel: str) -> None:
        """Archive a channel."""
        self.ask("set_archived", channel=channel, archived=True)

    def unarchive(self, channel: str) -> None:
        """Bring an archived channel back."""
        self.ask("set_archived", channel=channel, archived=False)

    def invite(self, channel: str, user: str | None = None) -> None:
        """Bring a user into a channel; the bot when nobody is named."""
        self.ask("set_membership", channel=channel, user=user, member=True)

    def kick(self, channel: str, user: str | None = None) -> None:
        """Remove a user from a channel; the bot when nobody is named."""
        self.ask("set_membership", channel=channel, user=user, member=False)

    def grant_scopes(self, *scopes: str) -> list[str]:
        """Give the bot token scopes; returns all it has."""
        return list(self.ask("set_scopes", grant=list(scopes), revoke=[]))

    def revoke_scopes(self, *scopes: str) -> list[str]:
        """Take scopes from the bot token; returns those left."""
        return list(self.ask("set_scopes", grant=[], revoke=list(scopes)))

    def set_timing(self, **seconds: Any) -> None:
        """Change acknowledge, trigger, sharing, response_url (seconds) or retries (a list)."""
        self.ask("set_timing", **seconds)

    def configure_http(self, request_url: str) -> None:
        """Deliver by signed HTTP to this address from now on."""
        self.ask("use_http", request_url=request_url)

    def use_socket(self) -> None:
        """Deliver over Socket Mode from now on."""
        self.ask("use_socket")
