"""Text that every format can carry: no control characters, no halves of surrogate pairs."""

import re
from typing import TypeVar

from spec.texts import with_texts
from spec.value import Value

V = TypeVar("V", bound=Value)

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")
# C0 and C1 controls but tab and newline, bidirectional overrides, byte order marks, non-characters,
# and what has no width; but joiners, which other scripts and emoji need, only beside ASCII.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064]"
    "|(?<=[ -~])[\u200c\u200d]|[\u200c\u200d](?=[ -~])"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(text: str) -> str:
    """The same text with newlines as line ends and without what no format can carry."""
    return _LONE_SURROGATE.sub("\ufffd", _UNFIT.sub("", _LINE_ENDS.sub("\n", text)))


def plain_value(value: V) -> V:
    """The same value with every text in it made plain."""
    return with_texts(value, plain)
