"""Use cases: sentences in people's own words, as intents."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spec.reading import (
    bare_things,
    clauses,
    deeds,
    embedded,
    endpoints,
    intents,
    kinds,
    labels,
    legibility,
    lexicons,
    objects,
    openings,
    passives,
    prohibitions,
    qualifiers,
    streams,
)
from spec.reading.facts import Intent, Prohibition
from spec.reading.intents import Reading
from spec.reading.passives import Suffered
from spec.reading.sentences import Sentence
from spec.reading.verbs import Verb
from spec.reading.verbs import find as find_verb
from spec.reading.words import Word

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
    return deeds.turned(reading, wish) if wish is not None else []


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
        plain = verb if verb.nominal is None else deeds.PLAINLY
        return objects.done(reading, plain, thing, after, reading.stop)
    noun = verb.nominal.noun
    return intents.intent(reading, "create", "create", (noun,), title=noun, instead_of=thing.name)


def _wishes(reading: Reading, opening: openings.Opening) -> list[Intent]:
    told = clauses.either_way(reading.line, clauses.deeds(reading.line, opening.at, reading.stop))
    found: list[Intent] = []
    for index, (at, verb) in enumerate(told):
        end = told[index + 1][0] if index + 1 < len(told) else reading.stop
        chained = index + 1 < len(told) and not _has_object(reading.line, at + verb.length, end)
        if chained:
            found.extend(deeds.read(reading, verb, told[-1][0] + told[-1][1].length, reading.stop))
        elif found and found[-1].action == "stream" and streams.answers(reading.line, at):
            continue  # "and acknowledge them on the same connection"
        elif found and verb.action == "search" and deeds.is_pronoun(reading.line, at + verb.length):
            found[-1] = _narrowed(reading, found[-1], at, end)
        else:
            found.extend(deeds.read(reading, verb, at + verb.length, end))
        found = _with_reason(found)
        reading.before = found[-1] if found else reading.before
    return found


def _with_reason(found: list[Intent]) -> list[Intent]:
    """Reads "decide on an objection and give a reason": the reason is sent along."""
    if len(found) < 2 or found[-1].name not in (("reason",), ("explanation",)):  # noqa: PLR2004 - the deed and its reason
        return found
    *others, deed, reason = found
    if reason.verb not in lexicons.verbs().giving or deed.action in ("list", "read", "search"):
        return found
    return [*others, replace(deed, carried=(*deed.carried, reason.name[0]))]


def _narrowed(reading: Reading, listed: Intent, start: int, end: int) -> Intent:
    """Reads "see all refunds and filter them by status": one list with a filter."""
    more = qualifiers.filters(reading.line, start, end)
    return replace(listed, filters=(*listed.filters, *more))


def _has_object(line: Sequence[Word], at: int, end: int) -> bool:
    return any(word.is_word and word.low not in lexicons.sentences().joins for word in line[at:end])
