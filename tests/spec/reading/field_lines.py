"""Facts about fields as lines, for tables: `order.note? max_length=500`."""

from spec.brief import Answer, QuestionId
from spec.model import Source
from spec.reading import fields
from spec.reading.facts import FieldFact
from spec.reading.sentences import sentences

UNSAID = FieldFact(Source(question="use_cases", sentence=""), "")
SHOWN = (
    "many", "most", "minimum", "maximum", "max_length", "digits", "unit", "kind", "values",
    "closed", "default", "read_only",
)  # fmt: skip


def read(text: str, question: QuestionId = "use_cases") -> fields.Read:
    return fields.read(sentences(Answer(question=question, text=text)))


def told(fact: FieldFact) -> str:
    """A fact as a line of these tables: `order.note? max_length=500`."""
    owner = f"{'_'.join(fact.owner)}." if fact.owner else ""
    mark = {None: "", True: "!", False: "?"}[fact.required]
    details = [
        f"{key}={'|'.join(value) if isinstance(value, tuple) else value}"
        for key in SHOWN
        if (value := getattr(fact, key)) != getattr(UNSAID, key)
    ]
    return " ".join([f"{owner}{fact.name}{mark}", *details])


def facts(text: str, question: QuestionId = "use_cases") -> list[str]:
    return [told(one) for one in read(text, question).facts]
