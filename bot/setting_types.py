"""Types of settings whose mistakes would show late: each says in one line what it should be."""

import re
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, SecretStr, ValidationInfo
from pydantic_core import PydanticCustomError

from interview.wording import languages
from spec import own_words_file
from spec.errors import UnreadableInterview
from spec.house_style import HouseStyle
from spec.own_words import OwnWords

FOLDER = "folder"  # in the context of validation: where the settings are
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
    if house.words.written:
        raise PydanticCustomError("words", "holds words, which belong into the file of `lexicon`")
    return house


def _loaded(named: object, info: ValidationInfo) -> OwnWords:
    """The words of the file or folder that is named, beside the settings."""
    if isinstance(named, OwnWords):
        return named
    if not isinstance(named, str):
        raise PydanticCustomError("lexicon", "should be the path of a file or a folder")
    folder: Path = (info.context or {}).get(FOLDER, Path())
    try:
        return own_words_file.load(folder / named)
    except UnreadableInterview as error:
        raise PydanticCustomError("lexicon", "{fault}", {"fault": str(error)}) from None


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
OwnLexicon = Annotated[OwnWords, BeforeValidator(_loaded)]
House = Annotated[HouseStyle, AfterValidator(_ownerless)]
