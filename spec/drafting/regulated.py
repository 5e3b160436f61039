"""Regulated data: which rules apply, how long records are kept and where, if nobody said it."""

from collections.abc import Iterable, Sequence

from spec.drafting.desk import Desk
from spec.model import DataClass, DataHandling, Source
from spec.reading import cues, regimes

_REGULATED: dict[DataClass, str] = {
    "health": "HIPAA, GDPR",
    "children": "GDPR, COPPA, FERPA",
    "payment_card": "PCI DSS",
}
_PERSONAL = "GDPR, CCPA"
_NO_RULE_BOOK = "None of these"
_KEPT = ("health", "children", "personal", "employee")
_LONG_LIVED = frozenset({"health", "children", "employee"})
_WORLDWIDE = 2  # regions named, between which data may travel


def ask(handling: Sequence[DataHandling], desk: Desk) -> None:
    """Asks which rules apply to the most sensitive class, and how long and where data is kept."""
    asked = _ask_doubtful(desk) or _ask_unnamed(desk) or _ask_class(handling, desk)
    _ask_retention(handling, desk, unregulated=asked)
    _ask_residency(handling, desk)


def _ask_doubtful(desk: Desk) -> bool:
    """Asks about rule books that were named in doubt."""
    told = [one for one in desk.facts.regimes if not one.sure]
    names = dict.fromkeys(one.regime for one in told)
    if told:
        sources = tuple(dict.fromkeys(one.source for one in told))
        desk.ask(
            "compliance.doubtful",
            known_as="compliance.regime",
            sources=sources,
            word=sources[0].sentence,
            regimes=", ".join(names),
            options=_options(names),
        )
    return bool(told)


def _ask_unnamed(desk: Desk) -> bool:
    """Asks about "some privacy rules", where no rule book was named."""
    if _privacy_told(desk):
        return False
    told = _saying(desk, "rules_unnamed")
    if told:
        desk.ask(
            "compliance.unnamed",
            known_as="compliance.regime",
            sources=told,
            word=told[0].sentence,
            regimes=_PERSONAL,
            options=_options(_PERSONAL.split(", ")),
        )
    return bool(told)


def _ask_class(handling: Sequence[DataHandling], desk: Desk) -> bool:
    """Asks about the most sensitive class, or papers that prove who somebody is."""
    if _privacy_told(desk):
        return False
    denied = {one.data_class for one in desk.facts.no_data}
    for one in handling:
        if one.data_class in denied:
            continue
        sources, names = one.sources, _REGULATED.get(one.data_class, "")
        if one.data_class == "personal":
            sources, names = _proving(desk, sources), _PERSONAL
        if names and sources:
            what = f"{one.data_class.replace('_', ' ')} data ({one.what})"
            options = _options(names.split(", "))
            desk.ask(
                "compliance.regime", sources=sources, what=what, regimes=names, options=options
            )
            return one.data_class != "payment_card"  # what is never held is not kept either
    return False


def _options(names: Iterable[str]) -> list[str]:
    """Each rule book alone, all of them together, and none."""
    single = list(names)
    every = [f"{', '.join(single[:-1])} and {single[-1]}"] if len(single) > 1 else []
    return [*single, *every, _NO_RULE_BOOK]


def _privacy_told(desk: Desk) -> bool:
    """Whether a rule book about data of people or cards was named for certain."""
    named = [one.regime for one in desk.facts.regimes if one.sure]
    return any(regimes.regimes()[name].classes for name in named)


def _proving(desk: Desk, sources: Iterable[Source]) -> tuple[Source, ...]:
    """Those that speak of passports, fingerprints and the like."""
    proofs = _saying(desk, "identity_papers")
    return tuple(one for one in sources if one in proofs)


def _saying(desk: Desk, table: str) -> list[Source]:
    return [one.source for one in desk.telling(table)]


def _ask_retention(handling: Sequence[DataHandling], desk: Desk, *, unregulated: bool) -> None:
    """Asks for a period, where data about people is sensitive or under rules nobody named."""
    kept = next((one for one in handling if one.data_class in _KEPT), None)
    named = any(figure.kind == "retention" for figure in desk.facts.figures)
    sensitive = {one.data_class for one in handling} & _LONG_LIVED
    if kept is not None and (sensitive or unregulated) and not named:
        desk.assume("retention", places=["All records"])
        desk.ask("data_retention.period", sources=kept.sources, what=kept.what, word="")


def _ask_residency(handling: Sequence[DataHandling], desk: Desk) -> None:
    """Asks where data is kept: "in the country", or people in several regions."""
    vague = _saying(desk, "country_unnamed")
    if vague:
        desk.ask("data_residency.place", sources=vague[:1], word=vague[0].sentence)
        return
    promised = any(one.kind == "residency" for one in desk.facts.promises)
    about_people = {one.data_class for one in handling} & set(_KEPT)
    if promised or not about_people:
        return
    hits = [
        (hit.label, one.source)
        for one in desk.facts.sentences
        for hit in cues.index("regions").longest(one.line)
    ]
    if len({label for label, _ in hits}) >= _WORLDWIDE:
        first = dict(reversed(hits))
        sources = tuple(dict.fromkeys(first.values()))
        desk.ask("data_residency.regions", sources=sources, word=", ".join(first))
