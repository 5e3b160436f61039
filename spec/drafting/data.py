"""Data: which classes are touched, and how each is treated."""

from spec.drafting import knowledge
from spec.drafting.desk import Desk
from spec.model import DataClass, DataHandling
from spec.reading.facts import DataFact

# The most sensitive first.
_ORDER: tuple[DataClass, ...] = (
    "payment_card",
    "health",
    "children",
    "credentials",
    "financial",
    "employee",
    "personal",
    "confidential",
    "internal",
    "public",
)
_SENSITIVE = frozenset(_ORDER[:7])
_WORDS = 6


def handling(desk: Desk) -> tuple[DataHandling, ...]:
    """One entry for each class that was spoken of, the most sensitive first."""
    told: dict[DataClass, list[DataFact]] = {}
    for fact in desk.facts.data:
        told.setdefault(fact.data_class, []).append(fact)
    if set(told) & _SENSITIVE:
        told = {name: facts for name, facts in told.items() if name in _SENSITIVE}
    if not told:
        resting = desk.assume("classification", places=["All schemas"])
        return (
            DataHandling(
                key="data:internal",
                data_class="internal",
                what="everything in this API",
                handling=knowledge.handling()["internal"],
                assumptions=resting,
            ),
        )
    return tuple(_entry(name, told[name]) for name in _ORDER if name in told)


def _entry(name: DataClass, facts: list[DataFact]) -> DataHandling:
    words = list(dict.fromkeys(fact.word for fact in facts))[:_WORDS]
    return DataHandling(
        key=f"data:{name}",
        data_class=name,
        what=", ".join(words),
        handling=knowledge.handling()[name],
        sources=tuple(dict.fromkeys(fact.source for fact in facts)),
    )
