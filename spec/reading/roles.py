"""Roles: who may do what, as far as it was said outside the use cases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spec.own_words import cached
from spec.reading import actors, lexicons, moods, nouns, verbs
from spec.reading.cues import CueIndex
from spec.reading.facts import Reach, RoleRule
from spec.reading.sentences import Sentence
from spec.reading.words import Word, find_phrase, said
from spec.value import Value

Kind = Literal["strong", "weak", "plain"]  # may; has, is; nothing but the deed
_TALL = 4  # words in the name of a role
_NOBODY = frozenset({"nobody", "they", "we", "i", "he", "she", "you", "who", "api", "service"})
_NEAR = 3  # words between "only" and its role, between a role and ":"
_MOST = 8  # roles in one sentence
_SHORT = 5  # words of a permission that is named
_TITLES = frozenset(
    {"admin", "admins", "owner", "owners", "editor", "viewer", "auditor", "manager"}
)


class RoleLexicon(Value):
    """How people say who may do what."""

    may: tuple[str, ...]
    weak: frozenset[str]
    reach: dict[Reach, tuple[str, ...]]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    reserved: tuple[str, ...]
    approved: tuple[str, ...]
    entering: frozenset[str]
    listing: tuple[str, ...]
    permits: frozenset[str]
    granting: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Head:
    """Where a role ends and its deeds begin."""

    end: int
    deeds: int
    kind: Kind


@cached
def _lexicon() -> RoleLexicon:
    return lexicons.load("roles", RoleLexicon)


@cached
def _index(name: str) -> CueIndex:
    told = getattr(_lexicon(), name)
    return CueIndex(told if isinstance(told, dict) else {name: told})


def read(sentence: Sentence, known: frozenset[str] = frozenset()) -> list[RoleRule]:
    """Reads "Only finance may export", "viewers are read-only", "Roles: admin and clerk".

    `known`: words that name somebody here, as the use cases show.
    """
    found = [*_stated(sentence, known), *_reserved(sentence), *_titled(sentence)]
    return found or [*_listed(sentence), *_with_permission(sentence)]


def _stated(sentence: Sentence, known: frozenset[str]) -> Iterator[RoleRule]:
    """Each role with its deeds: "editors can add and change, but not delete"."""
    line = sentence.line
    heads = _heads(line, known)
    for place, head in enumerate(heads[:_MOST]):
        role, start = _role_ending(line, head.end)
        stop = _role_ending(line, heads[place + 1].end)[1] if place + 1 < len(heads) else len(line)
        reach, only = _reach(line[head.end : stop]), _is_only(line, start)
        telling = reach is not None or only or (head.kind == "plain" and len(heads) > 1)
        if head.kind != "strong" and not telling:
            continue
        words = line[head.deeds : stop]
        permitted, denied = _deeds(words)
        if reach is not None or permitted:
            deeds = () if head.kind == "weak" else permitted
            yield RoleRule(
                sentence.source, role, deeds, only, reach or "some", denied, _lows(words)
            )


def _heads(line: Sequence[Word], known: frozenset[str]) -> list[_Head]:
    """Where roles stand that are permitted something, or do it."""
    found: dict[int, _Head] = {}
    for hit in _index("may").longest(line):
        kind: Kind = "weak" if hit.cue.casefold() in _lexicon().weak else "strong"
        found[hit.at] = _Head(hit.at, hit.end, kind)
    for at in range(1, len(line)):
        after = at + 1 if line[at].low in ("only", "just") else at
        deed = verbs.find(line, after)
        if deed is not None and deed.form == "base" and deed.base not in _lexicon().entering:
            found.setdefault(at, _Head(at, at, "plain"))
    return [found[at] for at in sorted(found) if _role_before(line, at, known)]


def _role_before(line: Sequence[Word], at: int, known: frozenset[str] = frozenset()) -> bool:
    if not at or line[at - 1].low in _NOBODY or (at > 1 and line[at - 2].low == "not"):
        return False
    low = line[at - 1].low
    return actors.is_actor(low) or low in _TITLES or nouns.singular(low) in known


def _role_ending(line: Sequence[Word], end: int) -> tuple[str, int]:
    """The role that ends before this place, and where it begins."""
    start = end - 1
    stops = lexicons.nouns().stops | lexicons.nouns().determiners | {"only", "just"}
    while start > 0 and end - start < _TALL and line[start - 1].is_word:
        if line[start - 1].low in stops or verbs.find(line, start - 1) is not None:
            break
        start -= 1
    return said(line[start:end]), start


def _is_only(line: Sequence[Word], start: int) -> bool:
    at, end = find_phrase(line[:start], _lexicon().only_before, max(0, start - _NEAR))
    return at >= 0 and end >= start - 1


def _reach(words: Sequence[Word]) -> Reach | None:
    """How far the role reaches, where that is said as a whole."""
    hits = {hit.label for hit in _index("reach").longest(words)}
    for reach in ("own", "read", "all"):
        if reach in hits:
            return reach
    return None


def _deeds(words: Sequence[Word]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is permitted, and what behind "but not" is not."""
    permitted: dict[str, None] = {}
    denied: dict[str, None] = {}
    negative = False
    for at, word in enumerate(words):
        if word.low in ("so", "because", "when", "while", "if", "unless", "until", "before"):
            break
        if word.low in ("not", "never", "cannot", "can't", "without"):
            negative = True
            continue
        verb = verbs.find(words, at)
        if verb is not None and verb.form == "base" and verb.base not in _lexicon().entering:
            (denied if negative else permitted).setdefault(verb.base)
    return tuple(permitted), tuple(denied)


