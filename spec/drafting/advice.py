"""Advice: recommendations and metrics that fit this draft."""

from spec.drafting import knowledge, names
from spec.drafting.desk import Desk
from spec.model import ApiSpec, Metric, Recommendation

_SENSITIVE = frozenset({"personal", "children", "health", "employee"})


def traits(spec: ApiSpec, desk: Desk) -> frozenset[str]:
    """The facts of a draft that advice depends on."""
    found = {operation.action for operation in spec.operations}
    if found & {"list", "search"}:
        found.add("list")
    classes = {one.data_class for one in spec.data_handling}
    checks = {
        "money": any(schema.name == "Money" for schema in spec.schemas),
        "slow": any(one.asynchronous for one in spec.operations) or _waits(spec),
        "idempotency": any(one.idempotency_key for one in spec.operations),
        "webhooks": spec.webhooks,
        "personal": bool(classes & _SENSITIVE),
        "sensitive": bool(classes & (_SENSITIVE | {"financial", "payment_card"})),
        "legacy": any(one.kind in ("legacy", "replaces") for one in desk.facts.context),
        "api_key": any(one.scheme == "api_key" for one in spec.security),
    }
    return frozenset(found) | {name for name, holds in checks.items() if holds}


def _waits(spec: ApiSpec) -> bool:
    return any(one.key.startswith("limit:later") for one in spec.limits)


def recommendations(spec: ApiSpec, desk: Desk) -> tuple[Recommendation, ...]:
    """What the architect advises beyond what was asked."""
    holding = traits(spec, desk)
    act = next((one for one in spec.operations if one.action == "act"), None)
    verb = names.kebab(names.snake_verb(act.verb)) if act else ""
    return tuple(
        Recommendation(
            key=f"recommendation:{one.key}",
            area=one.area,
            text=one.text.replace("{verb}", verb),
            reason=one.reason,
            effect=one.effect,
        )
        for one in (entry.in_style(desk.style) for entry in knowledge.recommendations())
        if set(one.when) <= holding and desk.style in (one.only or (desk.style,))
    )


def metrics(spec: ApiSpec, desk: Desk) -> tuple[Metric, ...]:
    """What to watch in staging and production."""
    holding = traits(spec, desk)
    api = spec.slug.replace("-", "_")[:40]
    return tuple(
        Metric(
            key=f"metric:{one.name.partition('_')[2].partition(' ')[0]}",
            name=one.name.replace("{api}", api),
            alert=one.alert,
        )
        for one in knowledge.metrics()
        if set(one.when) <= holding
    )
