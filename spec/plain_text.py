"""Text that every format can carry: no control characters, no halves of surrogate pairs."""

import re
from typing import TypeVar

from spec.texts import with_texts
from spec.value import Value

V = TypeVar("V", bound=Value)

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029]")
# C0 and C1 controls but tab and newline, bidirectional overrides, byte order marks, non-characters.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(text: str) -> str:
    """The same text with newlines as line ends and without what no format can carry."""
    return _LONE_SURROGATE.sub("\ufffd", _UNFIT.sub("", _LINE_ENDS.sub("\n", text)))


def plain_value(value: V) -> V:
    """The same value with every text in it made plain."""
    return with_texts(value, plain)
