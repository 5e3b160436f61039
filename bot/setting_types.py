"""Types of settings whose mistakes would show late: each says in one line what it should be."""

import re
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, SecretStr
from pydantic_core import PydanticCustomError

from interview.wording import languages
from spec.house_style import HouseStyle

HOURS = 24  # of a day


def _hours(hours: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= hours[0] < hours[1] <= HOURS:
        raise PydanticCustomError("hours", "should be two hours of a day, like [9, 17]")
    return hours


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError):
        raise PydanticCustomError("zone", "should be a time zone like Europe/Berlin") from None


def _language(name: str) -> str:
    if name not in (known := languages()):
        names = ", ".join(sorted(known))
        raise PydanticCustomError("language", "should be one of: {names}", {"names": names})
    return name


def _user(id_: str) -> str:
    if not re.fullmatch(r"[UW][A-Z0-9]{2,31}", id_):
        raise PydanticCustomError("user", "should be the id of a Slack user, like U0123456789")
    return id_


def _ownerless(house: HouseStyle) -> HouseStyle:
    if house.owners:
        raise PydanticCustomError("owners", "holds owners, which belong beside it, not inside")
    return house


def _beginning(*prefixes: str) -> AfterValidator:
    """Tokens are easily swapped; their beginnings tell them apart."""

    def check(token: SecretStr) -> SecretStr:
        if not token.get_secret_value().startswith(prefixes):
            raise PydanticCustomError("prefix", f"should begin with {prefixes[0]}")
        return token

    return AfterValidator(check)


BotToken = Annotated[SecretStr, _beginning("xoxb-", "xoxe.xoxb-")]
AppToken = Annotated[SecretStr, _beginning("xapp-")]
WorkingHours = Annotated[tuple[int, int], AfterValidator(_hours)]
TimeZone = Annotated[str, AfterValidator(_zone)]
Language = Annotated[str, AfterValidator(_language)]
UserId = Annotated[str, AfterValidator(_user)]
House = Annotated[HouseStyle, AfterValidator(_ownerless)]
