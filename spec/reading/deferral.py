"""Deferral: answers that leave the choice to us."""

from spec.reading import people


def is_deferral(text: str) -> bool:
    """Whether this is, as the whole answer, "not sure", "skip", "you choose" or the like."""
    return people.passes(text)
