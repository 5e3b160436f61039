"""Noun phrases: the thing a sentence is about, and whose it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spec.reading import compounds, lexicons, nouns, verbs
from spec.reading.words import Word, find_phrase, match_at, said

_HUMP = re.compile(r"([a-z0-9])([A-Z])")
_ONE = ("a", "an", "new", "another", "single", "one", "specific", "individual")
_CHOSEN = ("specific", "specified", "given", "particular", "individual", "single", "certain", "provided")
_SEVERAL = ("all", "multiple", "many", "several", "both")
ME = ("me",)  # the name of the one who calls
_PAIR = 2
_ABOUT = frozenset({"of", "about", "for", "regarding", "on"})
_SHORT = 8  # words in which the caller is named
_LONGEST = 5  # words in a name
_REACH = 40  # words looked at for owners


@dataclass(slots=True)
class NounPhrase:
    """A thing as said: `name` in singular words, `owners` outermost first."""

    name: tuple[str, ...] = ()
    title: str = ""
    many: bool = False
    definite: bool = False
    indefinite: bool = False
    bare: bool = True
    several: bool = False  # "many", "all": all of them at once
    counted: bool = False  # "the number of": how many there are
    specific: bool = False  # "the specified", "a given": one of several
    current: bool = False  # "the current session": the caller's only one
    mine: bool = False  # "my", "our", "your": the caller's own
    quantity: int = 0
    owners: list[tuple[str, ...]] = field(default_factory=list)
    state: str = ""
    end: int = 0

    @property
    def head(self) -> str:
        """The last word of the name."""
        return self.name[-1] if self.name else ""


def parse(line: Sequence[Word], start: int) -> NounPhrase:
    """The noun phrase that begins here; without a name if there is none."""
    found = NounPhrase(end=start)
    listed = False
    at = _caller(line, start, found)
    if at > start:
        found.end = at
        return found
    for _ in range(4):  # "a list of the details of all …": few heads stand before the thing
        at = _opening(line, at, found)
        after = _transparent(line, at)
        if after < 0:
            break
        listed = listed or line[at].low in lexicons.nouns().many_heads
        found.counted = found.counted or line[at].low in lexicons.nouns().counters
        found.many = found.definite = found.indefinite = found.specific = False
        found.bare = True
        at = after
    _name(line, at, found)
    found.many = found.many or (listed and bool(found.name))
    return found


def _caller(line: Sequence[Word], at: int, found: NounPhrase) -> int:
    """Past "the currently logged in user": the one who calls, known as `me`."""
    begun, after = find_phrase(line[: at + _SHORT], compounds.lexicon().callers, at)
    while begun == at and after < len(line) and line[after].low in lexicons.nouns().trailing:
        after += 1
    if begun != at or (after < len(line) and line[after].is_word and not _ends(line[after])):
        return at
    found.name, found.title, found.definite, found.bare = ME, said(line[at:after]), True, False
    return after


def _ends(word: Word) -> bool:
    return word.low in lexicons.nouns().stops


def _transparent(line: Sequence[Word], at: int) -> int:
    """Where the thing begins that "list of" announces, or -1."""
    if at + 1 >= len(line) or line[at].owner or line[at].low not in lexicons.nouns().transparent:
        return -1
    linking = _ABOUT | ({"to"} if line[at].low in ("change", "changes") else frozenset())
    return at + 2 if line[at + 1].low in linking else -1


def _opening(line: Sequence[Word], at: int, found: NounPhrase) -> int:
    """Past determiners and quantities, keeping what they tell."""
    lexicon = lexicons.nouns()
    while at < len(line):
        if match_at(line, at, ("one", "or", "more")):
            found.many = found.several = True
            at += 3
            continue
        low = line[at].low
        quantity = _quantity(low)
        follows = at + 1 < len(line) and line[at + 1].is_word
        if low in lexicon.determiners and not line[at].owner:
            found.many = found.many or low in lexicon.plural_markers
            found.definite = found.definite or low in ("the", "this", "that")
            found.indefinite = found.indefinite or low in _ONE
            found.several = found.several or low in _SEVERAL
            found.specific = found.specific or low in _CHOSEN
            found.current = found.current or low == "current"
            found.mine = found.mine or low in ("my", "our", "your")
            found.bare = False
        elif quantity and follows:
            found.quantity, found.many = quantity, found.many or quantity > 1
        elif low in lexicon.leading and follows and line[at + 1].low not in lexicon.stops:
            pass  # "linked accounts": which ones, not what
        elif low in lexicon.states and follows and line[at + 1].low not in lexicon.stops:
            found.state = low
        else:
            return at
        at += 1
    return at


def _quantity(low: str) -> int:
    if low.isdecimal() and len(low) < 7:  # noqa: PLR2004 - longer ones are no counts
        return int(low)
    return lexicons.sentences().numbers.get(low, 0)


def _alternatives(line: Sequence[Word], at: int, taken: list[Word]) -> int:
    """Past "video or" in "a video or audio track": both words tell which track; else 0."""
    if len(taken) != 1 or line[at].low not in ("or", "and") or nouns.is_plural(taken[0].low):
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
    return verb is not None and verb.base not in lexicons.verbs().nounish


def _name(line: Sequence[Word], at: int, found: NounPhrase) -> None:
    taken: list[Word] = []
    lexicon = lexicons.nouns()
    while at < len(line):
        word = line[at]
        if not word.is_word:
            after = _past_loose(line, at, taken) or _closing(line, at)
            if after < 0:
                break
            at = after
            continue
        if _stops(word, taken) or _described(line, at, taken) or _run_on(line, at, taken):
            after = _alternatives(line, at, taken)
            if not after:
                break
            at = after
            continue
        if _manner(word) and at + 1 < len(line) and line[at + 1].is_word:
            at += 1
            continue
        if word.owner:
            found.owners.append(_singular([*taken, word]))
            taken, found.many, found.definite = [], False, True
            at = _opening(line, at + 1, found)
            continue
        taken.append(word)
        at += 1
    while len(taken) > 1 and taken[-1].low in lexicon.trailing and not _means_something(taken):
        found.many = found.many or taken[-1].low in lexicon.many_heads
        taken.pop()
    found.end = at
    _settle(taken[-_LONGEST:], found)


def _stops(word: Word, taken: list[Word]) -> bool:
    stops = lexicons.nouns().stops
    low = word.low
    return low in stops or (bool(taken) and low in lexicons.nouns().determiners)


def _past_loose(line: Sequence[Word], at: int, taken: list[Word]) -> int:
    """Past the comma between adjectives ("the default, formatted disclosure"), or 0."""
    if line[at].low != "," or not taken or not all(_loose(word) for word in taken):
        return 0
    if at + 1 >= len(line) or not line[at + 1].is_word:
        return 0
    taken.clear()
    return at + 1


def _loose(word: Word) -> bool:
    lexicon = compounds.lexicon()
    return word.low in lexicon.loose | lexicon.kinds | lexicons.nouns().states


def _described(line: Sequence[Word], at: int, taken: list[Word]) -> bool:
    """Whether a participle begins to describe the thing: "members removed from", "rate giving a"."""
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
    if last.low in ("record", "records"):
        return len(front) == 1
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


def owners(line: Sequence[Word], start: int, stop: int) -> tuple[list[NounPhrase], bool]:
    """What stands after "of", "for", "on" …: owners, innermost first; and whether all are meant."""
    found: list[NounPhrase] = []
    everywhere = False
    at = start
    while at < min(stop, start + _REACH) and line[at].low not in lexicons.nouns().relatives:
        if line[at].low not in lexicons.nouns().owner_prepositions:
            everywhere = everywhere or match_at(line, at, ("across",))
            at += 1
            continue
        phrase = parse(line, at + 1)
        if _owns(_preposition(line, at), phrase):
            found.append(phrase)
        at = max(phrase.end, at + 1)
    return found[:2], everywhere


def _preposition(line: Sequence[Word], at: int) -> str:
    """The preposition here; "associated with" is as good as "of"."""
    tied = at > 0 and line[at - 1].low in lexicons.nouns().tied
    return "of" if tied else line[at].low


def _owns(preposition: str, phrase: NounPhrase) -> bool:
    lexicon = lexicons.nouns()
    if not phrase.name or phrase.head in lexicon.never_owners or phrase.quantity:
        return False
    if preposition == "with":
        return phrase.head in lexicon.people and not phrase.many
    return phrase.name == ME or not phrase.many and not (phrase.bare and phrase.head not in lexicon.people)
