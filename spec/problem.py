"""The body of every error: problem details (RFC 9457) with a stable code."""

from http import HTTPStatus
from typing import Any

from spec.addresses import problem_address
from spec.house_style import HouseStyle
from spec.model import ErrorCase, Field, Schema

FIELD_FAULT = Schema(
    key="problem.field_fault",
    name="FieldFault",
    description="One field at fault.",
    fields=(
        Field(key="field_fault.field", name="field", type="string", required=True,
              max_length=200, description="Path of the field.", example="name"),
        Field(key="field_fault.message", name="message", type="string", required=True,
              max_length=500, description="What is wrong with it.", example="must not be empty"),
    ),
)  # fmt: skip
PROBLEM = Schema(
    key="problem",
    name="ProblemDetails",
    description="What went wrong, as RFC 9457 puts it, with a stable code.",
    fields=(
        Field(key="problem.type", name="type", type="string", format="uri", required=True,
              description="Address of the page about this error."),
        Field(key="problem.title", name="title", type="string", required=True, max_length=200,
              description="The error in a few words."),
        Field(key="problem.status", name="status", type="integer", required=True, minimum=100,
              maximum=599, description="HTTP status."),
        Field(key="problem.detail", name="detail", type="string", max_length=2000,
              description="This case in words."),
        Field(key="problem.code", name="code", type="string", required=True, max_length=100,
              pattern="^[a-z][a-z0-9_]*$", description="Stable name of the error, to branch on."),
        Field(key="problem.errors", name="errors", type="object", ref=FIELD_FAULT.name, many=True,
              description="The fields at fault, where there are any."),
        Field(key="problem.request_id", name="request_id", type="string", max_length=64,
              pattern="^[A-Za-z0-9_-]+$", description="To be quoted to support."),
    ),
)  # fmt: skip


def problem_example(case: ErrorCase, house: HouseStyle) -> dict[str, Any]:
    """The body of one error as the client gets it."""
    problem: dict[str, Any] = {
        "type": problem_address(house, case.code),
        "title": case.title,
        "status": case.status,
        "detail": case.when,
        "code": case.code,
        "request_id": "req_01J9Z3T5Q8W2",
    }
    if case.status == HTTPStatus.UNPROCESSABLE_ENTITY and "validation" in case.code:
        problem["errors"] = [{field.name: field.example for field in FIELD_FAULT.fields}]
    return problem
