"""Clauses: who speaks, where each deed begins, what is said as reason or condition."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.reading import lexicons, nouns, verbs
from spec.reading.verbs import Verb
from spec.reading.words import Word, find_phrase, said

_FAR = 12  # words before which the modal or the verb must stand
_TALL = 6  # words in the name of an actor


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a use case: who, and where the wish begins."""

    actor: str
    at: int
    wish: bool  # "wants", "must be able to": what follows is wanted


def reason(line: Sequence[Word]) -> tuple[int, Sequence[Word]]:
    """Where the reason begins ("so that …"), and its words."""
    at, after = find_phrase(line, lexicons.sentences().benefits, 1)
    if at < 0:
        return len(line), ()
    keep = at if line[at].low == "so" and line[after - 1].low != "that" else after
    return at, line[keep + (1 if keep == at else 0) :]


def condition(line: Sequence[Word], start: int, stop: int) -> Sequence[Word]:
    """The words from "while", "as long as", "until" and the like on."""
    at, _ = find_phrase(line[:stop], lexicons.sentences().guards, start)
    if at < 0:
        return ()
    end = next((i for i in range(at + 1, stop) if line[i].low in (",", "and", ";")), stop)
    return line[at:end]


def opening(line: Sequence[Word]) -> Opening:
    """Who wants it, and where the wish begins."""
    if not line:
        return Opening("", 0, False)
    story = _story(line)
    if story is not None:
        return story
    spoken = _past_modals(line, 0)
    if spoken and spoken[1]:
        return Opening("", spoken[0], True)
    return _plain(line)


def _story(line: Sequence[Word]) -> Opening | None:
    if line[0].low != "as":
        return None
    limit = min(len(line), 16)
    me = next((i for i in range(1, limit) if line[i].low in ("i", "we", "i'd", "we'd")), -1)
    if me < 0:
        return None
    actor = said([word for word in line[1:me] if word.low not in ("a", "an", "the", ",")])
    at, _ = _past_modals(line, me)
    return Opening(actor, at, True)


def _past_modals(line: Sequence[Word], at: int) -> tuple[int, bool]:
    """Past "I want to", "we must be able to"; and whether there was anything to pass."""
    lexicon = lexicons.sentences()
    begun = at
    while at < len(line) and line[at].low in (
        "i",
        "we",
        "you",
        "i'd",
        "we'd",
        "it",
        "there",
        "let",
        "users-can",
    ):
        at += 1
    while at < len(line) and (_is_modal(line, at, lexicon.modals) or _is_manner(line, at)):
        at += 1
    return at, at > begun


def _is_manner(line: Sequence[Word], at: int) -> bool:
    """Whether an adverb stands before the deed: "specifically enable"."""
    return line[at].low.endswith("ly") and verbs.find(line, at + 1) is not None


def _is_modal(line: Sequence[Word], at: int, modals: frozenset[str]) -> bool:
    low = line[at].low
    if low in ("have", "has", "had"):
        return at + 1 < len(line) and line[at + 1].low == "to"
    return low in modals


def _plain(line: Sequence[Word]) -> Opening:
    first = verbs.find(line, 0)
    modal = _first_modal(line)
    if modal > 0 and not (first is not None and _imperative(line, first)):
        at, _ = _past_modals(line, modal)
        return Opening(said(_without_article(line[:modal])), at, True)
    if first is not None:
        return Opening("", 0, False)
    at = _verb_after_subject(line) or _unknown_after_actor(line)
    if at > 0:
        return Opening(said(_without_article(line[:at])), at, False)
    return Opening("", 0, False)


def _imperative(line: Sequence[Word], verb: Verb) -> bool:
    """Whether a sentence that opens with this verb is an order, not a subject."""
    after = line[verb.length] if verb.length < len(line) else None
    if after is None or not after.is_word:
        return True
    return after.low not in lexicons.sentences().modals or after.low == "to"


def _without_article(line: Sequence[Word]) -> list[Word]:
    return [word for word in line if word.low not in ("a", "an", "the", "also", "our", "my")]


def _first_modal(line: Sequence[Word]) -> int:
    """Where "must", "want to" … stands after a plain subject, or -1."""
    modals = lexicons.sentences().modals - {"to", "just", "only", "then", "also", "like", "be"}
    for at in range(1, min(len(line), _TALL + 1)):
        if line[at].low in modals or (line[at].low in ("have", "has") and _next_is_to(line, at)):
            return at
        if not _in_subject(line, at):
            return -1
    return -1


