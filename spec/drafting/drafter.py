"""The drafter: facts in, the whole specification out."""

from collections.abc import Sequence
from dataclasses import replace

from spec.brief import Brief
from spec.drafting import (
    advice,
    choices,
    companions,
    data,
    errors,
    events,
    filters,
    gaps,
    knowledge,
    names,
    operations,
    overview,
    permissions,
    policies,
    prohibited,
    rate_limits,
    requirements,
    safety,
    schemas,
    security,
    settling,
    states,
    style,
    surroundings,
    target,
    test_cases,
    unused,
    wording,
)  # fmt: skip
from spec.drafting.desk import Desk
from spec.drafting.operations import Drawn
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Schema, Source, Style
from spec.own_words import speaking
from spec.reading import noun_phrases, reader, use_cases
from spec.reading.facts import Facts, Intent
from spec.reading.words import words

_TITLE = 200


def draft(brief: Brief, house: HouseStyle) -> ApiSpec:
    """The specification that these answers lead to; the same brief gives the same draft."""
    with speaking(house.words):
        spec, desk = _outlined(brief, house)
        unused.ask(spec, desk)
        spec = _collected(spec, desk)
        return spec.model_copy(update={"unused": unused.unused(spec, desk)})


def sketch(brief: Brief, house: HouseStyle) -> ApiSpec:
    """The same without a look at what was said and not used, which takes most of the time."""
    with speaking(house.words):
        return _outlined(brief, house)[0]


def _outlined(brief: Brief, house: HouseStyle) -> tuple[ApiSpec, Desk]:
    told = choices.told(brief)
    desk = Desk(told, reader.read(told), house, choices.taken(brief))
    styles = style.styles(desk)
    desk.style = styles[0]
    drawn = prohibited.kept(_drawn(desk), desk)
    shapes = schemas.schemas(drawn, desk)
    drawn = safety.keyed(filters.typed(states.led(drawn, shapes), shapes), shapes, desk)
    drawn = _finished(drawn, desk)
    return _collected(_written(desk, styles, drawn, shapes), desk), desk


def intents(facts: Facts) -> tuple[Intent, ...]:
    """What becomes operations: wishes; where there are none, what duties and events would be."""
    told = facts.intents
    if not told:
        feature = [one for one in facts.sentences if one.source.question == "feature"]
        told = use_cases.read(feature)
        told = tuple(one for one in told if one.actor or one.verb != "get")
    wanted = tuple(one for one in told if one.kind == "operation")
    return wanted or told


def _drawn(desk: Desk) -> list[Drawn]:
    """The operations: as told, else the usual ones of what the title names; and companions."""
    told = intents(desk.facts) or _usual(desk)
    drawn = operations.draw(target.settle(told))
    known = {one.operation.key for one in drawn}
    wanted = [*(one.target for one in drawn), *companions.companions(drawn)]
    more = [one for one in operations.draw(wanted) if one.operation.key not in known]
    return drawn + _companions(more, desk)


def _companions(drawn: Sequence[Drawn], desk: Desk) -> list[Drawn]:
    """The operations that nobody asked for, marked as such."""
    if not drawn:
        return []
    made = [one.operation for one in drawn]
    summaries = [f"{one.summary[:1].lower()}{one.summary[1:]}" for one in made]
    resting = desk.assume(
        "companions", places=[one.id for one in made], operations=wording.listed(summaries)
    )
    if desk.setting("companions"):
        return []
    return [
        Drawn(
            one.operation.model_copy(update={"companion": True, "assumptions": resting}), one.target
        )
        for one in drawn
    ]


def _usual(desk: Desk) -> tuple[Intent, ...]:
    thing = noun_phrases.parse(words(desk.brief.title[:_TITLE]), 0)
    sources = desk.said("use_cases", "feature")
    source = sources[0] if sources else Source(question="feature", sentence=desk.brief.title)
    name = thing.name or ("item",)
    spaced = " ".join(name)
    desk.assume("operations", places=[spaced], resource=spaced, sources=sources[:1])
    desk.ask("scope.operations", sources=sources[:1], resource=spaced, blocking=True)
    base = Intent(source=source, verb="create", action="create", name=name)
    return (
        base,
        replace(base, verb="get", action="read"),
        replace(base, verb="list", action="list"),
        replace(base, verb="update", action="update"),
        replace(base, verb="delete", action="delete"),
    )


def _finished(drawn: Sequence[Drawn], desk: Desk) -> list[Drawn]:
    """The operations with their errors and the assumptions that they rest on."""
    slow = [one.operation for one in drawn if one.operation.asynchronous]
    if slow:
        reason = knowledge.statement("jobs-because", desk.style)
        desk.decide("jobs", knowledge.statement("jobs", desk.style), reason, slow[0].sources)
    leaning = surroundings.leaning(desk)
    paging = policies.paging([one.operation for one in drawn], desk)
    found: list[Drawn] = []
    for one in drawn:
        more = paging if one.operation.paginated else ()
        done = one.operation.model_copy(
            update={
                "errors": errors.codes(one.operation, leaning=leaning),
                "assumptions": (*one.operation.assumptions, *more),
            }
        )
        found.append(Drawn(done, one.target))
    return found


def _written(
    desk: Desk, styles: tuple[Style, ...], drawn: Sequence[Drawn], shapes: tuple[Schema, ...]
) -> ApiSpec:
    made = tuple(one.operation for one in drawn)
    hooks = events.webhooks(desk)
    told = events.shaped(events.events(drawn, desk, hooks), shapes)
    cases = errors.cases(made, desk)
    handled = data.handling(desk, shapes)
    policies.texts(shapes, desk)
    ways = security.security(desk)
    gaps.ask(made, handled, desk)
    title = desk.brief.title.strip()[:_TITLE] or "API"
    spec = ApiSpec(
        title=title, slug=names.slug(title), revision=desk.brief.revision, style=styles[0],
        styles=styles, overview=overview.overview(drawn, desk),
        stories=overview.stories(drawn, desk), operations=made, schemas=shapes, errors=cases,
        rate_limits=rate_limits.rate_limits(desk), security=ways,
        permissions=permissions.permissions(made, desk), data_handling=handled,
        security_notes=security.notes(desk, ways), webhooks=hooks, events=told,
        requirements=requirements.requirements(desk), dependencies=surroundings.dependencies(desk),
        prerequisites=surroundings.prerequisites(made, desk), limits=policies.limits(made, desk),
        environments=surroundings.environments(desk), fixtures=surroundings.fixtures(desk),
        tests=test_cases.tests(made, cases, told),
    )  # fmt: skip
    return settling.settled(spec, desk)


def _collected(spec: ApiSpec, desk: Desk) -> ApiSpec:
    """The draft with advice, decisions, assumptions and questions."""
    return spec.model_copy(
        update={
            "recommendations": advice.recommendations(spec, desk),
            "metrics": advice.metrics(spec, desk),
            "decisions": tuple(desk.decisions.values()),
            "assumptions": desk.assumptions(),
            "open_questions": desk.questions(),
        }
    )
