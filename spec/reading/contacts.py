"""Contacts: who is to be asked instead, as far as a sentence names somebody."""

from collections.abc import Sequence

from spec.own_words import cached
from spec.reading import people, verbs
from spec.reading.cues import CueIndex
from spec.reading.facts import Deferral
from spec.reading.sentences import Sentence
from spec.reading.words import Word, said

_ABOUT = frozenset({"for", "about", "regarding", "on"})
_PARKING = frozenset({"still with", "hear from", "waiting for", "decided by", "settled by"})
_THING = 8  # words that say what somebody is to be asked
_BEFORE = frozenset({"the", "our", "with", "to", "a", "an", "your", "my", "their", "of"})


@cached
def _index(name: str) -> CueIndex:
    return CueIndex({name: getattr(people.lexicon(), name)})


def deferral(sentence: Sentence) -> Deferral | None:
    """Who is to be asked, if this sentence names somebody."""
    line: Sequence[Word] = sentence.line
    if sentence.source.question == "use_cases" and not people.is_unsure(sentence):
        line = _parked(line)  # "the agent asks legal" is a wish
    for hit in _index("asking").longest(line):
        named = _name(line, hit.end) or _quiet(sentence, hit.end)
        if named:
            return _deferral(sentence, named, line[: hit.at], line[hit.end :])
    for hit in _index("knowing").longest(line):
        named = _before(line, hit.at)
        if named:
            return _deferral(sentence, named, line[: hit.at], line[hit.end :])
    for hit in _index("caring").longest(line):
        named = _before(line, hit.at)
        sure = " " in named or named.startswith("@") or _is_role(named)
        if named and (sure or people.is_unsure(sentence)):
            return _deferral(sentence, named, line[: hit.at], line[hit.end :])
    return _owner(sentence)


def _parked(line: Sequence[Word]) -> Sequence[Word]:
    """The line if it says that a decision lies with somebody; else nothing of it."""
    phrases = {hit.cue.casefold() for hit in _index("asking").longest(line)}
    return line if phrases & _PARKING else ()


def _owner(sentence: Sentence) -> Deferral | None:
    """Reads "that's Jane's call", "a decision for Jane"."""
    line = sentence.line
    for at in range(1, len(line)):
        owned = line[at].low in people.lexicon().belongings and line[at - 1].owner
        named = _name(line, at - 1) if owned else ""
        if named:
            return _deferral(sentence, named, line[: at - 1], line[at + 1 :])
    return None


def _name(line: Sequence[Word], at: int) -> str:
    """Who stands here: a mention, a role, or one to three capitalised words."""
    while at < len(line) and line[at].low in _BEFORE:
        at += 1
    if at >= len(line):
        return ""
    if line[at].text.startswith("@"):
        return line[at].text
    end = at
    while end < min(len(line), at + 3) and _is_capital(line[end]):
        end += 1
    role = _role_at(line, at)
    if role and end - at <= len(role.split()):
        return role
    return said(line[at:end])


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.low not in people.lexicon().never_names


def _role_at(line: Sequence[Word], at: int) -> str:
    hits = [hit for hit in _index("roles").longest(line[at:]) if hit.at == 0]
    return hits[0].cue.casefold() if hits else ""


def _is_role(name: str) -> bool:
    return name.casefold() in people.lexicon().roles


def _quiet(sentence: Sentence, at: int) -> str:
    """A name without a capital, where nobody writes any: "not sure ask marek"."""
    line = sentence.line
    if any(word.text[:1].isupper() for word in line) or at >= len(line):
        return ""
    after = line[at + 1].low if at + 1 < len(line) else ""
    ends = not after[:1].isalnum() or after in _ABOUT | people.lexicon().workplaces | {"he", "she"}
    word = line[at]
    known = word.low in people.lexicon().never_names or verbs.find(line, at) is not None
    return word.text if ends and word.is_word and not known and word.low not in _BEFORE else ""


def _before(line: Sequence[Word], end: int) -> str:
    """Who stands right before this place: "Jane from legal", "@U1 (Jane)", "Dr Jane Doe"."""
    at = end
    if at and line[at - 1].low == ")":
        at = next((place for place in range(at - 1, -1, -1) if line[place].low == "("), 0)
    while at and not line[at - 1].is_word and line[at - 1].low == ",":
        at -= 1
    place = _workplace(line, at)
    if place:
        return place
    start = at
    while start and at - start < 3 and _is_capital(line[start - 1]):  # noqa: PLR2004 - Dr Jane Doe
        start -= 1
    if at and line[at - 1].text.startswith("@"):
        return line[at - 1].text
    role = next((hit for hit in _index("roles").longest(line[:at]) if hit.end == at), None)
    if role is not None and at - start <= role.end - role.at:
        return role.cue.casefold()
    return said(line[start:at])


def _workplace(line: Sequence[Word], end: int) -> str:
    """The name in "Jane from legal", "Monsieur Delmas of the treasury", "priya from legal"."""
    joins = people.lexicon().workplaces
    at = next(
        (place for place in range(end - 2, max(0, end - 5), -1) if line[place].low in joins), 0
    )
    if not at:
        return ""
    start = at
    while start and at - start < 3 and _is_capital(line[start - 1]):  # noqa: PLR2004
        start -= 1
    if start < at:
        return said(line[start:at])
    role = _role_at(line, at + 1) or _role_at(line, at + 2)
    word = line[at - 1]
    plain = word.is_word and word.low not in people.lexicon().never_names | _BEFORE
    quiet = plain and (at < 2 or line[at - 2].low not in _BEFORE)  # noqa: PLR2004 - "the lead of"
    return word.text if role and quiet and verbs.find(line, at - 1) is None else ""


def _about(line: Sequence[Word], named: str) -> str:
    """What this person is to be asked: "for the partners", "about the partners"."""
    at = next((i for i, word in enumerate(line) if word.low in _ABOUT), len(line))
    end = next((i for i in range(at, len(line)) if not line[i].is_word), len(line))
    thing = [word for word in line[at + 1 : min(end, at + _THING)] if word.text not in named]
    return f"for {said(thing)}" if thing else ""


def _deferral(
    sentence: Sentence, name: str, front: Sequence[Word], behind: Sequence[Word]
) -> Deferral:
    about = _about(front, name) or _about(behind, name)
    if name.startswith("@"):
        user = name[1:]
        known = user if user in sentence.mentions else ""
        return Deferral(sentence.source, user, known, about)
    return Deferral(sentence.source, name, about=about)
