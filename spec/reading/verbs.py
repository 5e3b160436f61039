"""Deeds: which word is a verb, in which form, and what action it becomes."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spec.model import Action
from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.lexicons import Nominal
from spec.reading.words import Word, match_at

Form = Literal["base", "third", "past", "ing"]
Deed = Literal["plain", "computing", "starting", "counting"]
# Short verbs double their last letter: scan -> scanned, unpin -> unpinning.
_DOUBLING = re.compile(r"(?:un|over)?[^aeiouy]{0,4}+[aeiou][bdgklmnprtvz]\Z")
_APART = 7  # words in which the particle follows its verb
_BULKED: frozenset[Action] = frozenset({"create", "update", "replace", "delete", "act", "import"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A deed as it was found in a sentence."""

    verb: str
    action: Action
    form: Form
    deed: Deed = "plain"
    nominal: Nominal | None = None
    noun: str = ""
    base: str = ""
    length: int = 1
    pronoun: bool = False  # "take it back": the object stands inside


def find(line: Sequence[Word], at: int) -> Verb | None:
    """The verb that stands at this place, the longest first."""
    if at >= len(line) or line[at].owner:
        return None
    special = _in_bulk(line, at) or _going_on(line, at)
    if special is not None:
        return special
    phrases = _phrases().get(line[at].low, ())
    whole = next((verb for parts, verb in phrases if match_at(line, at, parts)), None)
    apart = (_with_pronoun(line, at, parts, verb) for parts, verb in phrases)
    found = whole or next((verb for verb in apart if verb is not None), None)
    return found or _forms().get(line[at].low)


def _in_bulk(line: Sequence[Word], at: int) -> Verb | None:
    """Reads "bulk delete", "mass-update": the deed, done to many at once."""
    first, _, joined = line[at].low.partition("-")
    if first not in lexicons.verbs().bulk:
        return None
    verb = _forms().get(joined) if joined else find(line, at + 1)
    if verb is None:
        return None
    length = 1 if joined else verb.length + 1
    if verb.base == "upload":  # "batch upload of samples": many are made at once
        return Verb("create", "bulk", verb.form, base="create", length=verb.length + 1)
    if verb.action not in _BULKED:  # an export, a list: of many in any case
        return replace(verb, length=length)
    base = verb.base.split(maxsplit=1)[0]
    deed = verb.verb if verb.nominal is None else base
    return Verb(deed, "bulk", verb.form, base=verb.base, length=length)


def _going_on(line: Sequence[Word], at: int) -> Verb | None:
    """Reads "keeps asking", "stop following": the deed, or its opposite."""
    aspect, lexicon = _forms().get(line[at].low), lexicons.verbs()
    if aspect is None or at + 1 == len(line):
        return None
    verb = _forms().get(line[at + 1].low)
    if verb is None or verb.form != "ing":
        return None
    goes_on = aspect.base in lexicon.continuing
    ceases = aspect.base in lexicon.ceasing and verb.base in lexicon.reversible
    meant = verb if goes_on else _forms().get(f"un{verb.base}")
    if meant is None or not (goes_on or ceases):
        return None
    return replace(meant, form=aspect.form, length=2)


def _with_pronoun(line: Sequence[Word], at: int, parts: tuple[str, ...], verb: Verb) -> Verb | None:
    """Reads "take it back", "turn a candidate down": the object stands inside."""
    if len(parts) != 2 or at + 2 >= len(line):  # noqa: PLR2004 - verb and particle
        return None
    for place in range(at + 2, min(at + _APART, len(line))):
        if line[place].low != parts[1]:
            if not line[place].is_word or line[place].low in lexicons.nouns().stops:
                return None
            continue
        if place == at + 2 and line[at + 1].low in lexicons.sentences().pronouns:
            return replace(verb, length=3, pronoun=True)
        opened = line[at + 1].low in lexicons.sentences().articles or line[at + 1].owner
        opened = opened or (place == at + 2 and line[at + 1].low.endswith("s"))
        return replace(verb, length=1) if opened else None
    return None


@cached
def _verbs() -> dict[str, Verb]:
    lexicon = lexicons.verbs()
    found = {
        word: Verb(word, action, "base", base=word)
        for action, listed in lexicon.actions.items()
        for word in listed
    }
    for word in lexicons.deeds().acts:
        found.setdefault(word, Verb(word, "act", "base", base=word))
    found["set"] = Verb("set", "replace", "base", base="set")
    for word in lexicon.computing:
        found[word] = Verb(word, "act", "base", "computing", base=word)
    for word in lexicon.counting:
        found[word] = Verb(word, "act", "base", "counting", base=word)
    for word in lexicon.starting:
        found[word] = Verb(word, "act", "base", "starting", base=word)
    for phrase, deed in lexicon.phrases.items():
        found[phrase] = Verb(
            deed.verb, deed.action, "base", noun=deed.noun, base=phrase, length=len(phrase.split())
        )
    for word, nominal in lexicon.nominal.items():
        found[word] = Verb(
            "create", "create", "base", nominal=nominal, base=word, length=len(word.split())
        )
    return found


def forms() -> Collection[str]:
    """Every form of every single-word verb."""
    return _forms().keys()


@cached
def _forms() -> dict[str, Verb]:
    """Every form of every single-word verb."""
    return {form: verb for form, verb in _all_forms() if " " not in form}


@cached
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Verb], ...]]:
    """Phrases by their first word, the longest first."""
    grouped: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
    for form, verb in _all_forms():
        if " " in form:
            parts = tuple(form.split())
            grouped.setdefault(parts[0], []).append((parts, verb))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in grouped.items()
    }


@cached
def _all_forms() -> tuple[tuple[str, Verb], ...]:
    forms: dict[str, Verb] = {}
    for base, verb in _verbs().items():
        forms[base] = verb
        head, _, rest = base.partition(" ")
        for form, inflected in inflections(head):
            forms.setdefault(f"{inflected} {rest}".strip(), _in_form(verb, form))
    for base, irregular in lexicons.verbs().irregular.items():
        for written in irregular:
            known = _verbs().get(base)
            if known is not None:
                forms[written] = _in_form(known, _form_of(written))
    return tuple(forms.items())


def _form_of(written: str) -> Form:
    first = written.split(maxsplit=1)[0]
    if first.endswith("ing"):
        return "ing"
    return "third" if first.endswith("s") and " " in written else "past"


def _in_form(verb: Verb, form: Form) -> Verb:
    return Verb(
        verb.verb, verb.action, form, verb.deed, verb.nominal, verb.noun, verb.base, verb.length
    )


def past(base: str) -> str:
    """The participle: withdraw -> withdrawn, cancel -> canceled."""
    irregular = [
        form for form in lexicons.verbs().irregular.get(base, ()) if not form.endswith(("ing", "s"))
    ]
    return irregular[-1] if irregular else dict(inflections(base))["past"]


def third(base: str) -> str:
    """The form behind he, she, it: withdraw -> withdraws."""
    return dict(inflections(base))["third"]


def inflections(base: str) -> tuple[tuple[Form, str], ...]:
    """The regular forms: third person, past, gerund."""
    stem = base + base[-1] if _DOUBLING.match(base) else base.removesuffix("e")
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    past = stem + "ed"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    kept = base.endswith(("ee", "oe", "ye"))  # freeing, but using
    return (("third", third), ("past", past), ("ing", f"{base if kept else stem}ing"))
