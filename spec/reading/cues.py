"""Cues: words and phrases that tell a kind of fact, found in one pass over a sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from spec.model import AuthScheme, DataClass, Style
from spec.own_words import cached
from spec.reading import lexicons, nouns
from spec.reading.words import Word, words
from spec.value import Value

NOTHING = "nothing"  # the label of phrases that only sound like a cue
NEGATIONS = frozenset({"no", "not", "without", "never", "don't", "doesn't", "neither", "nor"})
_ADDING = (("not", "only"), ("not", "just"))
_MET = 4096  # words that one index remembers
_NEAR = 3  # words before a cue in which a negation counts
_FILES = (
    "cues",
    "styles",
    "ways_in",
    "audience",
    "environments",
    "surroundings",
    "data",
    "compliance",
    "third_party",
)
# A way in, or what tells one only where nothing plainer is said.
WayIn = AuthScheme | Literal["oauth2", "identity_provider", "machines", "nothing"]

DataWord = DataClass | Literal["nothing"]


class CueLexicon(Value):
    """Labels and what tells them."""

    styles: dict[Style | Literal["nothing"], tuple[str, ...]]
    auth: dict[WayIn, tuple[str, ...]]
    auth_asked: dict[WayIn, tuple[str, ...]]
    auth_short: tuple[str, ...]
    authenticating: tuple[str, ...]
    people: tuple[str, ...]
    systems_in: tuple[str, ...]
    either: tuple[str, ...]
    pointing: tuple[str, ...]
    audience: dict[str, tuple[str, ...]]
    inside_only: tuple[str, ...]
    outsiders: tuple[str, ...]
    rights_unnamed: tuple[str, ...]
    environments: dict[str, tuple[str, ...]]
    environments_short: tuple[str, ...]
    context: dict[str, tuple[str, ...]]
    relations: tuple[str, ...]
    older: tuple[str, ...]
    undertakings: tuple[str, ...]
    places: tuple[str, ...]
    promises: dict[str, tuple[str, ...]]
    data: dict[DataWord, tuple[str, ...]]
    data_soft: dict[DataWord, tuple[str, ...]]
    data_people: dict[DataWord, tuple[str, ...]]
    data_denied: dict[DataClass, tuple[str, ...]]
    identity_papers: tuple[str, ...]
    rules_unnamed: tuple[str, ...]
    country_unnamed: tuple[str, ...]
    regions: dict[str, tuple[str, ...]]
    third_party: tuple[str, ...]
    their_limits: tuple[str, ...]
    when_away: tuple[str, ...]
    calling_back: tuple[str, ...]
    proving: tuple[str, ...]
    versions_open: tuple[str, ...]
    versions_settled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that was found: what it tells, where it stands, and whether it is denied."""

    label: str
    cue: str
    at: int
    end: int
    denied: bool


class CueIndex:
    """Phrases by their first word."""

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._whole: dict[str, list[tuple[list[str], str]]] = {}
        self._begun: list[tuple[str, str]] = []
        for label, phrases in cues.items():
            for phrase in phrases:
                self._add(label, phrase)
        self._known: dict[str, tuple[tuple[list[str], str], ...]] = {}  # by word, as far as met

    def _add(self, label: str, phrase: str) -> None:
        parts = [word.low for word in words(phrase)]
        if phrase.endswith("*") and len(parts) == 1:
            self._begun.append((parts[0], label))
            return
        if phrase.endswith("*"):
            parts[-1] += "*"
        if parts:
            self._whole.setdefault(parts[0], []).append((parts, label))

    def hits(self, line: Sequence[Word]) -> Iterator[Hit]:
        """Every cue in this line, in order."""
        known = self._known
        for at, word in enumerate(line):
            begun = known.get(word.low)
            for parts, label in self._begun_by(word.low) if begun is None else begun:
                if len(parts) == 1 or _continues(line, at, parts):
                    yield _hit(line, label, at, at + len(parts))

    def _begun_by(self, low: str) -> tuple[tuple[list[str], str], ...]:
        """The phrases that may begin with this word; looked up once for each word that is met."""
        whole = [one for form in _forms(low) for one in self._whole.get(form, ())]
        begun = [([low], label) for prefix, label in self._begun if low.startswith(prefix)]
        if len(self._known) >= _MET:
            self._known.clear()
        found = self._known[low] = (*whole, *begun)
        return found

    def longest(self, line: Sequence[Word]) -> list[Hit]:
        """The longest cue at each place, none inside another; those that tell nothing left out.

        A phrase that stands under several labels is told once for each.
        """
        found: list[Hit] = []
        free = 0
        for at, here in groupby(self.hits(line), key=lambda hit: hit.at):
            if at < free:
                continue
            hits = list(dict.fromkeys(here))
            free = max(hit.end for hit in hits)
            widest = [hit for hit in hits if hit.end == free]
            if all(hit.label != NOTHING for hit in widest):
                found += widest
        return found


def _forms(word: str) -> tuple[str, ...]:
    one = nouns.singular(word)
    return (word,) if one == word else (word, one)


def _continues(line: Sequence[Word], at: int, parts: list[str]) -> bool:
    if at + len(parts) > len(line):
        return False
    return all(_fits(line[at + i].low, parts[i]) for i in range(1, len(parts)))


def _fits(low: str, part: str) -> bool:
    if low == part:
        return True
    if part.endswith("*"):
        return low.startswith(part[:-1])
    return low[:1] == part[:1] and nouns.singular(low) == part


def _hit(line: Sequence[Word], label: str, at: int, end: int) -> Hit:
    before = line[max(0, at - _NEAR) : at]
    denied = any(word.low in NEGATIONS for word in before) and not _adding(before)
    return Hit(label, " ".join(word.text for word in line[at:end]), at, end, denied)


def _adding(before: Sequence[Word]) -> bool:
    """Whether "not only", "not just" stands here, which denies nothing."""
    lows = [word.low for word in before]
    return any(pair in _ADDING for pair in pairwise(lows))


@cached
def lexicon() -> CueLexicon:
    """The cues as they stand in the files."""
    return lexicons.load_all(_FILES, CueLexicon)


@cached
def index(name: str) -> CueIndex:
    """The index of one table of cues ("auth", "promises" …) or of one list ("humans")."""
    table = getattr(lexicon(), name)
    return CueIndex(table if isinstance(table, dict) else {name: table})


def labels(name: str, line: Sequence[Word]) -> tuple[str, ...]:
    """The labels told by this line, those denied left out, each once, in order."""
    return tuple(dict.fromkeys(hit.label for hit in index(name).hits(line) if not hit.denied))
