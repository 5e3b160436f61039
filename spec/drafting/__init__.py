"""Drafting: facts become one complete ApiSpec."""

from spec.drafting.drafter import draft, sketch

__all__ = ["draft", "sketch"]