def _reserved(sentence: Sentence) -> Iterator[RoleRule]:
    """The deed first: "exports are restricted to finance", "refunds need approval by a lead"."""
    line = sentence.line
    for name in ("reserved", "approved"):
        for hit in _index(name).longest(line):
            role = _role_at(line, hit.end)
            start, _ = moods.clause(line, hit.at)
            before = line[start : hit.at]
            deeds = _nominal_deeds(before) if name == "reserved" else ("approve",)
            if role and deeds:
                yield RoleRule(sentence.source, role, deeds, True, words=_lows(before))


def _role_at(line: Sequence[Word], at: int) -> str:
    """The role that stands here, or nothing."""
    while at < len(line) and line[at].low in lexicons.nouns().determiners:
        at += 1
    end = found = at
    while end < min(len(line), at + _TALL) and line[end].is_word:
        end += 1
        if actors.is_actor(line[end - 1].low) or line[end - 1].low in _TITLES:
            found = end
    return said(line[at:found])


def _nominal_deeds(words: Sequence[Word]) -> tuple[str, ...]:
    """The deeds that these words speak of, as verbs or as things: "exports", "deleting"."""
    found = (verbs.find(words, at) for at in range(len(words)))
    return tuple(dict.fromkeys(verb.base for verb in found if verb is not None))


def _titled(sentence: Sentence) -> Iterator[RoleRule]:
    """A list of roles with what each may do: "admin: everything, viewer: read only"."""
    line = sentence.line
    colons = [at for at, word in enumerate(line) if word.low in (":", "=", "–", "—") and at]
    for place, at in enumerate(colons[:_MOST]):
        if not _role_before(line, at):
            continue
        stop = colons[place + 1] - 1 if place + 1 < len(colons) else len(line)
        words = line[at + 1 : stop]
        reach = _reach(words) or ("read" if [word.low for word in words[:1]] == ["read"] else None)
        deeds, denied = _deeds(words)
        if reach is not None or deeds:
            role, _ = _role_ending(line, at)
            yield RoleRule(
                sentence.source, role, deeds, False, reach or "some", denied, _lows(words)
            )


def _listed(sentence: Sentence) -> Iterator[RoleRule]:
    """Roles that are only named: "Roles: admin, editor and viewer"."""
    line = sentence.line
    at, end = find_phrase(line, _lexicon().listing)
    if at < 0 or at > _NEAR or end >= len(line) or line[end].low not in (":", "are", "—", "–"):
        return
    names = [word for word in line[end + 1 :] if word.is_word and word.low not in ("and", "or")]
    for word in names[:_MOST]:
        yield RoleRule(sentence.source, word.text, (), False, "named")


def _with_permission(sentence: Sentence) -> Iterator[RoleRule]:
    """Reads "staff tokens with permission manage gift cards", "scope issues:write"."""
    line = sentence.line
    for at, word in enumerate(line[:-1]):
        if word.low not in _lexicon().permits:
            continue
        coded = at + 3 < len(line) and line[at + 2].low in (":", ".")
        granted = at > 0 and line[at - 1].low in _lexicon().granting
        if coded:
            code = f"{line[at + 1].text}{line[at + 2].text}{line[at + 3].text}"
            yield RoleRule(sentence.source, code, (), False)
        elif granted and verbs.find(line, at + 1) is not None:
            yield RoleRule(sentence.source, said(line[at + 1 : at + _SHORT]), (), False)


def _lows(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.low for word in words if word.is_word)
