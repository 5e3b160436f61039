"""Names of things: where they end, what in them is loose, and whose the thing is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spec.reading import compounds, determiners, lexicons, nouns, verbs
from spec.reading.determiners import NounPhrase
from spec.reading.words import Word

_HUMP = re.compile(r"([a-z0-9])([A-Z])")
_PAIR = 2
_LONGEST = 5  # words in a name


def read(line: Sequence[Word], at: int, found: NounPhrase) -> None:
    """Takes the name that begins here into the noun phrase, with its owners and its end."""
    taken: list[Word] = []
    while at < len(line):
        word = line[at]
        if word.is_word and word.owner:
            found.owners.append(_singular([*taken, word]))
            taken, found.many, found.definite = [], False, True
            at = determiners.passed(line, at + 1, found)
            continue
        fixed = _fixed(line, at)
        if fixed:
            first = nouns.singular(line[at].low)
            found.many = found.many or first != line[at].low
            taken.extend((replace(line[at], low=first), *line[at + 1 : at + fixed]))
            at += fixed
            continue
        after = _past(line, at, taken, bool(found.owners))
        if after < 0:
            break
        if after == at:
            taken.append(word)
        at = max(after, at + 1)
    _without_trailing(taken, found)
    found.end = at
    _settle(taken[-_LONGEST:], found)


def _fixed(line: Sequence[Word], at: int) -> int:
    """How many words a name such as "chain of custody" has here; else 0."""
    first, *others = [word.low for word in line[at : at + 3]]
    if others[:1] != ["of"]:
        return 0
    return 3 if " ".join((nouns.singular(first), *others)) in compounds.lexicon().fixed else 0


def _past(line: Sequence[Word], at: int, taken: list[Word], owned: bool) -> int:
    """Past what is no part of the name; `at` itself if it is one; -1 where the name ends."""
    word = line[at]
    if not word.is_word:
        return _past_loose(line, at, taken) or _closing(line, at)
    if _stops(word, taken) or _described(line, at, taken) or _run_on(line, at, taken):
        return _alternatives(line, at, taken, owned) or -1
    if bool(taken) and _repeated(line, at):
        return -1
    manner = _manner(word) and at + 1 < len(line) and line[at + 1].is_word
    return at + 1 if manner else at


def _without_trailing(taken: list[Word], found: NounPhrase) -> None:
    lexicon = lexicons.nouns()
    while len(taken) > 1 and taken[-1].low in lexicon.trailing and not _means_something(taken):
        found.many = found.many or taken[-1].low in lexicon.many_heads
        taken.pop()


def _alternatives(line: Sequence[Word], at: int, taken: list[Word], owned: bool) -> int:
    """Past "video or" in "a video or audio track": both words tell which track; else 0."""
    if (
        len(taken) != 1
        or owned
        or line[at].low not in ("or", "and")
        or nouns.is_plural(taken[0].low)
    ):
        return 0
    ahead = line[at + 1 : at + 4]
    plain = [word for word in ahead if word.is_word and word.low not in lexicons.nouns().stops]
    listed = len(plain) >= _PAIR and plain[:_PAIR] == list(ahead[:_PAIR])
    if line[at].low == "and" and not (listed and nouns.is_plural(ahead[1].low)):
        return 0
    if not listed or ahead[0].low in lexicons.nouns().determiners or _deed(ahead[0]):
        return 0
    taken.clear()
    return at + 1


def _deed(word: Word) -> bool:
    verb = verbs.find([word], 0)
    return verb is not None and verb.base not in lexicons.verbs().nounish | lexicons.deeds().nounish


def _stops(word: Word, taken: list[Word]) -> bool:
    stops = lexicons.nouns().stops
    low = word.low
    return low in stops or (bool(taken) and low in lexicons.nouns().determiners)


def _past_loose(line: Sequence[Word], at: int, taken: list[Word]) -> int:
    """Past the comma between adjectives ("the default, formatted disclosure"), or 0."""
    if line[at].low != "," or not taken or not all(_loose(word) for word in taken):
        return 0
    if at + 1 >= len(line) or not line[at + 1].is_word or _stops(line[at + 1], taken):
        return 0  # "the order, which …"
    taken.clear()
    return at + 1


def _loose(word: Word) -> bool:
    lexicon = compounds.lexicon()
    if word.low in lexicon.containers:
        return False  # "the order, payment or refund"
    return word.low in lexicon.loose | lexicon.kinds | lexicons.nouns().states


def _described(line: Sequence[Word], at: int, taken: list[Word]) -> bool:
    """Whether a participle begins to describe the thing: "members removed from"."""
    if not taken or at + 1 >= len(line):
        return False
    low, after = line[at].low, line[at + 1].low
    lexicon = lexicons.nouns()
    if low.endswith("ed") or low in lexicon.participles:
        return after in lexicon.stops or after in lexicon.determiners or _manner(line[at + 1])
    return low.endswith("ing") and after in lexicon.determiners


def _run_on(line: Sequence[Word], at: int, taken: list[Word]) -> bool:
    """Whether the next sentence begins here without a full stop before it."""
    if not taken or not line[at].text.istitle() or not taken[-1].text.islower():
        return False
    return any(word.low in lexicons.nouns().auxiliaries for word in line[at + 1 : at + 4])


def _repeated(line: Sequence[Word], at: int) -> bool:
    """Whether "side by side", "step by step" stands here, which says how."""
    return (
        at + 2 < len(line) and line[at + 1].low in ("by", "to") and line[at + 2].low == line[at].low
    )


def _manner(word: Word) -> bool:
    """Whether it is an adverb: "the currently active plan"."""
    return word.low.endswith("ly") and word.low not in lexicons.nouns().no_adverbs


def _closing(line: Sequence[Word], at: int) -> int:
    """Past a remark in brackets, or -1 where the name ends."""
    if line[at].low != "(":
        return -1
    for close in range(at + 1, min(at + 12, len(line))):
        if line[close].low == ")":
            return close + 1
    return -1


def _settle(taken: list[Word], found: NounPhrase) -> None:
    if len(taken) > 1 and taken[-1].low in compounds.lexicon().accounts and _holds(taken[-2]):
        found.many = found.many or nouns.is_plural(taken[-1].low)
        taken = taken[:-1]
    if not taken:
        if found.owners:  # "the customer's": the owner is the thing
            found.name = found.owners.pop()
            found.title = " ".join(found.name)
        return
    found.many = found.many or nouns.is_plural(taken[-1].low)
    found.name = _singular(taken)
    found.title = " ".join(word.text for word in taken)


def _singular(taken: Sequence[Word]) -> tuple[str, ...]:
    lows = [part for word in taken for part in _parts(word)]
    lows = [low for low in lows if any(character.isalnum() for character in low)]
    return (*lows[:-1], nouns.singular(lows[-1])) if lows else ()


def _means_something(taken: list[Word]) -> bool:
    """Whether the last word is more than a word for "thing": "project resources", "DNS record"."""
    *front, last = taken
    if len(front) == 1 and front[0].low.endswith("ed"):
        return True  # "tagged objects"
    if last.low in ("list", "lists"):
        return front[-1].low in lexicons.nouns().lists
    if last.low in ("record", "records"):
        return len(front) == 1 and not _holds(front[-1])
    return last.low == "resources" and len(front) == 1 and compounds.contains(_singular(front))


def _holds(word: Word) -> bool:
    """Whether an account of this one is this one: "merchant account"."""
    return nouns.singular(word.low) in compounds.lexicon().holders


def _parts(word: Word) -> list[str]:
    """The words in one word: custom-field, custom_field, CustomField."""
    camel = _HUMP.sub(r"\1 \2", word.text)
    if " " in camel and nouns.singular(camel.split()[-1].casefold()) in compounds.lexicon().tails:
        return camel.casefold().split()
    return word.low.replace("_", " ").replace("-", " ").split()
