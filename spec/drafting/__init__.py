"""Drafting: facts become one complete ApiSpec."""

from spec.brief import Brief
from spec.house_style import HouseStyle
from spec.model import ApiSpec

__all__ = ["draft"]


def draft(brief: Brief, house: HouseStyle) -> ApiSpec:
    """The specification that these answers lead to."""
    from spec.drafting import drafter  # noqa: PLC0415 - prediction needs bindings only

    return drafter.draft(brief, house)
