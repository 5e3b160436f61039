"""The base of every value in the specification: frozen, closed, comparable."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable record; unknown keys are refused, so a misspelt one is never silently lost."""

    model_config = ConfigDict(frozen=True, extra="forbid")
