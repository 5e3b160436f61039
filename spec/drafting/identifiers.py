"""Example identifiers: one for each kind of thing, the same wherever that thing is named."""

from hashlib import sha256

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no letter looks like a digit
_LENGTH = 8
_VOWELS = "aeiou"


def identifier(thing: str) -> str:
    """Reads like what a service would give: order -> ord_4R6T8Y0V."""
    digest = sha256(thing.encode()).digest()
    token = "".join(_DIGITS[byte % len(_DIGITS)] for byte in digest[:_LENGTH])
    return f"{_prefix(thing.rpartition('_')[2])}_{token}"


def _prefix(word: str) -> str:
    """Three letters that tell the thing: the first one and the next consonants."""
    kept = word[:1]
    for letter in word[1:]:
        if letter not in _VOWELS and letter != kept[-1:]:
            kept += letter
    return (kept if len(kept) > 2 else word)[:3] or "obj"  # noqa: PLR2004 - two letters tell little
