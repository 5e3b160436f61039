"""A resource and a value object of the same name have a schema each."""

from tests.spec.drafting.briefs import drafted


def test_addresses_that_are_kept_stand_beside_the_address_of_an_order() -> None:
    spec = drafted(
        {
            "use_cases": "As a customer I want to add an address with street and city.\n"
            "As a clerk I want to create an order with a delivery address and an amount.\n"
            "As a clerk I want to send money with an amount.",
            "async": "Webhooks: address.created and money.sent.",
        }
    )
    schemas = [schema.name for schema in spec.schemas]
    assert len(schemas) == len(set(schemas))
    assert {"Address", "AddressRecord", "Money", "MoneyRecord"} <= set(schemas)
