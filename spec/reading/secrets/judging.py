"""Judging: whether what stands after the name of a secret is one, or only speaks about it."""

import re
from dataclasses import dataclass

from spec.reading.secrets.lexicon import lexicon
from spec.reading.secrets.span import NOTHING

_LEAST = 3  # characters; less is no secret
_TOKEN = 8  # characters of a key that only stands beside its name
_DIGITS = 4
_WORD = 5  # letters of a plain word that is a password
_MEASURE = re.compile(r"[~<>≥≤]?\d{1,5}(?:[-–.]\d{1,5})?[-–]?([a-zäöü]{0,12})\Z")
_DESCRIBING = re.compile(r"(?:ed|ing|able|ible|al|ful|less|ous|ive|ly|en|ant|ent|ory|ic)\Z")


@dataclass(frozen=True, slots=True)
class Given:
    """What stands after the name of a secret, and how it is joined to it."""

    text: str
    start: int
    end: int
    quoted: bool
    joint: str  # "=", "is" or nothing
    follows: str  # the word after it

    @property
    def low(self) -> str:
        """What it is compared by."""
        return self.text.lower()


def is_secret(value: Given, kind: str, name: str) -> bool:
    """Whether it is a secret of this kind, and not talk about one."""
    if len(value.text) < _LEAST or _is_placeholder(value):
        return False
    known = lexicon().assigned
    if kind == "PIN or code":
        return bool(value.joint) and value.text.isdecimal() and value.follows not in known.units
    if _is_measure(value) or value.low in known.talk or value.low in known.standards:
        return False
    if kind == "login":
        return _is_login(value)
    if kind == "password":
        return _is_password(value)
    return _is_key(value, name)


def _is_placeholder(value: Given) -> bool:
    return value.low.startswith(lexicon().assigned.placeholders) or NOTHING in value.text


def _is_measure(value: Given) -> bool:
    """Whether it is a number with a unit: "15-minute", "8-64 characters"."""
    found = _MEASURE.match(value.low)
    if found is None or value.quoted:
        return False
    units = lexicon().assigned.units
    return found.group(1) in units or (
        not found.group(1) and (value.follows in units or len(value.text) < _DIGITS)
    )


def _is_password(value: Given) -> bool:
    if value.quoted:
        return True
    if _is_mixed(value.text):
        return bool(value.joint) or len(value.text) >= _TOKEN - 2
    describing = value.text.isalpha() and bool(_DESCRIBING.search(value.low))
    goes_on = value.follows.isalnum()
    if value.joint == "=":
        return not (describing and goes_on)
    plain = value.text.isalpha() and len(value.text) >= _WORD
    return value.joint == "is" and plain and not describing and not goes_on


def _is_key(value: Given, name: str) -> bool:
    if value.quoted and value.joint:
        return True
    if value.joint == "=" and (name.isupper() or "_" in name) and not _is_word(value.text):
        return True
    long = len(value.text) >= (_TOKEN if value.joint != "=" else _DIGITS)
    return long and _is_mixed(value.text)


def _is_login(value: Given) -> bool:
    """Whether it is a name and a password: "admin:hunter2", "admin/hunter2"."""
    if not value.joint:
        return False
    name, mark, password = re.sub(r"\s*[/:|]\s*", ":", value.text).partition(":")
    return bool(name and mark) and len(password) >= _LEAST and _is_mixed(password)


def _is_mixed(text: str) -> bool:
    """Whether letters and digits, or marks inside, stand together as in no word."""
    letters = any(character.isalpha() for character in text)
    digits = any(character.isdecimal() for character in text)
    marks = any(character in "!$%&#^+=?@~" for character in text[1:])
    return (letters and (digits or marks)) or (digits and len(text) >= _DIGITS)


def _is_word(text: str) -> bool:
    return text.isalpha() and text.islower()
