"""What a process needs to know: from the environment (secrets, addresses) and from `apispec.yaml`.

Read once in each process's `__main__`; everything missing is named in one message.
"""

import sys
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.setting_types import (
    FOLDER,
    AppToken,
    BotToken,
    House,
    Language,
    OwnLexicon,
    TimeZone,
    UserId,
    WorkingHours,
)
from interview.conversation import FOLLOW_UPS
from spec.house_style import HouseStyle
from spec.own_words import OwnWords

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class SettingsMissing(Exception):
    """Settings are missing or wrong; the message names all of them and says what to do."""


class Section(BaseModel):
    """A part of `apispec.yaml`; a misspelt key is an error, not a silent default."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reminders(Section):
    """When owners of open questions are reminded, in their own time zone."""

    every_hours: float = Field(default=24, gt=0)
    working_hours: WorkingHours = (9, 17)
    working_days: tuple[Day, ...] = Field(default=DAYS[:5], min_length=1)
    default_time_zone: TimeZone = "Etc/UTC"


class InterviewRules(Section):
    """How the conversation behaves."""

    nudge_after_hours: float = Field(default=24, gt=0)
    follow_ups: int = Field(default=FOLLOW_UPS, ge=0, le=25)
    language: Language = "en"


class Owner(Section):
    """Who answers the open questions of a role."""

    id: UserId
    name: str = Field(min_length=1)


class Timing(Section):
    """How quickly unfinished work is taken up again, in seconds."""

    lease: float = Field(default=15, gt=0, description="of one interview's effects")
    settle: float = Field(default=5, ge=0, description="before looking whether a post arrived")
    grace: float = Field(default=5, ge=0, description="before the clock takes over effects")
    tick: float = Field(default=1, gt=0, description="between two looks of the clock")


class Configuration(Section):
    """`apispec.yaml`, every part optional."""

    house: House = HouseStyle()
    reminders: Reminders = Reminders()
    interview: InterviewRules = InterviewRules()
    timing: Timing = Timing()
    owners: dict[str, Owner] = Field(default_factory=dict)
    lexicon: OwnLexicon = OwnWords()

    def house_style(self) -> HouseStyle:
        """The house style with the owners of each role."""
        owners = {role: owner.model_dump() for role, owner in self.owners.items()}
        told = {**self.house.model_dump(), "owners": owners, "words": self.lexicon}
        return HouseStyle.model_validate(told)


class Environment(BaseSettings):
    """What every process needs."""

    model_config = SettingsConfigDict(
        env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    slack_bot_token: BotToken
    redis_url: str
    slack_api_url: str = "https://slack.com/api/"
    apispec_file: Path = Path("apispec.yaml")
    log_level: str = "INFO"


class SocketModeEnvironment(Environment):
    """What the bot needs over Socket Mode."""

    slack_app_token: AppToken


class HttpEnvironment(Environment):
    """What the bot needs over HTTP."""

    slack_signing_secret: SecretStr


_HELP = {
    "slack_bot_token": "the bot token (xoxb-…), from OAuth & Permissions",
    "slack_app_token": "the app-level token (xapp-…, connections:write), from Basic Information",
    "slack_signing_secret": "the signing secret, from Basic Information",
    "redis_url": "where Redis is (redis://host:6379/0); `make run` brings one along",
}


E = TypeVar("E", bound=Environment)


def read(kind: type[E]) -> E:
    """The environment of a process; raises SettingsMissing naming everything at once."""
    try:
        return kind()
    except ValidationError as error:
        raise SettingsMissing(_missing(error)) from None


def _missing(error: ValidationError) -> str:
    lines = [f"  {_name(fault)}  {_reason(fault)}" for fault in error.errors()]
    return "\n".join(
        ["These settings are missing or wrong; put them into .env or the environment:", *lines]
    )


def _name(fault: Any) -> str:
    return str(fault["loc"][0]).upper() if fault["loc"] else "?"


def _reason(fault: Any) -> str:
    told = _HELP.get(str(fault["loc"][0]).lower(), "") if fault["loc"] else ""
    return told if fault["type"] == "missing" else f"{fault['msg']} ({told})"


def configuration(path: Path) -> Configuration:
    """What `apispec.yaml` says, or the defaults where there is none; raises SettingsMissing."""
    if not path.exists():
        return Configuration()
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return Configuration.model_validate(loaded or {}, context={FOLDER: path.parent})
    except yaml.YAMLError as error:
        raise SettingsMissing(f"{path} is not YAML: {error}") from None
    except ValidationError as error:
        faults = [f"  {'.'.join(map(str, f['loc']))}  {f['msg']}" for f in error.errors()]
        raise SettingsMissing("\n".join([f"{path} has mistakes:", *faults])) from None


def main() -> None:
    """Say everything that is missing for `make run`, and exit accordingly."""
    try:
        configuration(read(SocketModeEnvironment).apispec_file)
    except SettingsMissing as missing:
        sys.exit(str(missing))


if __name__ == "__main__":
    main()
