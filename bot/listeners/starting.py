"""Starting an interview, from the command or from the form."""

from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from bot.inbound import said_by
from bot.posting.refusals import refusal_of
from bot.services import Services
from interview import commands as c
from interview.decisions.lifecycle import title
from interview.errors import InterviewError
from interview.model import Interview
from interview.scope import Scope


class NotInChannel(InterviewError):
    """The bot could not read the answers there; value: feature."""

    wording = "invite_me"


class ChannelArchived(InterviewError):
    """Nobody can post there."""

    wording = "channel_archived"


class MissingScope(InterviewError):
    """The Slack app lacks a permission; value: needed."""

    wording = "missing_scope"


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants which feature specified, where; `trigger` tells two wishes apart."""

    scope: Scope
    user: str
    channel: str
    text: str
    trigger: str
    mentions: tuple[str, ...] = ()


def start(services: Services, wish: Wish) -> Interview:
    """The stored interview; raises an InterviewError that says why it cannot be."""
    private = wish.channel.startswith("D")
    channel = _own_channel(services, wish.user) if private else wish.channel
    if not private:
        _require_access(services, channel, title(wish.text))
    said = said_by(wish.user, services.now(), channel)
    command = c.Start(said, wish.text, channel, private, wish.mentions)
    return services.conversation.start(wish.scope, command, wish.trigger)


def _own_channel(services: Services, user: str) -> str:
    """The direct message of this user with the bot, whichever one the command was typed in."""
    return str(services.client.conversations_open(users=user)["channel"]["id"])


def _require_access(services: Services, channel: str, feature: str) -> None:
    try:
        found = services.client.conversations_info(channel=channel)["channel"]
    except SlackApiError as refused:
        if refused.response.get("error") == "channel_not_found":
            raise NotInChannel(feature=feature) from None
        if refused.response.get("error") == "missing_scope":
            raise MissingScope(needed=str(refused.response.get("needed", "?"))) from None
        found = {"is_member": True}  # not decided here: posting will tell
    except Exception as error:
        if refusal_of(error) is None:
            raise
        found = {"is_member": True}
    if found.get("is_archived"):
        raise ChannelArchived
    if not found.get("is_member"):
        raise NotInChannel(feature=feature)