def _next_is_to(line: Sequence[Word], at: int) -> bool:
    return at + 1 < len(line) and line[at + 1].low == "to"


def _in_subject(line: Sequence[Word], at: int) -> bool:
    low = line[at].low
    return line[at].is_word and (low in ("and", "or", "n") or low not in lexicons.nouns().stops)


def _verb_after_subject(line: Sequence[Word]) -> int:
    """Where the verb stands that agrees with the words before it, or 0."""
    for at in range(1, min(len(line), _TALL + 1)):
        found = verbs.find(line, at)
        if found is not None and _agrees(line, at, found):
            return at
        if not _in_subject(line, at):
            return 0
    return 0


def _unknown_after_actor(line: Sequence[Word]) -> int:
    """Where a word stands between a known actor and "the", "a", "it": an unlisted deed."""
    for at in range(1, min(len(line), _TALL)):
        if _is_actor(line[at - 1].low) and _unknown(line, at) is not None:
            return at
    return 0


def _unknown(line: Sequence[Word], at: int) -> Verb | None:
    """A deed that the lexicon lacks: a word that "the", "a", "it" … follows."""
    if at >= len(line) or not line[at].low.isalpha() or not _object_follows(line, at + 1):
        return None
    low = line[at].low
    if low in lexicons.nouns().determiners | lexicons.nouns().stops | lexicons.sentences().modals:
        return None
    if low in lexicons.nouns().transparent and line[at + 1].low == "of":
        return None  # "details of an order" is no deed
    return Verb(
        base := low if low.endswith("ss") else low.removesuffix("s"), "act", "base", base=base
    )


def _agrees(line: Sequence[Word], at: int, verb: Verb) -> bool:
    subject = line[at - 1].low
    known = _is_actor(subject)
    if verb.form == "third":
        return not nouns.is_plural(subject) and (known or _object_follows(line, at + verb.length))
    if verb.form == "base":
        several = nouns.is_plural(subject) or subject in lexicons.nouns().collectives
        return several and (known or _object_follows(line, at + verb.length))
    return False


def _is_actor(word: str) -> bool:
    lexicon = lexicons.nouns()
    return nouns.singular(word) in lexicon.people or word in lexicon.collectives


def _object_follows(line: Sequence[Word], at: int) -> bool:
    """Whether "the", "a", "it" … stands here: the word before is then a deed."""
    if at >= len(line):
        return False
    return (
        line[at].low in lexicons.nouns().determiners
        or line[at].low in lexicons.sentences().pronouns
    )


def deeds(line: Sequence[Word], start: int, stop: int) -> list[tuple[int, Verb]]:
    """Each deed of the wish and where it stands: "create and delete a product" has two."""
    first = verbs.find(line, start) or _unknown(line, start)
    found = [] if first is None else [(start, first)]
    at = start + (first.length if first else 1)
    while at < stop:
        if line[at].low in lexicons.sentences().joins:
            after = _past_joins(line, at, stop)
            verb = verbs.find(line, after) if after < stop else None
            if verb is not None and found and _is_deed(line, after, verb, found[-1], at):
                found.append((after, verb))
                at = after + verb.length
                continue
        at += 1
    return found


def _past_joins(line: Sequence[Word], at: int, stop: int) -> int:
    lexicon = lexicons.sentences()
    passed = lexicon.joins | (lexicon.modals - {"like", "need"})
    while at < stop and (
        line[at].low in passed or line[at].low in ("i", "we", "they", "the-system")
    ):
        at += 1
    return at


def _is_deed(
    line: Sequence[Word], at: int, verb: Verb, before: tuple[int, Verb], joined: int
) -> bool:
    """Whether the word after "and" is another deed of the same person."""
    same_form = verb.form == before[1].form or verb.form == "base"
    if not same_form:
        return False
    chained = joined == before[0] + before[1].length  # "create, update and delete a product"
    if chained or _object_follows(line, at + verb.length) or verb.pronoun:
        return True
    return verb.base not in lexicons.verbs().nounish and _thing_follows(line, at + verb.length)


def _thing_follows(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].is_word and line[at].low not in lexicons.nouns().stops
