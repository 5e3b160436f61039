"""People: who is to be asked, who does not know, who refers to another answer."""

from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.cues import CueIndex
from spec.reading.facts import Deferral
from spec.reading.sentences import Sentence
from spec.reading.words import Word, find_phrase, said
from spec.value import Value

_ABOUT = frozenset({"for", "about", "regarding"})
_THING = 8  # words that say what somebody is to be asked
_WHOLE = 60  # characters of an answer that does nothing but pass


class PeopleLexicon(Value):
    """How people pass a question on."""

    asking: tuple[str, ...]
    knowing: tuple[str, ...]
    never_names: frozenset[str]
    roles: tuple[str, ...]
    unsure: tuple[str, ...]
    deferring: frozenset[str]
    referring: tuple[str, ...]


@cached
def lexicon() -> PeopleLexicon:
    """The phrases."""
    return lexicons.load("people", PeopleLexicon)


@cached
def _unsure() -> CueIndex:
    return CueIndex({"unsure": lexicon().unsure})


def deferral(sentence: Sentence) -> Deferral | None:
    """Who is to be asked, if this sentence names somebody."""
    line = sentence.line
    at, after = find_phrase(line, lexicon().asking)
    if at >= 0:
        named = _name(line, after)
        if named:
            about = _about(line[:at], named) or _about(line[after:], named)
            return _deferral(sentence, named, about)
    at, _ = find_phrase(line, lexicon().knowing, 1)
    if at > 0:
        named = _full_name(line, at) or _role(line[:at])
        if named:
            about = _about(line[:at], named) or _about(line[after:], named)
            return _deferral(sentence, named, about)
    return None


def _name(line: Sequence[Word], at: int) -> str:
    """The name that stands here: a mention, a capitalised word or two, or a role."""
    while at < len(line) and line[at].low in ("the", "our", "with", "to"):
        at += 1
    if at >= len(line):
        return ""
    word = line[at]
    if word.text.startswith("@"):
        return word.text
    role = _role(line[at : at + 1])
    if role:
        return role
    if not word.text[:1].isupper() or word.low in lexicon().never_names:
        return ""
    last = line[at + 1] if at + 1 < len(line) else None
    full = last is not None and last.text[:1].isupper() and last.low not in lexicon().never_names
    return f"{word.text} {last.text}" if full and last is not None else word.text


def _full_name(line: Sequence[Word], end: int) -> str:
    """The name of one or two words that ends here."""
    both = _name(line, end - 2) if end > 1 else ""
    return both if " " in both else _name(line, end - 1)


def _role(line: Sequence[Word]) -> str:
    roles = lexicon().roles
    return next((word.low for word in reversed(line) if word.low in roles), "")


def _about(line: Sequence[Word], named: str) -> str:
    """What this person is to be asked: "for the partners", "about the partners"."""
    at = next((i for i, word in enumerate(line) if word.low in _ABOUT), len(line))
    end = next((i for i in range(at, len(line)) if not line[i].is_word), len(line))
    thing = [word for word in line[at + 1 : min(end, at + _THING)] if word.text not in named]
    return f"for {said(thing)}" if thing else ""


def _deferral(sentence: Sentence, name: str, about: str) -> Deferral:
    if name.startswith("@"):
        user = name[1:]
        known = user if user in sentence.mentions else ""
        return Deferral(sentence.source, user, known, about)
    return Deferral(sentence.source, name, about=about)


def is_unsure(sentence: Sentence) -> bool:
    """Whether the sentence says that its author does not know."""
    return any(_unsure().hits(sentence.line))


def refers(sentence: Sentence) -> bool:
    """Whether the sentence only points to another answer."""
    line = sentence.line
    return len(line) <= 10 and find_phrase(line, lexicon().referring)[0] >= 0  # noqa: PLR2004


def passes(text: str) -> bool:
    """Whether the whole answer leaves the choice to us."""
    if len(text) > _WHOLE:
        return False
    plain = " ".join(text.casefold().replace("’", "'").strip(" .!\n\t,…").split())
    return plain in lexicon().deferring
