"""Regulated data: which rules apply and how long records are kept, where nobody said it."""

from collections.abc import Sequence

from spec.drafting.desk import Desk
from spec.model import DataHandling

_REGULATED = {
    "health": "HIPAA, GDPR",
    "children": "GDPR, COPPA, FERPA",
    "payment_card": "PCI DSS",
}
_KEPT = ("health", "children", "personal", "employee")


def ask(handling: Sequence[DataHandling], desk: Desk) -> None:
    """Asks which rules apply to the most sensitive class, and how long records are kept."""
    for one in handling:
        if one.data_class in _REGULATED and not desk.facts.regimes:
            desk.ask(
                "compliance.regime",
                sources=one.sources,
                what=f"{one.data_class} data ({one.what})",
                regimes=_REGULATED[one.data_class],
            )
            break
    kept = next((one for one in handling if one.data_class in _KEPT), None)
    named = any(figure.kind == "retention" for figure in desk.facts.figures)
    sensitive = {one.data_class for one in handling} & {"health", "children", "employee"}
    if kept is not None and sensitive and not named:
        desk.assume("retention", places=["All records"])
        desk.ask("data_retention.period", sources=kept.sources, what=kept.what, word="")
