"""The architect's look at the finished specification."""

from collections.abc import Iterable
from itertools import groupby

from spec.errors import InconsistentSpec
from spec.model import ApiSpec, Recommendation
from spec.review import bindings, exposure, naming, payload, promises, references, versioning
from spec.review.rule import Finding, Rule, Severity

ALL_RULES: tuple[Rule, ...] = (
    *references.RULES,
    *promises.RULES,
    *bindings.RULES,
    *naming.RULES,
    *payload.RULES,
    *exposure.RULES,
    *versioning.RULES,
)
_PLACES = 6


def check(spec: ApiSpec) -> tuple[Finding, ...]:
    """Every place where a rule does not hold, in the order of the rules."""
    return tuple(
        Finding(rule, place.key, rule.message.format(key=place.key, **place.values))
        for rule in ALL_RULES
        if not rule.styles or set(rule.styles) & {spec.style, *spec.styles}
        for place in rule.check(spec)
    )


def review(spec: ApiSpec) -> ApiSpec:
    """The specification plus advice; raises InconsistentSpec where it contradicts itself."""
    findings = check(spec)
    faults = [one.message for one in findings if one.rule.severity is Severity.INTEGRITY]
    if faults:
        raise InconsistentSpec(faults)
    told = " ".join(one.text for one in spec.recommendations)
    fresh = [one for one in findings if not one.rule.covered_by or one.rule.covered_by not in told]
    known = {one.key for one in spec.recommendations}
    advised = tuple(one for one in _recommendations(fresh) if one.key not in known)
    return spec.model_copy(update={"recommendations": (*spec.recommendations, *advised)})


def _recommendations(findings: Iterable[Finding]) -> Iterable[Recommendation]:
    for rule_id, found in groupby(findings, key=lambda finding: finding.rule.id):
        same = list(found)
        rule = same[0].rule
        places = list(dict.fromkeys(finding.message for finding in same))
        more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
        yield Recommendation(
            key=f"review.{rule_id}",
            area=rule.area,
            text=f"{rule.advice}: {', '.join(places[:_PLACES])}{more}.",
            reason=rule.reason,
            effect=rule.effect,
        )
