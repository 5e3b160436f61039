"""What is done to many at once keeps its verb in name, path, scope and body."""

import pytest

from spec.model import Operation
from tests.spec.drafting.briefs import drafted


def made(told: str) -> Operation:
    return drafted({"use_cases": told}).operations[0]


@pytest.mark.parametrize(
    ("told", "name", "path", "scope", "request_name"),
    [
        ("As an admin I want to bulk delete orders", "bulkDeleteOrders", "/orders/batch-delete",
         "orders:bulk-delete", "OrderBatchChoice"),
        ("As an admin I want to bulk-update orders", "bulkUpdateOrders", "/orders/batch-update",
         "orders:bulk-update", "OrderBatchUpdate"),
        ("As an admin I want to bulk create orders", "bulkCreateOrders", "/orders/batch",
         "orders:bulk-create", "OrderBatch"),
        ("As an admin I can mass import orders", "bulkImportOrders", "/orders/batch-import",
         "orders:bulk-import", "OrderBatch"),
        ("As an admin I want to batch cancel orders", "bulkCancelOrders", "/orders/batch-cancel",
         "orders:bulk-cancel", "OrderBatchChoice"),
        ("Delete several orders in one go", "bulkDeleteOrders", "/orders/batch-delete",
         "orders:bulk-delete", "OrderBatchChoice"),
    ],
)  # fmt: skip
def test_the_verb_of_a_bulk_operation_is_kept(
    told: str, name: str, path: str, scope: str, request_name: str
) -> None:
    operation = made(told)
    assert (operation.id, operation.http.path) == (name, path)
    assert (operation.http.method, operation.http.success_status) == ("POST", 202)
    assert (operation.scope, operation.request) == (scope, request_name)


def test_what_is_sent_for_many_names_them() -> None:
    spec = drafted({"use_cases": "bulk delete orders\nbulk update orders"})
    inside = {one.name: [field.name for field in one.fields] for one in spec.schemas}
    assert inside["OrderBatchChoice"] == ["ids"]
    assert inside["OrderBatchUpdate"] == ["ids", "changes"]
    assert "OrderUpdate" in inside


def test_an_export_of_many_is_an_export() -> None:
    assert made("As an admin I want to bulk export orders").action == "export"
