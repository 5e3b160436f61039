"""Predict: the primary operation that drafting makes of an interview with one use case."""

from spec import drafting
from spec.brief import Answer, Brief
from spec.house_style import HouseStyle
from spec.use_case_list import answered
from spec.value import Value

_TITLE = "Item"  # what is drafted where the use case says nothing


class Endpoint(Value):
    """One HTTP endpoint."""

    method: str
    path: str
    success_status: int


def predict(text: str) -> Endpoint:
    """The endpoint of this use case; for a duty or an event, the one it would be."""
    http = drafting.draft(brief_of(text), HouseStyle()).operations[0].http
    return Endpoint(method=http.method, path=http.path, success_status=http.success_status)


def brief_of(text: str) -> Brief:
    """An interview in which nothing but this use case was told."""
    told = answered([text])
    answers = (
        (Answer(question="use_cases", text=told.text, mentions=told.mentions),) if told.text else ()
    )
    return Brief(title=_TITLE, answers=answers)
