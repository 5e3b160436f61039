"""Type names: how the schema of a resource is called."""

from spec.drafting import archetypes, names

_APART = "Record"


def of(resource: str) -> str:
    """GiftCard for gift_card; AddressRecord for addresses, since Address is the value object."""
    name = names.pascal(resource)
    return f"{name}{_APART}" if name in archetypes.value_objects() else name
