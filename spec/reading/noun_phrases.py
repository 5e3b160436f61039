"""Noun phrases: the thing a sentence is about, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spec.reading import lexicons, nouns
from spec.reading.words import Word, match_at

_ONE = ("a", "an", "new", "another", "single", "one", "specific", "individual")
_SEVERAL = ("all", "multiple", "many", "several", "both")
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
    at = start
    for _ in range(4):  # "a list of the details of all …": few heads stand before the thing
        at = _opening(line, at, found)
        after = _transparent(line, at)
        if after < 0:
            break
        listed = listed or line[at].low in lexicons.nouns().many_heads
        found.many = found.definite = found.indefinite = False
        at = after
    _name(line, at, found)
    found.many = found.many or (listed and bool(found.name))
    return found


def _transparent(line: Sequence[Word], at: int) -> int:
    """Where the thing begins that "list of" announces, or -1."""
    if at + 1 >= len(line) or line[at].owner or line[at].low not in lexicons.nouns().transparent:
        return -1
    return at + 2 if line[at + 1].low in ("of", "about", "for", "regarding", "on") else -1


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
            found.bare = False
        elif quantity and follows:
            found.quantity, found.many = quantity, found.many or quantity > 1
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


def _name(line: Sequence[Word], at: int, found: NounPhrase) -> None:
    taken: list[Word] = []
    lexicon = lexicons.nouns()
    while at < len(line):
        word = line[at]
        if not word.is_word:
            at = _closing(line, at)
            if at < 0:
                break
            continue
        if _stops(word, taken):
            break
        if word.owner:
            found.owners.append(_singular([*taken, word]))
            taken, found.many, found.definite = [], False, True
            at = _opening(line, at + 1, found)
            continue
        taken.append(word)
        at += 1
    while len(taken) > 1 and taken[-1].low in lexicon.trailing:
        found.many = found.many or taken[-1].low in lexicon.many_heads
        taken.pop()
    found.end = at if at >= 0 else len(line)
    _settle(taken[-_LONGEST:], found)


def _stops(word: Word, taken: list[Word]) -> bool:
    stops = lexicons.nouns().stops
    low = word.low
    return low in stops or (bool(taken) and low in lexicons.nouns().determiners)


def _closing(line: Sequence[Word], at: int) -> int:
    """Past a remark in brackets, or -1 where the name ends."""
    if line[at].low != "(":
        return -1
    for close in range(at + 1, min(at + 12, len(line))):
        if line[close].low == ")":
            return close + 1
    return -1


def _settle(taken: list[Word], found: NounPhrase) -> None:
    if not taken:
        if found.owners:  # "the customer's": the owner is the thing
            found.name = found.owners.pop()
            found.title = " ".join(found.name)
        return
    found.many = found.many or nouns.is_plural(taken[-1].low)
    found.name = _singular(taken)
    found.title = " ".join(word.text for word in taken)


def _singular(taken: Sequence[Word]) -> tuple[str, ...]:
    lows = [part for word in taken for part in word.low.replace("_", " ").replace("-", " ").split()]
    lows = [low for low in lows if any(character.isalnum() for character in low)]
    return (*lows[:-1], nouns.singular(lows[-1])) if lows else ()


def owners(line: Sequence[Word], start: int, stop: int) -> tuple[list[NounPhrase], bool]:
    """What stands after "of", "for", "on" …: owners, innermost first; and whether all are meant."""
    found: list[NounPhrase] = []
    everywhere = False
    at = start
    while at < min(stop, start + _REACH):
        if line[at].low not in lexicons.nouns().owner_prepositions:
            everywhere = everywhere or match_at(line, at, ("across",))
            at += 1
            continue
        phrase = parse(line, at + 1)
        if _owns(line[at].low, phrase):
            found.append(phrase)
        at = max(phrase.end, at + 1)
    return found[:2], everywhere


def _owns(preposition: str, phrase: NounPhrase) -> bool:
    lexicon = lexicons.nouns()
    if not phrase.name or phrase.head in lexicon.never_owners or phrase.quantity:
        return False
    if preposition == "with":
        return phrase.head in lexicon.people and not phrase.many
    return not phrase.many and not (phrase.bare and phrase.head not in lexicon.people)
