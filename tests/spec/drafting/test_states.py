"""States that events name and acts lead to."""

import pytest

from spec.model import ApiSpec
from tests.spec.drafting.briefs import drafted


def values(spec: ApiSpec, schema: str) -> tuple[str, ...]:
    found = next(one for one in spec.schemas if one.name == schema)
    return next(field.values for field in found.fields if field.name == "status")


@pytest.mark.parametrize(
    ("said", "state", "known"),
    [
        ("webhook for order.refunded", "refunded", True),
        ("webhook for order.created and order.updated", "created", False),
        ("webhook when the invoice is refunded", "refunded", False),
    ],
)
def test_only_events_of_the_thing_that_name_a_state_add_one(
    said: str, state: str, known: bool
) -> None:
    spec = drafted({"use_cases": "- list all orders\n- place an order", "async": said})
    assert (state in values(spec, "Order")) == known


@pytest.mark.parametrize(
    ("deed", "state"),
    [("cancel an order", "canceled"), ("print an order", ""), ("ship an order", "shipped")],
)
def test_an_act_leads_to_a_state_only_if_its_thing_knows_it(deed: str, state: str) -> None:
    spec = drafted({"use_cases": f"- {deed}"})
    assert spec.operations[0].leads_to == state
