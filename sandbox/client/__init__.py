"""The sandbox as tests and the demo use it, from any process, with the standard library only."""

from sandbox.client.acting import Acting, Outcome
from sandbox.client.breaking import Breaking
from sandbox.client.reading import Reading
from sandbox.client.setting_up import SettingUp
from sandbox.client.waiting import wait_for
from sandbox.errors import Refused

__all__ = ["Outcome", "Refused", "Sandbox", "mention", "wait_for"]


def mention(user_id: str) -> str:
    """A mention picked from Slack's menu, for use inside the text of `say` and `slash`."""
    return f"<@{user_id}>"


class Sandbox(SettingUp, Acting, Reading, Breaking):
    """A running sandbox: its people act, its channels are read, its faults are planned.

    Whatever a person could not do in Slack raises `Refused` with a sentence.
    """

    wait_for = staticmethod(wait_for)

    def __init__(self, base_url: str) -> None:
        super().__init__(base_url)
        about = self.ask("about")
        self.api_url: str = about["api_url"]
        self.team_id: str = about["team_id"]
        self.app_id: str = about["app_id"]
        self.bot_id: str = about["bot_id"]
        self.bot_user_id: str = about["bot_user_id"]
        self.bot_token: str = about["bot_token"]
        self.app_token: str = about["app_token"]
        self.signing_secret: str = about["signing_secret"]
