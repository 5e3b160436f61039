"""Presence: in which states of its thing a field is there, in words."""

from spec.model import Field


def presence(field: Field) -> str:
    """Reads "only when ready or failed"; empty where it is there in every state."""
    *front, last = field.present_in or ("",)
    listed = f"{', '.join(front)} or {last}" if front else last
    return f"only when {listed}" if listed else ""
