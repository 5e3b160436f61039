"""Clauses: where each deed begins, what is said as reason or condition."""

from collections.abc import Sequence
from dataclasses import replace

from spec.reading import lexicons, main_verbs, verbs
from spec.reading.verbs import Verb
from spec.reading.words import Word, find_phrase, words

_NEAR = 8  # words in which "on and off" stands
_LOOKING = ("read", "list", "search")
_ASKING = ("when", "where", "how", "whether", "if")
_BOTH = 2  # deeds: to make and to change


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


def deeds(line: Sequence[Word], start: int, stop: int) -> list[tuple[int, Verb]]:
    """Each deed of the wish and where it stands: "create and delete a product" has two."""
    first = verbs.find(line, start) or main_verbs.unknown(line, start) or _wanted(line, start)
    if first is None or (first.form == "past" and not _is_given(line, start, first)):
        return []
    if names_things(line, start, first):
        return []
    found = [(start, first), *((start, other) for other in _switched(line, start, first))]
    at, aside, depth = start + first.length, False, 0
    while at < stop:
        low = line[at].low
        depth += (low == "(") - (low == ")")
        aside = aside or low in lexicons.sentences().asides
        after = _past_joins(line, at, stop) if depth <= 0 else at
        another = _another(line, at, after, found[-1], aside) if after > at else None
        if another is not None:
            found.append((after, another))
            at, aside = after + another.length, False
            continue
        at += 1
    return found


def _switched(line: Sequence[Word], start: int, verb: Verb) -> list[Verb]:
    """Reads "turn notifications on and off": the other deed."""
    head, _, particle = verb.base.partition(" ")
    if particle not in ("on", "off"):
        return []
    both = find_phrase(line[: start + _NEAR], ("on and off", "on or off", "off and on"), start)[0]
    other = verbs.find(words(f"{head} {'off' if particle == 'on' else 'on'}"), 0)
    return [replace(other, form=verb.form, length=verb.length)] if both >= 0 and other else []


def names_things(line: Sequence[Word], at: int, verb: Verb) -> bool:
    """Reads "reads of one meter", "audit trail": things, not a deed."""
    after, lexicon = at + verb.length, lexicons.verbs()
    if after >= len(line):
        return False
    first = not at and verb.base in lexicon.things_first and line[after].low in lexicon.looked_up
    return first or (verb.form == "third" and line[after].low == "of")


def _wanted(line: Sequence[Word], start: int) -> Verb | None:
    """Reads "to frobnicate a widget": after "to" and "can" stands a deed, known or not."""
    if (
        not 0 < start < len(line) - 1
        or line[start - 1].low not in lexicons.sentences().before_deeds
    ):
        return None
    word = line[start]
    named = word.low.isalpha() and word.low not in lexicons.nouns().determiners
    stops = word.low in lexicons.nouns().stops or not line[start + 1].is_word
    return Verb(word.low, "act", "base", base=word.low) if named and not stops else None


def either_way(line: Sequence[Word], told: list[tuple[int, Verb]]) -> list[tuple[int, Verb]]:
    """The deeds with "create or update" as one: what is there is replaced, else made."""
    if len(told) < _BOTH or {told[0][1].action, told[1][1].action} != {"create", "update"}:
        return told
    (first, made), (second, changed) = told[:_BOTH]
    if not any(word.low == "or" for word in line[first:second]):
        return told
    chained = second - first - made.length <= 1  # "create or update a price"
    at, said = (second, changed) if chained else (first, made)
    both = Verb("upsert", "replace", said.form, base="upsert", length=said.length)
    return [(at, both), *told[_BOTH:]]


def _is_given(line: Sequence[Word], start: int, verb: Verb) -> bool:
    """Reads "I want to be granted a lease": somebody gets it."""
    being = start > 0 and line[start - 1].low == "be"
    return being and verb.base in lexicons.verbs().ditransitive | {"grant", "issue", "assign"}


def _past_joins(line: Sequence[Word], at: int, stop: int) -> int:
    """Past "and then we must also"; `at` itself where nothing joins, or nothing follows."""
    lexicon = lexicons.sentences()
    if line[at].low not in lexicon.joins:
        return at
    begun = at
    passed = lexicon.joins | (lexicon.modals - {"like", "need"}) | {"i", "we", "they", "he", "she"}
    while at < stop and line[at].low in passed:
        at += 1
    return at if at < stop else begun


def _another(
    line: Sequence[Word], joined: int, at: int, before: tuple[int, Verb], aside: bool
) -> Verb | None:
    """The word after "and", if it is another deed of the same person.

    After an aside ("if it turns up, and …") and after a mere comma only where its object is plain.
    """
    verb = verbs.find(line, at)
    if verb is None or verb.form not in (before[1].form, "base"):
        return None
    chained = _past_brackets(line, before[0] + before[1].length) == joined  # "create, list a key"
    if chained or _is_plainly(line, at, verb):
        return verb
    if aside or verb.base == "like" or not _thing_follows(line, at + verb.length):
        return None  # "bulky things, like a sofa"
    same = verb.form == before[1].form == "third"  # "opens a stream, pushes samples"
    doubtful = line[at - 1].low == "," or verb.base in main_verbs.nounish()
    return verb if same or not doubtful else None


def _is_plainly(line: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether what follows shows a deed: "and cancel it", "and see when it arrives"."""
    after = at + verb.length
    asks = verb.action in _LOOKING and after < len(line) and line[after].low in _ASKING
    object_shown = verb.base != "like" and main_verbs.object_follows(line, after)
    return verb.pronoun or asks or object_shown


def _past_brackets(line: Sequence[Word], at: int) -> int:
    """Past a remark in brackets: "mint (shown once), list"."""
    if at >= len(line) or line[at].low != "(":
        return at
    return next((i + 1 for i in range(at, len(line)) if line[i].low == ")"), at)


def _thing_follows(line: Sequence[Word], at: int) -> bool:
    return at < len(line) and line[at].is_word and line[at].low not in lexicons.nouns().stops
