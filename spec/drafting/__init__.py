"""Drafting: facts become one complete ApiSpec."""

from spec.drafting.drafter import draft

__all__ = ["draft"]
