"""Secrets: keys and passwords in a text, replaced before anything is stored."""

from spec.reading.secrets.masking import MARK, Masked, families, mask

__all__ = ["MARK", "Masked", "families", "mask"]
