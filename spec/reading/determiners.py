"""Determiners: what stands before the name of a thing, and what it tells of the thing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spec.reading import lexicons
from spec.reading.words import Word, match_at

_ONE = ("a", "an", "new", "another", "single", "one", "specific", "individual")
_CHOSEN = frozenset(
    {"specific", "specified", "given", "particular", "individual", "single", "certain", "provided"}
)
_SEVERAL = ("all", "multiple", "many", "several", "both")


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
    its: bool = False  # "its", "their": of what was spoken of before
    quantity: int = 0
    owners: list[tuple[str, ...]] = field(default_factory=list)
    state: str = ""
    preposition: str = ""  # the one before it
    end: int = 0

    @property
    def head(self) -> str:
        """The last word of the name."""
        return self.name[-1] if self.name else ""


def passed(line: Sequence[Word], at: int, found: NounPhrase) -> int:
    """Past determiners and quantities, keeping what they tell."""
    lexicon = lexicons.nouns()
    while at < len(line):
        if match_at(line, at, ("one", "or", "more")):
            found.many = found.several = True
            at += 3
            continue
        low = line[at].low
        if low in lexicons.sentences().anybody and (line[at].owner or _is_other(line, at)):
            at += 1 if line[at].owner else 2
            continue
        quantity = _quantity(low)
        follows = at + 1 < len(line) and line[at + 1].is_word
        if low in lexicon.determiners and not line[at].owner:
            found.many = found.many or low in lexicon.plural_markers
            found.definite = found.definite or low in ("the", "this", "that")
            found.indefinite = found.indefinite or low in _ONE
            found.several = found.several or low in _SEVERAL
            found.specific = found.specific or low in _CHOSEN
            found.current = found.current or low == "current"
            found.its = found.its or low in ("its", "their", "his", "her")
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


def _is_other(line: Sequence[Word], at: int) -> bool:
    """Whether "somebody else's" stands here: whose it is makes no difference."""
    return at + 1 < len(line) and line[at + 1].low == "else" and line[at + 1].owner


def _quantity(low: str) -> int:
    if low.isdecimal() and len(low) < 7:  # noqa: PLR2004 - longer ones are no counts
        return int(low)
    return lexicons.sentences().numbers.get(low, 0)
