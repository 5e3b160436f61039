"""Reading: what people said in their own words, as typed facts with their sources."""

from spec.brief import Brief
from spec.reading.facts import Facts

__all__ = ["read"]


def read(brief: Brief) -> Facts:
    """The facts of this brief."""
    from spec.reading import reader  # noqa: PLC0415 - `spec.reading.secrets` alone stays light

    return reader.read(brief)
