"""Use cases: sentences in people's own words, as intents."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spec.reading import (
    actors,
    bare_things,
    clauses,
    embedded,
    endpoints,
    intents,
    kinds,
    labels,
    legibility,
    lexicons,
    noun_phrases,
    objects,
    openings,
    ownership,
    passives,
    prohibitions,
    qualifiers,
    streams,
    turns,
    wishes,
)
from spec.reading.facts import Intent, Prohibition
from spec.reading.intents import Reading
from spec.reading.noun_phrases import NounPhrase
from spec.reading.passives import Suffered
from spec.reading.sentences import Sentence
from spec.reading.verbs import Verb
from spec.reading.verbs import find as find_verb
from spec.reading.wish import Wish
from spec.reading.words import Word, match_at

_PLAINLY = Verb("create", "create", "base", base="create")
_GIVING = ("give", "add", "enter", "state", "name", "provide")
_LONGEST = 400  # words of one sentence that are looked at


def read(sentences: Iterable[Sentence]) -> tuple[Intent, ...]:
    """The intents of these sentences, in order."""
    found: list[Intent] = []
    for sentence in sentences:
        before = found[-1] if found else None
        more = read_one(sentence, before)
        if before is not None and before.topic and any(one.name == before.name for one in more):
            found.pop()  # "Tokens. Create, list." names the topic of the next sentence
        found.extend(more)
    return tuple(found)


def read_one(sentence: Sentence, before: Intent | None = None) -> list[Intent]:
    """The intents of one sentence; "it" is what the sentence before spoke of."""
    line = labels.spelled_out(sentence.line[:_LONGEST])
    if not legibility.legible(line):
        return []
    stop, benefit = clauses.reason(line)
    denial = prohibitions.find(line[:stop])
    if denial is not None:
        stop = denial.clause
    if before is not None and qualifiers.narrows(line, before.action):
        return [_narrowed_again(sentence, line, before)]
    opening = openings.opening(line[:stop])
    reading = Reading(sentence, line, opening.actor, stop, benefit, before)
    found = endpoints.read(reading) or _told(reading, opening)
    kind = kinds.kind(line, reading.actor)
    if not found and stop > 0:
        told = kind == "operation"
        found = bare_things.read(reading, opening) if told else bare_things.told(reading, opening)
    found = streams.settled(line, found)
    return [replace(intent, kind=kind) if kind != "operation" else intent for intent in found]


def _narrowed_again(sentence: Sentence, line: Sequence[Word], before: Intent) -> Intent:
    """Reads "list users; filter role, state": the same list, and how it is narrowed."""
    stop = len(line)
    return replace(
        before,
        source=sentence.source,
        filters=qualifiers.filters(line, 0, stop),
        sort=qualifiers.sort(line, 0, stop),
        guards=(),
        benefit="",
    )


def _told(reading: Reading, opening: openings.Opening) -> list[Intent]:
    """What the sentence says by its verbs."""
    asks = bool(opening.actor) and embedded.asks(reading.line, opening.subject)
    if openings.is_remark(reading.line) or (asks and not opening.wish):
        return []
    suffered = _is_suffered(reading.line, opening)
    turned = _passive(reading, _subject(opening)) if suffered else []
    found = turned or _asked(reading, opening) or _wishes(reading, opening)
    if found or opening.wish:
        return found
    return _each_suffered(reading, passives.awaited(reading.line, opening.subject, reading.stop))


def _is_suffered(line: Sequence[Word], opening: openings.Opening) -> bool:
    """Whether something is done to the subject, not by it: "an order can be cancelled"."""
    verb = find_verb(line, opening.at)
    if opening.wish:
        being = line[opening.at - 1].low == "be"
        return being and bool(opening.actor) and verb is not None and verb.form == "past"
    return bool(opening.actor) or verb is None or verb.form == "past"


def _subject(opening: openings.Opening) -> int:
    """Where the subject begins."""
    return opening.subject if opening.actor else opening.at


def _asked(reading: Reading, opening: openings.Opening) -> list[Intent]:
    """Reads "How many meals are needed tomorrow?": a sentence that asks itself."""
    if opening.wish or opening.actor or not embedded.asks(reading.line, opening.at):
        return []
    wish = embedded.read(reading.line[: reading.stop], opening.at)
    return _turned(reading, wish) if wish is not None else []


def forbidden(sentence: Sentence) -> Prohibition | None:
    """What this sentence forbids, with the deeds as if they were allowed."""
    line = sentence.line[:_LONGEST]
    stop, _ = clauses.reason(line)
    denial = prohibitions.find(line[:stop])
    if denial is None:
        return None
    allowed = tuple(prohibitions.permitted(line[:stop], denial))
    opening = openings.opening(allowed)
    wanted = read_one(sentence)[-1:]
    actor = opening.actor or "".join(one.actor for one in wanted)
    before = wanted[0] if wanted else None
    reading = Reading(sentence, allowed, actor, len(allowed), (), before)
    return Prohibition(sentence.source, actor, tuple(_wishes(reading, opening)))


def _passive(reading: Reading, start: int) -> list[Intent]:
    """Reads "Parents get invited", "a note is entered by the nurse": done to the subject."""
    return _each_suffered(reading, passives.read(reading.line, start, reading.stop))


def _each_suffered(reading: Reading, suffered: Suffered | None) -> list[Intent]:
    if suffered is None:
        return []
    reading.actor = suffered.actor or reading.actor
    return [_suffered(reading, verb, suffered) for verb in suffered.verbs]


def _suffered(reading: Reading, verb: Verb, suffered: Suffered) -> Intent:
    thing, after = suffered.thing, suffered.after
    if verb.nominal is None or thing.head in verb.nominal.unless:
        plain = verb if verb.nominal is None else _PLAINLY
        return objects.done(reading, plain, thing, after, reading.stop)
    noun = verb.nominal.noun
    return intents.intent(reading, "create", "create", (noun,), title=noun, instead_of=thing.name)


def _wishes(reading: Reading, opening: openings.Opening) -> list[Intent]:
    deeds = clauses.either_way(reading.line, clauses.deeds(reading.line, opening.at, reading.stop))
    found: list[Intent] = []
    for index, (at, verb) in enumerate(deeds):
        end = deeds[index + 1][0] if index + 1 < len(deeds) else reading.stop
        chained = index + 1 < len(deeds) and not _has_object(reading.line, at + verb.length, end)
        if chained:
            found.extend(_wish(reading, verb, deeds[-1][0] + deeds[-1][1].length, reading.stop))
        elif found and found[-1].action == "stream" and streams.answers(reading.line, at):
            continue  # "and acknowledge them on the same connection"
        elif found and verb.action == "search" and _pronoun(reading.line, at + verb.length):
            found[-1] = _narrowed(reading, found[-1], at, end)
        else:
            found.extend(_wish(reading, verb, at + verb.length, end))
        found = _with_reason(found)
        reading.before = found[-1] if found else reading.before
    return found


def _with_reason(found: list[Intent]) -> list[Intent]:
    """Reads "decide on an objection and give a reason": the reason is sent along."""
    if len(found) < 2 or found[-1].name not in (("reason",), ("explanation",)):  # noqa: PLR2004 - the deed and its reason
        return found
    *others, deed, reason = found
    if reason.verb not in _GIVING or deed.action in ("list", "read", "search"):
        return found
    return [*others, replace(deed, carried=(*deed.carried, reason.name[0]))]


def _narrowed(reading: Reading, listed: Intent, start: int, end: int) -> Intent:
    """Reads "see all refunds and filter them by status": one list with a filter."""
    more = qualifiers.filters(reading.line, start, end)
    return replace(listed, filters=(*listed.filters, *more))


def _has_object(line: Sequence[Word], at: int, end: int) -> bool:
    return any(word.is_word and word.low not in lexicons.sentences().joins for word in line[at:end])


def _wish(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    line = reading.line[: max(end, start)]
    asks = verb.action in ("read", "list", "search") or verb.base == "ask"
    turned = embedded.read(line, start) if asks else wishes.read(line, verb, start)
    if turned is not None:
        return _turned(reading, turned)
    if _states(line, verb, start):
        return []
    if verb.nominal is not None:
        made = intents.nominal(reading, verb, start, end)
        if made is not None:
            return [made]
        verb = _PLAINLY
    if verb.pronoun or _pronoun(line, start):
        return _done_again(reading, verb, start, end)
    return _done(reading, verb, start, end)


def _done(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """The deed done to the thing that is named behind it."""
    line = reading.line[: max(end, start)]
    thing = turns.somebody(line, verb, start) or turns.unnamed(line, start)
    thing = thing or turns.vague(noun_phrases.parse(line, start))
    thing = turns.past_time(line, thing)
    thing = turns.second_object(line, verb, thing) or thing
    if turns.lasts(thing):
        return []
    if not thing.name:
        return _objectless(reading, verb, start, end)
    return [objects.done(reading, verb, thing, thing.end, end)]


def _states(line: Sequence[Word], verb: Verb, start: int) -> bool:
    """Whether only something is told: "they warn that …", "it happens", "ask the doctor"."""
    words = lexicons.verbs()
    if verb.base == "ask":
        asked = noun_phrases.parse(line, start)
        second = turns.second_object(line, verb, asked)
        return second is None and (not asked.name or actors.is_actor(asked.head))
    claims = verb.base in words.asserting and start < len(line) and line[start].low == "that"
    return claims or verb.base in words.eventless or verb.base == "say"


def _done_again(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """The deed done to what was spoken of before: "and cancel it"."""
    before = reading.before
    if before is None:
        return []
    verb = turns.reversing(verb, before)
    if verb.verb == "create" and not before.topic:
        return []  # "book in what came": what was made is not said
    return [intents.again(reading, verb, start, end)]


def _turned(reading: Reading, wish: Wish) -> list[Intent]:
    """What a turn of phrase means; where it says "it", of what was spoken of before."""
    if wish.name:
        return [intents.from_wish(reading, wish)]
    if reading.before is None:
        return []
    return [intents.from_wish(reading, replace(wish, name=reading.before.name))]


def _pronoun(line: Sequence[Word], at: int) -> bool:
    if at >= len(line) or line[at].low not in lexicons.sentences().pronouns:
        return False
    if match_at(line, at, ("one", "or", "more")) or match_at(line, at, ("one", "of")):
        return False
    alone = at + 1 >= len(line) or not line[at + 1].is_word
    return (
        alone
        or line[at].low in ("it", "them", "one", "him", "her")
        or (line[at + 1].low in lexicons.nouns().stops)
    )


def _objectless(reading: Reading, verb: Verb, start: int, end: int) -> list[Intent]:
    """A deed without a thing: done to an owner ("reply to a comment"), or to what went before."""
    line = reading.line
    if verb.noun:
        found = NounPhrase(name=(verb.noun,), title=verb.noun, current=verb.action == "delete")
        return [objects.done(reading, verb, found, start, end)]
    owned, _ = ownership.read(line, start, end)
    if owned:
        thing = owned[0]
        return [objects.done(reading, verb, thing, thing.end, end)]
    if verb.action == "act" and line[start : start + 1] and line[start].low == "for":
        thing = noun_phrases.parse(line, start + 1)  # "watch for changes to a board"
        named = thing.name and not turns.lasts(thing)  # "run for twenty minutes"
        return [objects.done(reading, verb, thing, thing.end, end)] if named else []
    return _done_again(reading, verb, start, end) if verb.action != "read" else []
