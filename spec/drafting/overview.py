"""Overview and stories: what it is for, and which operation serves which use case."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from spec.drafting import audience
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn, actor
from spec.model import Overview, Source, Statement, Story
from spec.reading import people
from spec.reading.facts import Intent
from spec.reading.sentences import Sentence, quoted, together

_GOALS = ("latency", "throughput", "availability")


def overview(drawn: Sequence[Drawn], desk: Desk) -> Overview:
    """Section 1: what, for whom, why."""
    feature = tuple(one for one in desk.said("feature") if not desk.passes(one))
    callers = audience.stated(desk)
    first = feature[0].sentence if feature else desk.brief.title
    resting = () if callers else desk.assume("audience", places=["API"])
    return Overview(
        key="overview",
        sources=tuple(dict.fromkeys((*feature, *callers))),
        assumptions=resting,
        feature=desk.brief.title.strip() or first,
        summary=quoted(desk.facts.sentences, feature) or desk.brief.title,
        audience=quoted(desk.facts.sentences, callers),
        business_goals=_business(drawn),
        technical_goals=_technical(desk),
        non_goals=_non_goals(desk),
    )


def _business(drawn: Sequence[Drawn]) -> tuple[Statement, ...]:
    goals: dict[str, Source] = {}
    for one in drawn:
        intent = one.target.intent
        if intent.benefit and not one.operation.companion:
            who = actor(intent.actor) or "callers"
            goals.setdefault(f"For the {who}: {intent.benefit}.", intent.source)
    return tuple(
        Statement(key=f"goal:business.{index}", text=text, sources=(source,))
        for index, (text, source) in enumerate(goals.items(), 1)
    )


def _technical(desk: Desk) -> tuple[Statement, ...]:
    told = dict.fromkeys(
        [one.source for one in desk.facts.figures if one.kind in _GOALS]
        + [one.source for one in desk.facts.promises]
    )
    return tuple(
        Statement(key=f"goal:technical.{index}", text=source.sentence, sources=(source,))
        for index, source in enumerate(told, 1)
    )


def _non_goals(desk: Desk) -> tuple[Statement, ...]:
    told = [
        one
        for one in desk.said("feature", "context", "async", "audience")
        if one.sentence.casefold().startswith(("no ", "not ", "never ", "without ", "nobody "))
        and not desk.passes(one)
    ]
    told += _refused(desk)
    return tuple(
        Statement(key=f"goal:not.{index}", text=source.sentence, sources=(source,))
        for index, source in enumerate(told, 1)
    )


def _refused(desk: Desk) -> list[Source]:
    """What is expressly not to be a way in: "No user logins."."""
    open_ended = {*desk.facts.unsure, *(one.source for one in desk.facts.auth)}
    refused = {one.source for one in desk.facts.refused}
    return [
        one
        for one in desk.said("auth")
        if (one in refused or one.sentence.casefold().startswith(("no ", "without ")))
        and one not in open_ended
        and not people.passes(one.sentence)
    ]


def stories(drawn: Sequence[Drawn], desk: Desk) -> tuple[Story, ...]:
    """Each use case as told, with the operations that serve it."""
    serving: dict[Source, list[str]] = {}
    for one in drawn:
        for source in () if one.operation.companion else one.operation.sources:
            serving.setdefault(source, []).append(one.operation.key)
    told: dict[Source, Intent] = {}
    for intent in desk.facts.intents:
        told.setdefault(intent.source, intent)
    wants = _as_written(desk.facts.sentences, told)
    return tuple(
        Story(
            key=f"story:{number}",
            id=f"US-{number}",
            actor=actor(intent.actor),
            want=wants.get(source, source.sentence),
            benefit=intent.benefit,
            operations=tuple(dict.fromkeys(serving.get(source, ()))),
            sources=(source,),
        )
        for number, (source, intent) in enumerate(told.items(), 1)
    )


def _as_written(said: Iterable[Sentence], told: Collection[Source]) -> dict[Source, str]:
    """Each use case with what a semicolon parts from it and no other use case tells."""
    wants: dict[Source, str] = {}
    for whole in together(said):
        telling = [index for index, one in enumerate(whole) if one.source in told]
        for start, stop in pairwise([*telling, len(whole)]):
            begin = 0 if start == telling[0] else start
            part = whole[begin:stop]
            wants.setdefault(whole[start].source, quoted(part, {one.source for one in part}))
    return wants
