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
        ("webhook for order.expired", "expired", True),
        ("webhook for order.created and order.updated", "created", False),
        ("webhook when the invoice is expired", "expired", False),
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


def test_a_state_stands_in_the_word_that_people_used_for_it() -> None:
    told = {"use_cases": "- list all refunds", "async": "webhook for refund.paid"}
    states = values(drafted(told), "Refund")  # type: ignore[arg-type]
    assert "paid" in states
    assert "succeeded" not in states


def test_what_happens_to_a_thing_leaves_it_in_a_state_of_its_own() -> None:
    told = {"use_cases": "- list all subscriptions", "async": "webhook for subscription.activated"}
    assert "activated" not in values(drafted(told), "Subscription")  # type: ignore[arg-type]


def test_the_ways_from_state_to_state_are_told() -> None:
    spec = drafted({"use_cases": "- list all refunds"})
    status = next(one for one in spec.schemas[0].fields if one.name == "status")
    assert "From pending to processing or canceled" in status.description


def test_acts_tell_the_states_of_a_thing_that_nobody_knows() -> None:
    spec = drafted({"use_cases": "- suspend a zeppelin\n- release a zeppelin\n- paint a zeppelin"})
    assert values(spec, "Zeppelin") == ("open", "suspended", "released")
    assert [one.leads_to for one in spec.operations] == ["suspended", "released", ""]
    assert "assumption:states.zeppelin" in [one.key for one in spec.assumptions]


def test_a_thing_that_nobody_knows_and_nothing_happens_to_has_no_states() -> None:
    spec = drafted({"use_cases": "- list all zeppelins"})
    assert [one.name for one in spec.schemas[0].fields] == ["id", "created_at", "updated_at"]


def test_the_assumption_about_states_names_those_of_the_schema() -> None:
    told = {"use_cases": "- list all refunds filtered by status", "async": "webhook: refund.paid"}
    spec = drafted(told)  # type: ignore[arg-type]
    text = next(one.text for one in spec.assumptions if one.key == "assumption:states.refund")
    assert text.endswith(f"{', '.join(values(spec, 'Refund'))}.")


def test_what_is_there_in_unknown_states_only_is_not_there() -> None:
    told = {"use_cases": "- list all payments\n- A payment can be open, failed or done."}
    spec = drafted(told)  # type: ignore[arg-type]
    fields = {one.name: one for one in spec.schemas[0].fields}
    assert fields["failure_reason"].present_in == ("failed",)
    other = {"use_cases": "- list all payments\n- A payment can be open or done."}
    assert "failure_reason" not in str(drafted(other).schemas)  # type: ignore[arg-type]
