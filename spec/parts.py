"""What every part of the specification is made of: identity, provenance, fields, schemas."""

from typing import Any, Literal

from spec.brief import QuestionId
from spec.value import Value
from spec.vocabulary import DataClass


class Source(Value):
    """One sentence that somebody said, and where."""

    question: QuestionId
    sentence: str
    author: str = ""
    permalink: str = ""


class Part(Value):
    """Anything in the specification that has an identity and a reason to be there."""

    key: str
    sources: tuple[Source, ...] = ()
    assumptions: tuple[str, ...] = ()  # keys of assumptions it rests on
    questions: tuple[str, ...] = ()  # keys of open questions that may change it


class Statement(Part):
    """One sentence of the document with its provenance."""

    text: str


class Field(Part):
    """One field of a schema or one parameter, in terms that every style can express."""

    name: str  # snake_case
    type: Literal["string", "integer", "number", "boolean", "enum", "object"]
    format: str = ""  # date-time, date, email, uri, uuid, int32, int64, duration, binary …
    description: str = ""
    ref: str = ""  # name of the schema, for type object
    values: tuple[str, ...] = ()  # for type enum
    many: bool = False  # a list of these
    required: bool = False
    read_only: bool = False
    write_only: bool = False  # sent, never given back
    present_in: tuple[str, ...] = ()  # the states of its thing in which it is there; empty: all
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None  # characters
    pattern: str = ""
    example: Any = None
    default: Any = None
    sensitivity: DataClass | None = None


class Schema(Part):
    """A named object: a resource, the body of a request, or a value such as Money."""

    name: str  # PascalCase
    description: str = ""
    fields: tuple[Field, ...] = ()
