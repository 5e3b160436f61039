"""Surroundings: dependencies, environments, rollout, fixtures."""

from collections.abc import Iterable

from spec.addresses import address
from spec.drafting import knowledge, third_party
from spec.drafting.desk import Desk
from spec.model import Dependency, Environment, Operation, Source, Statement
from spec.reading import systems
from spec.reading.facts import NamedFact

_DEPENDENT = ("part of", "service", "depends on")
_PLANNED = ("replaces", "legacy", "deadline")
_PLACES = ("sandbox", "staging")


def dependencies(desk: Desk) -> tuple[Dependency, ...]:
    """What the API leans on, as said; and the ID provider wherever callers log in."""
    told = _systems(desk)
    found = [
        Dependency(
            key=f"dependency:{index}.{fact.kind}",
            name=fact.name,
            use=source.sentence,
            when_down=knowledge.statement("dependency-down", desk.style),
            sources=(source,),
        )
        for index, (source, fact) in enumerate(told.items(), 1)
    ]
    found += third_party.dependency(desk)
    if any(one.scheme.startswith(("oauth2", "oidc", "bearer")) for one in desk.facts.auth):
        found.append(
            Dependency(
                key="dependency:identity-provider",
                name="Identity provider",
                use=knowledge.statement("identity-use", desk.style),
                when_down=knowledge.statement("identity-down", desk.style),
            )
        )
    return tuple(found)


def leaning(desk: Desk) -> bool:
    """Whether a call may fail because a system that was named does not answer."""
    return bool(_systems(desk) or third_party.is_called(desk))


def _systems(desk: Desk) -> dict[Source, NamedFact]:
    return _by_source(
        one
        for one in desk.facts.context
        if one.kind in _DEPENDENT and not systems.is_undertaking(one.name)
    )


def _plans(desk: Desk) -> dict[Source, NamedFact]:
    """What is to happen when, and the undertakings that it belongs to."""
    leaned = _systems(desk)
    return _by_source(
        one
        for one in desk.facts.context
        if one.kind in _PLANNED or (one.kind in _DEPENDENT and one.source not in leaned)
    )


def _by_source(facts: Iterable[NamedFact]) -> dict[Source, NamedFact]:
    found: dict[Source, NamedFact] = {}
    for fact in facts:
        found.setdefault(fact.source, fact)
    return found


def prerequisites(operations: Iterable[Operation], desk: Desk) -> tuple[Statement, ...]:
    """Rollout, flags, jobs and what was said about migration and dates."""
    told = _plans(desk)
    said = [
        Statement(key=f"prerequisite:{fact.kind}.{index}", text=source.sentence, sources=(source,))
        for index, (source, fact) in enumerate(told.items(), 1)
    ]
    resting = desk.assume("rollout", places=["Rollout"])
    flag = Statement(
        key="prerequisite:rollout",
        assumptions=resting,
        text=knowledge.statement("rollout", desk.style),
    )
    jobs = [one for one in operations if one.asynchronous]
    worker = Statement(
        key="prerequisite:worker",
        sources=jobs[0].sources if jobs else (),
        text="A background worker with a queue for " + ", ".join(one.id for one in jobs) + ".",
    )
    duties = [
        Statement(key=f"prerequisite:duty.{index}", text=one.source.sentence, sources=(one.source,))
        for index, one in enumerate(desk.facts.intents, 1)
        if one.kind == "duty"
    ]
    return (*said, flag, *((worker,) if jobs else ()), *duties)


def environments(desk: Desk) -> tuple[Environment, ...]:
    """Production, and what was named or assumed beside it."""
    house = desk.house
    hosts = desk.assume(
        "hosts",
        places=["Environments"],
        base=address(house.base_url, desk.style),
        sandbox=address(house.sandbox_url, desk.style),
    )
    live = Environment(
        key="environment:production",
        name="production",
        url=house.base_url,
        purpose="live traffic",
        assumptions=hosts,
    )
    told = {one.kind: one for one in desk.facts.environments}
    if "none" in told:
        return (live.model_copy(update={"sources": (told["none"].source,)}),)
    named = [kind for kind in _PLACES if kind in told]
    resting = (
        ()
        if named
        else desk.assume("testing", places=["Environments"], sources=desk.said("testing"))
    )
    return (
        live,
        *(
            Environment(
                key=f"environment:{kind}",
                name=kind,
                url=_host(kind, house.base_url, house.sandbox_url),
                purpose="trying out without effect on real data",
                assumptions=(*hosts, *resting),
                sources=(told[kind].source,) if kind in told else (),
            )
            for kind in named or ["sandbox"]
        ),
    )


def _host(kind: str, base: str, sandbox: str) -> str:
    return sandbox if kind == "sandbox" else base.replace("://", f"://{kind}.", 1)


def fixtures(desk: Desk) -> tuple[Statement, ...]:
    """Test data and tests as said; and the least that a sandbox needs."""
    told = _by_source(desk.facts.environments)
    said = [
        Statement(key=f"fixture:{index}", text=source.sentence, sources=(source,))
        for index, source in enumerate(told, 1)
    ]
    least = Statement(
        key="fixture:seed",
        text=knowledge.statement("seed", desk.style),
    )
    return (*said, least)


def ask(desk: Desk) -> None:
    """Asks where it can be tried, if what was answered names no environment and no test."""
    if desk.facts.environments or desk.defaulted("testing"):
        return
    if desk.brief.said("testing"):
        desk.ask("testing.environment", sources=desk.said("testing"), under="testing")
