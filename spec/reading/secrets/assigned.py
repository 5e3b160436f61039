"""Secrets that somebody calls so: "password: …", "the pw for staging is …", "API_KEY=…"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spec.reading.secrets.judging import Given, is_secret
from spec.reading.secrets.lexicon import Assigned, lexicon
from spec.reading.secrets.span import NOTHING, Span

_QUOTES = {'"': '"', "'": "'", "`": "`", "“": "”", "„": "“”", "‘": "’", "«": "»", "»": "«"}
_QUOTED = 300  # characters between quotation marks
_VALUE = 200  # characters without them
_LONGER = 24  # characters around a name that may belong to it
_NEAR = 80  # characters in which what is said of a name stands

_MARKUP = r"[\"'`*_~”’)\]]{0,4}+"
_UNQUOTED = re.compile(rf"[^\s\"'`“”„«»,;{NOTHING}]{{1,{_VALUE}}}+")
_CLOSING = ".,;:)]}*_~"


def find(text: str) -> Iterator[Span]:
    """Every value that is given for a password, a key, a code or a login."""
    at = 0
    while name := _names().search(text, at):
        at = name.end()
        value = _value(text, name.end())
        kind = _kind(name.group())
        if value and not _is_harmless(name, text) and is_secret(value, kind, name.group()):
            yield Span(value.start, value.end, kind)
            at = value.end


def _known() -> Assigned:
    return lexicon().assigned


@cache
def _names() -> re.Pattern[str]:
    """Any name of a secret; the longest first."""
    listed = _known().names.values()
    ending = _either({name for names in listed for name in names.ending})
    alone = _either({name for names in listed for name in names.alone})
    return re.compile(rf"(?i)(?:{ending}|(?<![A-Za-z0-9]){alone})(?![A-Za-z])")


def _either(names: set[str]) -> str:
    return _any_of(names).replace(r"\ ", "[ _-]?")


@cache
def _kinds() -> dict[str, str]:
    return {
        _bare(name): kind
        for kind, names in _known().names.items()
        for name in (*names.ending, *names.alone)
    }


def _kind(name: str) -> str:
    return _kinds()[_bare(name)]


def _bare(name: str) -> str:
    return re.sub("[ _-]", "", name.lower())


def _is_harmless(name: re.Match[str], text: str) -> bool:
    """Whether the name belongs to a longer one that is no secret: "next page token"."""
    before, after = (
        text[max(0, name.start() - _LONGER) : name.start()],
        text[name.end() : name.end() + _LONGER],
    )
    here = _bare(name.group())
    return any(
        _bare(before).endswith(front) and _bare(after).startswith(back)
        for one in _harmless()
        for front, found, back in (one.partition(here),)
        if found
    )


@cache
def _harmless() -> tuple[str, ...]:
    return tuple(map(_bare, _known().harmless))


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between a name and its value; a run of blanks is a joint, too."""
    saying, assigning = map(_any_of, (_known().saying, _known().assigning))
    word = rf"\s{{1,3}}+(?!{saying}\s)[\w@./-]{{1,40}}+"
    about = rf"(?:\s{{1,3}}+{_any_of(_known().prepositions)}(?:{word}){{1,4}}+)?+"
    return re.compile(
        rf"(?i){_MARKUP}{about}{_MARKUP}"
        rf"(?:\s{{0,3}}+(?P<assigning>{assigning})[*_~]{{0,2}}+\s{{0,3}}+"
        rf"|\s{{1,3}}+(?P<saying>{saying})\s{{1,3}}+(?::\s{{0,3}}+)?+|\s{{1,3}}+)"
    )


def _any_of(texts: Iterable[str]) -> str:
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


def _value(text: str, at: int) -> Given | None:
    joint = _joint().match(text, at, at + _NEAR)
    if joint is None:
        return None
    how = "=" if joint["assigning"] else "is" if joint["saying"] else ""
    start = joint.end()
    opening = text[start : start + 1]
    if opening in _QUOTES:
        closing = [text.find(mark, start + 1, start + 1 + _QUOTED) for mark in _QUOTES[opening]]
        end = min((place for place in closing if place > 0), default=-1)
        if end > start + 1:
            return Given(text[start + 1 : end], start + 1, end, True, how, _word(text, end + 1))
        start += 1
    found = _UNQUOTED.match(text, start)
    if found is None:
        return None
    written = found.group().rstrip(_CLOSING) or found.group()
    end = start + len(written)
    return Given(written, start, end, False, how, _word(text, end))


def _word(text: str, at: int) -> str:
    """The next word, or the mark that ends the clause."""
    found = re.match(r"\s{0,2}+([\w-]{1,20}+|[.,;!?)]|$)", text[at : at + 24])
    return found.group(1).lower() if found else ""
